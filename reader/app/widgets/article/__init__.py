"""The text of an article.

`view` shows it: a `column` that scrolls, of `lines` in `styles`, whose `kept_strips` are not drawn again. The `map` beside it
shows where the trail lies in the text.
"""
