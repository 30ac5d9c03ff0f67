"""HTML to an Article: `read` takes the body out of the page, and its `blocks` out of the body.

`repair` comes before that and `trim` after it; `metadata` and `json_ld` tell title, author and date.
"""
