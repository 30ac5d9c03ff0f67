"""Turns Markdown into an Article: `read` parses by the `grammar`; `walk` makes the blocks, `inline` their text.

`content_tabs`, `inline_notes`, `mark` and `wiki_links` are plugins of the parser; `asides` are passages that are set apart, and
`attributes` and `machinery` what is not meant for readers.
"""
