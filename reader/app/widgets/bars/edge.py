"""The line on the lower edge of a frame."""

from __future__ import annotations

from rich.style import Style
from textual.content import Content
from textual.widget import Widget

from reader.app.widgets.bars.hints import pointed_at


class Edge:
    """Shows one line, and underlines what the mouse points at if a click on it does something."""

    def __init__(self, frame: Widget) -> None:
        """The lower edge of `frame`."""
        self._frame = frame
        self._line = Content()
        frame.watch(frame, "hover_style", self._draw, init=False)

    def show(self, line: Content) -> None:
        """Show `line`."""
        self._line = line
        self._draw(self._frame.hover_style)

    def _draw(self, pointed: Style) -> None:
        self._frame.border_subtitle = pointed_at(self._line, pointed.meta.get("@click"))
