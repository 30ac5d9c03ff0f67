"""A row of bars that shows where in a text something occurs."""

from __future__ import annotations

from collections.abc import Sequence

from reader.app.reading.spread import spread
from reader.article import Span

_BARS = "▁▂▃▄▅▆▇█"
_FEW = 3
"""The fewest occurrences that fill a bar, so that a single mention does not look like many."""


def sparkline(places: Sequence[Span], length: int, columns: int) -> str:
    """One bar for each of `columns` equal parts of a text of `length` code points, its height the number of `places` in it.

    A part without any is blank; a part with any has at least the lowest bar.
    """
    counts = spread(places, length, columns)
    most = max(_FEW, *counts)
    return "".join(_BARS[-(-count * (len(_BARS) - 1) // most)] if count else " " for count in counts)
