"""A row of bars that shows where in a text something stands."""

from __future__ import annotations

from collections.abc import Iterable

_BARS = "▁▂▃▄▅▆▇█"
_FEW = 3
"""The least number that fills a bar, so that a lone mention does not look like many."""


def sparkline(offsets: Iterable[int], length: int, columns: int) -> str:
    """One bar for each of `columns` equal parts of a text of `length` code points, as high as it has `offsets`.

    An empty part has a blank; a part with one of few is not lost beside a part with many.
    """
    counts = [0] * columns
    for offset in offsets:
        counts[min(columns - 1, offset * columns // max(1, length))] += 1
    most = max(_FEW, *counts)
    return "".join(_BARS[-(-count * (len(_BARS) - 1) // most)] if count else " " for count in counts)
