"""Turns a PDF into an Article: `read` has a `process` of its own read the lines.

`layout` orders the lines, and `paragraphs` joins them by their `look`.
"""
