"""Rich Text Format to simple HTML: `signs` takes the bytes apart, `walk` makes the `parts` of them, and `page` the page."""
