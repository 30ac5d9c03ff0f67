"""The text of an article.

`view` shows it: a `column` that scrolls, of `lines` in `styles`. The `map` beside it shows where the trail lies in the text.
"""
