"""Turns a document in a format that pandoc knows into an Article, by way of HTML.

`read` is the entry point for texts in a language of markup, and `office` the one for documents of office programs. `preparing`
puts a text in words that pandoc knows, with what it includes (`included`), `converting` runs it, and `page` arranges its HTML.
"""
