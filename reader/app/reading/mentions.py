"""Every mention of an analysis, in reading order."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from reader.analysis.model import Entity
from reader.article import Span
from reader.records import Records, bounds_in, with_pauses

T = TypeVar("T")
_BATCH = 2_048
"""How many mentions are handled between two pauses."""


class Mention(NamedTuple):
    """A place that names an entity."""

    entity: int
    """The index of the entity."""
    span: Span


class Mentions:
    """The places that name entities, each with the index of its entity; of those that begin together, the longest comes last."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        starts, ends, owners = array("I"), array("I"), array("I")
        for index, entity in enumerate(entities):
            bounds = bounds_in(entity.mentions)
            starts.extend(bounds[::2])
            ends.extend(bounds[1::2])
            owners.extend([index] * len(entity.mentions))
        self._pause = next((entity.mentions.pause for entity in entities if isinstance(entity.mentions, Records)), None)
        keys = list(self._paused(start << 32 | end for start, end in zip(starts, ends, strict=True)))
        order = sorted(range(len(keys)), key=keys.__getitem__)
        self._starts, self._ends, self._owners = (self._in_order(numbers, order) for numbers in (starts, ends, owners))

    def _in_order(self, numbers: array[int], order: Sequence[int]) -> array[int]:
        return array("I", self._paused(map(numbers.__getitem__, order)))

    def _paused(self, values: Iterator[T]) -> Iterator[T]:
        return with_pauses(values, self._pause, _BATCH)

    def __iter__(self) -> Iterator[tuple[Span, int]]:
        spans = map(Span._make, zip(self._starts, self._ends, strict=True))
        return self._paused(zip(spans, self._owners, strict=True))

    def at(self, offset: int) -> Mention | None:
        """The mention that covers `offset`."""
        place = bisect_right(self._starts, offset) - 1
        return self._at(place) if place >= 0 and offset < self._ends[place] else None

    def within(self, span: Span) -> list[Mention]:
        """Every mention inside `span`."""
        places = range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))
        return [self._at(place) for place in places if self._ends[place] <= span.end]

    def _at(self, place: int) -> Mention:
        return Mention(self._owners[place], Span(self._starts[place], self._ends[place]))
