"""Turns a text into display lines.

`layout` breaks its `stretches` into lines with `wrap` and `columns`, by the `geometry` of the column; `layers` and `markup` mark
them, and `masthead` is what is shown above a text that lacks its own title and author.
"""
