"""Plain text to an Article: `read` makes it, of `paragraphs` and of the `headings` found among them.

Headings are known by their `heading_features` and `heading_forms`, and by the `heading_series` that they are in.
"""
