"""Turns an EPUB into an Article: `read` takes the chapters in the order of the `package`, with the `headings` of the `contents`.

`chapter` settles the tree of each, and `styles` finds the words that the style sheets set apart.
"""
