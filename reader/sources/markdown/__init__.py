"""Turns Markdown into an Article: `read` parses by the `grammar`; `walk` makes the blocks, `inline` their text.

`inline_notes`, `mark` and `wiki_links` are plugins of the parser; `machinery` finds what is not meant for readers.
"""
