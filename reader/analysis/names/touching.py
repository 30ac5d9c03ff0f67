"""Joins two adjacent names if the first only says whose or from where the second is, or begins a person's: `Boeing` `737`."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.model import EntityKind
from reader.analysis.names.tagged import Tagged

_FIRST = {
    EntityKind.PERSON: (EntityKind.PERSON,),
    EntityKind.ORGANISATION: (EntityKind.PLACE, EntityKind.PERSON),
    EntityKind.EVENT: (EntityKind.PLACE, EntityKind.PERSON, EntityKind.ORGANISATION),
    EntityKind.PRODUCT: (EntityKind.PLACE, EntityKind.PERSON, EntityKind.ORGANISATION),
}
"""By kind of name, the kinds that become part of it directly before it."""


def join_touching(names: Sequence[Tagged]) -> list[Tagged]:
    """The names of one sentence, in order, with adjacent ones joined that belong together."""
    joined: list[Tagged] = []
    for name in names:
        if joined and joined[-1].end == name.start and _belong_together(joined[-1], name):
            joined[-1] = Tagged(joined[-1].start, name.end, name.kind)
        else:
            joined.append(name)
    return joined


def _belong_together(first: Tagged, second: Tagged) -> bool:
    """Whether adjacent names are one: a person's is the first part of another if it is a single word, not a full name."""
    if first.kind is EntityKind.PERSON and first.length > 1:
        return False
    return first.kind in _FIRST.get(second.kind, ())
