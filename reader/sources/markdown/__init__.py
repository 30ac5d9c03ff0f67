"""Turns Markdown into an Article: `read` parses by the `grammar`; `walk` makes the blocks, `inline` their text.

`content_tabs`, `inline_notes`, `mark` and `wiki_links` are plugins of the parser; `front_matter` is what stands above a text
about it, `asides` are passages that are set apart, some by directives; `attributes` and `machinery` are not meant for readers.
"""
