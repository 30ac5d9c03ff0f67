"""Reads plain text: `read` makes the Article from its `paragraphs`, its `title` and the `headings` among them.

Headings are recognised by `heading_features`, most of which are of their words (`heading_words`), by `heading_forms` and
`heading_marks`, by the `heading_series` that they belong to, and by their places in `books`; and told from `captions`. They have
their levels by `heading_ranks`.
"""
