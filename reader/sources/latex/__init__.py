"""Turns the source of a document in LaTeX into an Article.

`read` finds where the text begins, and what is said above it. `writer` goes through it command by command: `commands` tells what
they do, `environments` begins and ends lists, quotations and `tables`, and `references` leads to what is `defined` and numbered.
`flow` is the text that grows, and `symbols` and `formulas` write characters.
"""
