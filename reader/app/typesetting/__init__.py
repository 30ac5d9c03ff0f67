"""From a text to display lines: `layout` breaks its `stretches` with `wrap` and `columns`, `layers` and `markup` mark it.

`masthead` is what stands above a text that does not say it itself.
"""
