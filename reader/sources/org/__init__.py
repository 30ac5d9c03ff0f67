"""Turns a text in Org mode, of Emacs, into an Article.

`read` finds what is said about the document, once what it names is `included`, and goes through its `headlines`; `blocks` writes
what is below them, with the items of its `lists`, and `inline` the words, by what the document has `defined`.
"""
