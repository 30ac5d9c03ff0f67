"""HTML to an Article: `read` takes the body out of the page, with the `extractor`, and its `blocks` out of the body.

`repair` comes before that and `trim` after it; `places` finds again where links within the page lead, `signs` puts figures and
pictures into letters; `metadata` and `json_ld` tell title, author and date.
"""
