"""Turns the source of a manual page (roff with the macros man or mdoc) into an Article.

`read` lays out a page with the macros of man, in which `tables` stand between macros of their own, and `mdoc` one with those of
BSD; `words` and `mdoc_words` write what is in their lines.
"""
