"""The strips of the lines that were drawn last."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from textual.strip import Strip

from reader.app.typesetting.layout import LinePlace
from reader.article import Span

_MOST = 500
"""The lines of which strips are kept."""


class _Drawn(NamedTuple):
    """A line that was drawn."""

    shown: Span
    """What it shows."""
    strips: dict[Span | None, Strip]
    """What it looks like, by the current place, if that is in it."""

    def within(self, here: Span | None) -> Span | None:
        """`here` if a part of it is in the line."""
        return here if here is not None and here.start < self.shown.end and self.shown.start < here.end else None


class KeptStrips:
    """Strips by the place of their line, whether it is dimmed, and the current place."""

    def __init__(self) -> None:
        self._lines: dict[tuple[LinePlace, bool], _Drawn] = {}

    def of(self, line: LinePlace, here: Span | None, draw: Callable[[], tuple[Span, Strip]], *, dim: bool) -> Strip:
        """The strip of `line` while the current place is `here`; unless it is kept, `draw` makes it, with what the line shows."""
        drawn = self._lines.get((line, dim))
        strip = None if drawn is None else drawn.strips.get(drawn.within(here))
        if strip is None:
            shown, strip = draw()
            drawn = self._lines.setdefault((line, dim), _Drawn(shown, {}))
            drawn.strips[drawn.within(here)] = strip
            if len(self._lines) > _MOST:
                del self._lines[next(iter(self._lines))]
        return strip

    def forget(self, start: int, end: int) -> None:
        """Drop the strips of lines that show a part of `[start, end)`, or end or start there."""
        for key in [key for key, (shown, _) in self._lines.items() if start <= shown.end and shown.start <= end]:
            del self._lines[key]

    def clear(self) -> None:
        """Drop all strips."""
        self._lines.clear()
