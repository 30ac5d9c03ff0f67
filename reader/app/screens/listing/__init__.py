"""The screen on which an article is chosen: `screen` wires its widgets to its parts.

Each `part` does one kind of thing with the list: `shelving` changes what is remembered of the articles, `refreshing` looks for
new entries, `looking` looks into files, `searching` finds words in the texts, and `sorting` changes the order.
"""
