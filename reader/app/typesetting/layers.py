"""Marks on a text: layers of spans, cut to the line that is drawn."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from reader.article import Article, EmphasisKind, Span


class MarkedSpan(NamedTuple):
    """A part of one line that a layer marks."""

    start: int
    end: int
    value: int


class Layer:
    """Disjoint spans in reading order, each with a small integer for its look."""

    def __init__(self, marks: Iterable[tuple[Span, int]] = ()) -> None:
        """Take `marks` in reading order; of those that overlap, the first counts."""
        self._starts = array("I")
        self._ends = array("I")
        self._values = array("I")
        last = 0
        for (start, end), value in marks:
            if start >= last and end > start:
                self._starts.append(start)
                self._ends.append(end)
                self._values.append(value)
                last = end

    def cut(self, start: int, end: int) -> list[MarkedSpan]:
        """The marked spans within `[start, end)`, cut to it."""
        marked = []
        index = bisect_right(self._ends, start)
        while index < len(self._starts) and self._starts[index] < end:
            marked.append(MarkedSpan(max(start, self._starts[index]), min(end, self._ends[index]), self._values[index]))
            index += 1
        return marked

    def value_at(self, offset: int) -> int | None:
        """The value of the span that covers `offset`."""
        marked = self.cut(offset, offset + 1)
        return marked[0].value if marked else None


NO_LAYER = Layer()


class Marks(NamedTuple):
    """Everything of an analysis that is marked in the text."""

    quotes: Layer = NO_LAYER
    """Quotes in quotation marks; the value is the colour of the voice, 0 if the speaker is unknown."""
    names: Layer = NO_LAYER
    """The value is the index of the kind in `EntityKind`."""
    turns: Layer = NO_LAYER
    """The value is the colour of the voice."""
    labels: Layer = NO_LAYER
    """The labels that name the speakers of turns; the value is the colour of the voice."""


UNMARKED = Marks()


def emphasis_of(article: Article) -> tuple[Layer, ...]:
    """The words that the author has set apart: a layer for each kind."""
    return tuple(Layer((each.span, 0) for each in article.emphasis if each.kind is kind) for kind in EmphasisKind)


def segments(start: int, end: int, layers: Iterable[list[MarkedSpan]]) -> list[tuple[int, int, tuple[int, ...]]]:
    """`[start, end)` cut where any layer changes, each part with the value + 1 of every layer, 0 for none."""
    stacked = list(layers)
    marks = [(layer, span) for layer, marked in enumerate(stacked) for span in marked]
    cuts = sorted({start, end, *(edge for _, span in marks for edge in (span.start, span.end))})
    parts = []
    for left, right in pairwise(cuts):
        look = [0] * len(stacked)
        for layer, span in marks:
            if span.start <= left < span.end:
                look[layer] = span.value + 1
        parts.append((left, right, tuple(look)))
    return parts
