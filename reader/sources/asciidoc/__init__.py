"""Turns a text in AsciiDoc into an Article.

`read` takes what the `header` says about the document from above the text, once the `conditions` have been applied and
what it names is `included`; `blocks`
writes it, by its `titles`, its `delimiters` and the `attributes` of its blocks, with its `lists` and `tables`, and `inline` the
words, with their `macros`, by what the document has `defined`.
"""
