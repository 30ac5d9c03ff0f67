"""Turns the source of a manual page (roff with the macros of man) into an Article.

`read` lays it out, and `words` writes what is in it.
"""
