"""Turns a PDF into an Article: `read` has a `process` of its own read the lines.

`layout` orders the lines, `paragraphs` joins them by their `look`, and `links` finds in them the words that lead somewhere.
"""
