"""Joins two adjacent names if the first only says whose or from where the second is: `Boeing` `737`."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.model import EntityKind
from reader.analysis.names.tagged import Tagged

_FIRST = {
    EntityKind.ORGANISATION: (EntityKind.PLACE, EntityKind.PERSON),
    EntityKind.EVENT: (EntityKind.PLACE, EntityKind.PERSON, EntityKind.ORGANISATION),
    EntityKind.PRODUCT: (EntityKind.PLACE, EntityKind.PERSON, EntityKind.ORGANISATION),
}
"""By kind of name, the kinds that become part of it directly before it."""


def join_touching(names: Sequence[Tagged]) -> list[Tagged]:
    """The names of one sentence, in order, with adjacent ones joined that belong together."""
    joined: list[Tagged] = []
    for name in names:
        if joined and joined[-1].end == name.start and joined[-1].kind in _FIRST.get(name.kind, ()):
            joined[-1] = Tagged(joined[-1].start, name.end, name.kind)
        else:
            joined.append(name)
    return joined
