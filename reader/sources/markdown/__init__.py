"""Turns Markdown into an Article: `read` parses by the `grammar`; `walk` makes the blocks, `inline` their text.

`inline_notes` and `mark` are plugins of the parser.
"""
