"""Converts Rich Text Format to simple HTML: `walk` parses its `tokens` into `parts`, of which `page` makes the page."""
