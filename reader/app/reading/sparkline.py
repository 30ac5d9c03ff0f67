"""A row of bars that shows where in a text something occurs."""

from __future__ import annotations

from collections.abc import Iterable

_BARS = "▁▂▃▄▅▆▇█"
_FEW = 3
"""The fewest occurrences that fill a bar, so that a single mention does not look like many."""


def sparkline(offsets: Iterable[int], length: int, columns: int) -> str:
    """One bar for each of `columns` equal parts of a text of `length` code points, its height the number of `offsets` in it.

    A part without any is blank; a part with any has at least the lowest bar.
    """
    counts = [0] * columns
    for offset in offsets:
        counts[min(columns - 1, offset * columns // max(1, length))] += 1
    most = max(_FEW, *counts)
    return "".join(_BARS[-(-count * (len(_BARS) - 1) // most)] if count else " " for count in counts)
