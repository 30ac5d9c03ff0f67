"""Counts the places in each part of a text, and draws the counts as a row of bars."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from reader.article import Span

_BARS = "▁▂▃▄▅▆▇█"
_FEW = 3
"""The fewest occurrences that fill a bar, so that a single mention does not look like many."""


def sparkline(places: Sequence[Span], length: int, columns: int) -> str:
    """One bar for each of `columns` equal parts of a text of `length` code points, its height the number of `places` in it.

    A part without any is blank; a part with any has at least the lowest bar.
    """
    counts = counts_by_part(places, length, columns)
    most = max(_FEW, *counts)
    return "".join(_BARS[-(-count * (len(_BARS) - 1) // most)] if count else " " for count in counts)


def counts_by_part(places: Sequence[Span], length: int, parts: int) -> list[int]:
    """How many of `places`, in reading order, start in each of `parts` equal parts of a text of `length` code points."""
    offsets = [-(-part * length // parts) for part in range(parts)]
    first = [bisect_left(places, (offset,)) for offset in offsets]
    return [after - before for before, after in pairwise((*first, len(places)))]
