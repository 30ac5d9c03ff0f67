"""Turns the source of a document in LaTeX into an Article.

`read` finds where the text begins, and what is said above it, once the `conditions` have been decided and what the document
includes is `included`. `writer` goes through it command by command: `commands` tells what
they do, `environments` begins and ends lists, quotations and `tables`, and `references` leads to what is `defined` and numbered.
`flow` is the text that grows, and `symbols` and `formulas` write characters.
"""
