"""A map of the trail in the whole text, one column wide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from reader.app.messages import TrailChosen
from reader.app.reading.sparkline import counts_by_part
from reader.app.reading.state import NOTHING, Reading
from reader.app.widgets.plain_lines import PlainLines
from reader.article import Span


class TrailMap(PlainLines):
    """Shows a dot for each part of the text with a place of the trail; a click goes there, dragging scrolls."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"map--here"}
    DEFAULT_CSS = """
    TrailMap {
        width: 2; height: 1fr; background: $background; color: $quiet;
        & > .map--here { color: $primary; text-style: bold; }
    }
    """

    @dataclass
    class Dragged(Message):
        """The mouse was dragged along the map."""

        offset: int
        """The first character of the part of the text below the mouse."""

    @dataclass
    class Turned(Message):
        """The wheel of the mouse was turned over the map."""

        direction: int

    reading: var[Reading] = var(NOTHING, init=False)

    def __init__(self) -> None:
        super().__init__()
        self._pressed_at = 0
        self._is_dragged = False
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

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Follow the mouse until its button is released."""
        self._pressed_at, self._is_dragged = event.y, False
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Report the part of the text to which the mouse is dragged."""
        if self.app.mouse_captured is self and (self._is_dragged or event.y != self._pressed_at):
            self._is_dragged = True
            row = min(max(0, event.y), self.size.height - 1)
            self.post_message(self.Dragged(row * self.reading.article.end // max(1, self.size.height)))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Report that the wheel was turned down."""
        event.stop()
        self.post_message(self.Turned(1))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Report that the wheel was turned up."""
        event.stop()
        self.post_message(self.Turned(-1))

    def on_mouse_up(self) -> None:
        """Follow the mouse no longer."""
        self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Go to the first place in the part of the text that was clicked, or in the nearest part with one."""
        if self._is_dragged:
            return
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
            counts = counts_by_part(spans, len(self.reading.article.text), height)
            self._rows = frozenset(row for row, count in enumerate(counts) if count)
        return self._rows
