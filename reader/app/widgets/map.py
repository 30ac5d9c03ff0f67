"""Where the trail lies in the whole text, as one column."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import var
from textual.strip import Strip
from textual.widget import Widget

from reader.app.state import NOTHING, Reading
from reader.article import Span


class TrailMap(Widget):
    """A column with a dot for every part of the text in which the trail has a place."""

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
        self._spans: tuple[Span, ...] = ()
        self._height = 0
        self._rows: frozenset[int] = frozenset()

    def watch_reading(self) -> None:
        """Show another trail or another place on it."""
        self.refresh()

    def render(self) -> RenderResult:
        """Nothing: the lines are drawn one by one."""
        return Content()

    def render_line(self, y: int) -> Strip:
        """The mark of one part of the text."""
        current = self.reading.trail.current
        here = current is not None and self._row_of(current) == y
        sign = "●" if here else "•" if y in self._marked() else " "
        style = self.get_component_rich_style("map--here") if here else self.rich_style
        return Strip([Segment(f"{sign} ", style)], 2)

    def _row_of(self, span: Span) -> int:
        return span.start * max(1, self.size.height) // max(1, len(self.reading.article.text))

    def _marked(self) -> frozenset[int]:
        spans, height = self.reading.trail.spans, self.size.height
        if spans is not self._spans or height != self._height:
            self._spans, self._height = spans, height
            self._rows = frozenset(map(self._row_of, spans))
        return self._rows
