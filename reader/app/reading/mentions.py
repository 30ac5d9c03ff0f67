"""Every mention of an analysis, in reading order."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from reader.analysis.model import Entity
from reader.article import Span


class Mentions:
    """The places that name entities, each with the index of its entity; of those that begin together, the longest comes last."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        starts, ends, owners = array("I"), array("I"), array("I")
        for index, entity in enumerate(entities):
            for start, end in entity.mentions:
                starts.append(start)
                ends.append(end)
                owners.append(index)
        order = sorted(range(len(starts)), key=lambda place: starts[place] << 32 | ends[place])
        self._starts, self._ends, self._owners = (_in_order(numbers, order) for numbers in (starts, ends, owners))

    def __iter__(self) -> Iterator[tuple[Span, int]]:
        return zip(map(Span, self._starts, self._ends), self._owners, strict=True)

    def at(self, offset: int) -> tuple[int, Span] | None:
        """The entity index and the mention that covers `offset`."""
        place = bisect_right(self._starts, offset) - 1
        return self._at(place) if place >= 0 and offset < self._ends[place] else None

    def within(self, span: Span) -> list[tuple[int, Span]]:
        """The entity index and span of every mention inside `span`."""
        places = range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))
        return [self._at(place) for place in places if self._ends[place] <= span.end]

    def _at(self, place: int) -> tuple[int, Span]:
        return self._owners[place], Span(self._starts[place], self._ends[place])


def _in_order(numbers: array[int], order: Sequence[int]) -> array[int]:
    return array("I", map(numbers.__getitem__, order))
