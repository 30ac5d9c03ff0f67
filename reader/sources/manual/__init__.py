"""Turns the source of a manual page (roff with the macros of man) into an Article.

`read` lays it out, `words` writes what is in it, and `tables` reads those that a preprocessor would lay out.
"""
