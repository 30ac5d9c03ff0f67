"""The widgets: each renders and posts messages.

`body` is the article between its panels: the text is in `article`, the panels are in `panels`, the lists that they show in
`rows`. `bars` has the lines above and below the text. Fields take their keys `in_order`. `composing` composes lines;
`plain_lines` and `plain_scrolling` draw all of these quickly.
"""
