"""The screen on which an article is chosen: `screen` wires its widgets to its parts.

Each part does one kind of thing with the list of an `items` screen: `shelving` changes what is remembered of the articles,
`refreshing` looks for new entries, `looking` looks into files, and `searching` finds words in the texts.
"""
