"""Reads plain text: `read` makes the Article from its `paragraphs`, its `title` and the `headings` among them.

Headings are recognised by `heading_features`, most of which are of their words (`heading_words`), by `heading_forms`,
`heading_numbers` and `heading_marks`, and told from `captions` and `furniture`; then by the layout of the text
(`heading_layout`) and by what they belong to: a `heading_series`, `heading_talk` (interviews, plays, letters), `heading_lists`,
or whole `books`. They have their levels by `heading_ranks`. In a page that was copied with its `menus` the title is looked for
below them. `scripts` says what differs where letters are wide, have no capitals, or stand without spaces.
"""
