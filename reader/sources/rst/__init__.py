"""Turns reStructuredText into an Article by way of HTML.

`read` has docutils do the `parsing`, after what the text names is `included`; `directives` says what those that have a name stand
for, and `writing` writes the tree in HTML.
"""
