"""Markdown to an Article: `read` parses by the `grammar` and takes the title; `walk` makes the blocks, `inline` their words."""
