"""How places are spread over a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from reader.article import Span


def spread(places: Sequence[Span], length: int, parts: int) -> list[int]:
    """How many of `places`, in reading order, start in each of `parts` equal parts of a text of `length` code points."""
    offsets = [-(-part * length // parts) for part in range(parts)]
    first = [bisect_left(places, (offset,)) for offset in offsets]
    return [after - before for before, after in pairwise((*first, len(places)))]
