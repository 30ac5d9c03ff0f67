"""Turns HTML into an Article: `read` extracts the body of the article with the `extractor`, and its `blocks` from the body.

`repair` comes before that and `trim` after it; `places` finds the targets of links within the page, `signs` turns superscripts
and pictures into text; `metadata` and `json_ld` find title, author and date.
"""
