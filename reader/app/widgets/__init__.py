"""The widgets: each renders and posts messages.

`body` is the article between its panels. `article_view` draws the text, as a `column_view` of `article_lines` with their
`article_styles`; beside it are the `map` and the panels: `sections`, `voices`, `summary_pane` and `names`, each a `panel` of
`rows`. These are `drawn_rows` that keys and the mouse move through: a `stack`, each of which is a `row`. Above is the
`title_bar`, below the `status_line` with the `place` and the `hints`, each a `clickable_line`, or a `foot`: `note_bar`
(`note_field`), or one of the two that are a `typed_line`, `find_bar` and `narrow_bar`. What a list shows is an `item_list`, also
of `rows`; the answers to a question are `choices`, and the keys of a frame are on its `edge`. `plain_lines` and
`plain_scrolling` draw all of these quickly.
"""
