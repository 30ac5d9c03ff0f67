"""The contents of lists, without Textual: `listings` have `items`, in one `order` or another.

`recent` are the articles read last. What is `chosen` can be opened: an article, or a list of sources. `completing` completes a
path that is typed, and `alike` tells items with the same title apart.
"""
