"""Where the trail lies in the whole text, as one column."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual.app import RenderResult
from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget

from reader.app.trail import Trail


class TrailMap(Widget):
    """A column with a dot for every part of the text in which the trail has a place."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"map--here"}
    DEFAULT_CSS = """
    TrailMap {
        width: 1; height: 1fr; background: $background; color: $text-muted;
        & > .map--here { color: $primary; text-style: bold; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._trail: Trail | None = None
        self._length = 1
        self._rows: frozenset[int] = frozenset()
        self._rows_height = 0

    def show(self, trail: Trail, length: int) -> None:
        """Show the places of `trail` in a text of `length` code points."""
        self._trail = trail
        self._length = max(1, length)
        self._rows_height = 0
        self.refresh()

    def render(self) -> RenderResult:
        """Nothing: the lines are drawn one by one."""
        return Content()

    def render_line(self, y: int) -> Strip:
        """The mark of one part of the text."""
        height = max(1, self.size.height)
        places, here = self._places(y, height)
        sign = "●" if here else "•" if places else " "
        style = self.get_component_rich_style("map--here") if here else self.rich_style
        return Strip([Segment(sign, style)], 1)

    def _places(self, y: int, height: int) -> tuple[bool, bool]:
        if self._trail is None:
            return False, False
        current = self._trail.current
        here = current is not None and current.start * height // self._length == y
        return here or y in self._marked(height), here

    def _marked(self, height: int) -> frozenset[int]:
        if self._rows_height != height and self._trail is not None:
            self._rows = frozenset(span.start * height // self._length for span in self._trail.spans)
            self._rows_height = height
        return self._rows
