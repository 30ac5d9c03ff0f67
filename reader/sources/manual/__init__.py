"""Turns the source of a manual page (roff with the macros of man) into an Article.

`read` lays it out, `tables` are those between macros of their own, and `words` writes what is in it.
"""
