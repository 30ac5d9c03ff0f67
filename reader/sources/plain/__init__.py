"""Reads plain text: `read` makes the Article from its `paragraphs`, the `title` and the `headings` among them.

Headings are recognised by `heading_features`, most of which are of their words (`heading_words`), by `heading_forms`, and by the
`heading_series` that they belong to; and told from `captions`.
"""
