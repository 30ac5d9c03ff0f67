"""The contents of lists, without Textual: `listings` have `items`, in one `order` or another, and `state` what is known of them.

`recent` are the articles read last. What is `chosen` can be opened: an article, or a list of sources, or else what is `typed`;
`completing` completes a path. `alike` tells items with the same title apart.
"""
