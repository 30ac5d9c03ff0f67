"""The strips of the lines that were drawn last."""

from __future__ import annotations

from collections.abc import Callable

from textual.strip import Strip

from reader.app.typesetting.layout import LinePlace
from reader.article import Span

_MOST = 500
"""How many are kept."""


class KeptStrips:
    """Strips by the place of their line and whether it is dimmed, each with what the line shows."""

    def __init__(self) -> None:
        self._strips: dict[tuple[LinePlace, bool], tuple[Span, Strip]] = {}

    def of(self, place: LinePlace, draw: Callable[[], tuple[Span, Strip]], *, dim: bool) -> Strip:
        """The strip of the line at `place`; unless it is kept, `draw` makes it, with what the line shows."""
        key = (place, dim)
        if key not in self._strips:
            self._strips[key] = draw()
            if len(self._strips) > _MOST:
                del self._strips[next(iter(self._strips))]
        return self._strips[key][1]

    def forget(self, start: int, end: int) -> None:
        """Drop the strips of lines that show a part of `[start, end)`, or end or start there."""
        for key in [key for key, (shown, _) in self._strips.items() if start <= shown.end and shown.start <= end]:
            del self._strips[key]

    def keep_within(self, seen: Span) -> None:
        """Drop the strips of lines that show more than `seen`."""
        self._strips = {key: drawn for key, drawn in self._strips.items() if seen.contains(drawn[0])}

    def clear(self) -> None:
        """Drop all strips."""
        self._strips.clear()
