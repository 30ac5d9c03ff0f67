"""Reads plain text: `read` makes the Article from its `paragraphs` and the `headings` among them.

Headings are recognised by `heading_features`, `heading_forms` and the `heading_series` that they belong to, and told from
`captions`.
"""
