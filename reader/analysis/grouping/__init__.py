"""Groups names into Entities, one for each person, place or organisation: `group()` is the entry point.

`forms` compares two forms of a name. `persons` decides which names are of one person, with `namesakes`, whom titles tell apart,
and the `short_forms` of given names; `firms` are told from persons; `aliases` decides for everything else; and `groups` makes
the Entities. `genders` and `roles` find the gender and the role of a person, `nouns` lists
common nouns for persons, and `descriptions` finds those that stand alone.
"""

from reader.analysis.grouping.groups import group

__all__ = ["group"]
