"""Turns reStructuredText into an Article by way of Markdown.

`read` has the `blocks` written in Markdown, after what the text names is `included`; `inline` writes the
words in them, `tables` reads those that are drawn with lines or listed, and `directives` knows those that have
a name.
"""
