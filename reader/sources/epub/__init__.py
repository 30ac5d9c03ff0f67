"""Turns an EPUB into an Article: `read` takes the chapters in the order of the `package`, with the headings of the `contents`.

`styles` finds the words that its style sheets set apart.
"""
