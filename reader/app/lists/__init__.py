"""The contents of lists, without Textual: `listings` have `items`, in one `order` or another.

`recent` is what was read last, and `listed` what was named on the command line; `completing` completes a path that is typed;
`alike` tells apart what has one title.
"""
