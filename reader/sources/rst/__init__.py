"""Turns reStructuredText into an Article by way of Markdown.

`read` has the `blocks` written in Markdown; `inline` writes the words in them, and `tables` reads those drawn with lines.
"""
