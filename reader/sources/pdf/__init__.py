"""Turns a PDF into an Article: `read` has a `process` of its own read the `lines`.

It finds the `bullets` that are drawn, `scripts` writes raised and lowered figures, and `right_to_left` puts the letters of
Hebrew and Arabic lines into reading order.
`layout` takes the lines of the text from the pages, `columns` puts them in order, and `paragraphs` joins those that are not in
`tables` by their `look`, each to a `paragraph`.
`page_starts` marks where pages begin, and `links` finds the words that lead somewhere.
"""
