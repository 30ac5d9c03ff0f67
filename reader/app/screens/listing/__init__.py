"""The screen on which an article is chosen: `screen` wires its widgets to its parts.

Each `part` does one kind of thing with the list: `shelving` changes what is remembered of the articles, `refreshing` looks for
new entries, and `sorting` changes their order.
"""
