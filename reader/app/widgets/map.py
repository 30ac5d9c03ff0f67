"""A map of the trail in the whole text, one column wide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.reactive import var
from textual.strip import Strip

from reader.app.messages import TrailChosen
from reader.app.reading.spread import spread
from reader.app.reading.state import NOTHING, Reading
from reader.app.widgets.plain_lines import PlainLines
from reader.article import Span


class TrailMap(PlainLines):
    """A column with a dot for every part of the text that has a place of the trail; clicking one goes there."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"map--here"}
    DEFAULT_CSS = """
    TrailMap {
        width: 2; height: 1fr; background: $background; color: $quiet;
        & > .map--here { color: $primary; text-style: bold; }
    }
    """

    reading: var[Reading] = var(NOTHING, init=False)

    def __init__(self) -> None:
        super().__init__()
        self._spans: Sequence[Span] = ()
        self._height = 0
        self._rows: frozenset[int] = frozenset()
        self._strips: dict[str, Strip] = {}

    def watch_reading(self, old: Reading, new: Reading) -> None:
        """Show the trail and the current place."""
        if old.trail.spans is not new.trail.spans or old.article is not new.article:
            self.refresh()
            return
        before, here = self._row_of(old.trail.current), self._row_of(new.trail.current)
        if before != here:
            self.refresh(*(Region(0, row, self.size.width, 1) for row in (before, here) if row is not None))

    def on_click(self, event: events.Click) -> None:
        """Go to the first place of the part of the text that was clicked, or of the nearest part that has one."""
        if rows := self._marked():
            row = min(rows, key=lambda marked: abs(marked - event.y))
            trail = self.reading.trail
            self.post_message(TrailChosen(trail.at(next(i for i, span in enumerate(trail.spans) if self._row_of(span) == row))))

    def line_strip(self, y: int) -> Strip:
        """The mark of one part of the text."""
        sign = "●" if self._row_of(self.reading.trail.current) == y else "•" if y in self._marked() else " "
        if sign not in self._strips:
            style = self.get_component_rich_style("map--here") if sign == "●" else self.rich_style
            self._strips[sign] = self.filtered(Strip([Segment(f"{sign} ", style)], 2))
        return self._strips[sign]

    def notify_style_update(self) -> None:
        """Draw in other colours."""
        super().notify_style_update()
        self._strips.clear()

    def _row_of(self, span: Span | None) -> int | None:
        return None if span is None else span.start * max(1, self.size.height) // max(1, len(self.reading.article.text))

    def _marked(self) -> frozenset[int]:
        spans, height = self.reading.trail.spans, self.size.height
        if spans is not self._spans or height != self._height:
            self._spans, self._height = spans, height
            counts = spread(spans, len(self.reading.article.text), height)
            self._rows = frozenset(row for row, count in enumerate(counts) if count)
        return self._rows
