"""What a list shows, without Textual: the `listings` are lists of `items`, in one `order` or another.

`recent` is what was read last, and `listed` what was named on the command line; `completing` completes a path that is typed;
`alike` tells apart what has one title.
"""
