"""From names to Entities: which names are of one person, place or organisation; `group()` is the entry point.

`forms` compares two ways of writing a name; `persons`, with `namesakes` told apart by their titles and with the `short_forms`
of given names, and `aliases` decide who is one, and `groups` makes Entities of them. `portraits` tells what the text says of a
person, `nouns` by which common nouns it calls them, and `descriptions` finds these again where they stand alone.
"""

from reader.analysis.grouping.groups import group

__all__ = ["group"]
