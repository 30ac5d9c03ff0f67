"""PDF to an Article: a `process` of its own reads it, `layout` orders the lines, `paragraphs` joins them by their `look`."""
