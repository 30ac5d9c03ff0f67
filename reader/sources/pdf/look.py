"""The typography of a PDF: the size of its text, the distance of its lines, the sizes of its headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from reader.regex import regex
from reader.sources.pdf.layout import Line

_LARGER = 1.12
"""How many times larger than the text a heading is set."""
_SAME_SIZE = 0.06
"""The tolerance within which letters count as of one size."""
_BOLDER = 150
"""The difference in weight between bold letters and the text."""
_DEEPEST = 6
_COMPOUND = regex(r"[^\W\d_]+-[^\W\d_]+")


class Look(NamedTuple):
    """The typography of a document."""

    size: float
    """The size of most of the text, in points."""
    weight: int
    leading: float
    """The distance from baseline to baseline, as a multiple of the size."""
    heading_sizes: tuple[float, ...]
    """The sizes of headings, from the largest to the smallest."""
    compounds: frozenset[str]
    """Words with a hyphen in the middle of a line, in lower case."""

    def heading_level(self, line: Line) -> int:
        """The level of the heading that a line of this size would be, 1 for the largest; 0 for the size of the text."""
        if line.size <= _LARGER * self.size:
            return 0
        rank = next((rank for rank, size in enumerate(self.heading_sizes, 1) if line.size > size * (1 - _SAME_SIZE)), _DEEPEST)
        return min(rank, _DEEPEST)

    @property
    def bold_level(self) -> int:
        """The level of a heading that is bold text of the common size."""
        return min(len(self.heading_sizes) + 1, _DEEPEST)

    def is_bold(self, line: Line) -> bool:
        """Whether a line is bolder than the text."""
        return line.weight >= self.weight + _BOLDER and line.size >= self.size * (1 - _SAME_SIZE)


def look_of(columns: Sequence[Sequence[Line]]) -> Look:
    """The typography of the text in `columns`."""
    sizes: Counter[float] = Counter()
    weights: Counter[int] = Counter()
    compounds: set[str] = set()
    for line in (line for column in columns for line in column):
        sizes[line.size] += len(line.text)
        weights[line.weight] += len(line.text)
        compounds.update(word.casefold() for word in _COMPOUND.findall(line.text))
    size = max(sizes, key=sizes.__getitem__, default=1.0) or 1.0
    steps = [
        (above.baseline - below.baseline) / size
        for column in columns
        for above, below in pairwise(column)
        if above.size == below.size == size and above.baseline > below.baseline
    ]
    return Look(
        size,
        max(weights, key=weights.__getitem__, default=0),
        median(steps) if steps else 1.2,
        tuple(_distinct(sorted((found for found in sizes if found > _LARGER * size), reverse=True))),
        frozenset(compounds),
    )


def is_of_one_size(one: Line, two: Line) -> bool:
    """Whether two lines are set in about the same size."""
    return abs(one.size - two.size) <= _SAME_SIZE * max(one.size, two.size)


def _distinct(sizes: Iterable[float]) -> list[float]:
    found: list[float] = []
    for size in sizes:
        if not found or size < found[-1] * (1 - _SAME_SIZE):
            found.append(size)
    return found
