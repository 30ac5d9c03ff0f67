"""Markdown to an Article: `read` parses by the `grammar` and takes the title; `walk` makes the blocks, `inline` their words.

`inline_notes` and `pen` are what the grammar adds to its parser.
"""
