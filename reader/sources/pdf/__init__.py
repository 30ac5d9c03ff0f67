"""PDF to an Article: for `read`, a `process` of its own reads it.

`layout` orders its lines, and `paragraphs` joins them by their `look`.
"""
