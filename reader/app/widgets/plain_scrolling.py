"""Scrolling, with a scroll bar that is drawn line by line."""

from __future__ import annotations

from math import ceil

from rich.segment import Segment
from rich.style import Style
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip

from reader.app.widgets.plain_lines import PlainLines

_ENDS = ScrollBarRender.VERTICAL_BARS
_EIGHTHS = len(_ENDS)
"""The number of positions within a line where the thumb may end."""


class PlainScrollBar(PlainLines, ScrollBar):
    """A vertical scroll bar that caches its lines."""

    def __init__(self, name: str, thickness: int) -> None:
        super().__init__(name=name, thickness=thickness)
        self._lines: dict[tuple[Style, int, int], Strip] = {}

    def line_strips(self, rows: range) -> list[Strip]:
        """The strips of some lines of the bar."""
        bar = self.render()
        assert isinstance(bar, ScrollBarRender) and isinstance(bar.style, Style)
        height = self.size.height  # asked first, since Textual may lay out the screen for it, and change what is scrolled
        if not 0 < self.window_size < self.window_virtual_size:
            nothing = Strip.blank(self.thickness, self.rich_style + Style(bgcolor=bar.style.bgcolor))
            return [self.filtered(nothing)] * len(rows)
        first, last = self._thumb(height)
        return [self._line(bar.style, first - _EIGHTHS * y, last - _EIGHTHS * y) for y in rows]

    def _thumb(self, height: int) -> tuple[int, int]:
        """Where the thumb begins and ends in a bar of `height` lines, in eighths of a line."""
        room, lines = self.window_size, self.window_virtual_size
        length = max(1.0, room * height / lines)
        first = int((height - length) * self.position / (lines - room) * _EIGHTHS)
        return first, first + ceil(length * _EIGHTHS)

    def _line(self, colours: Style, first: int, last: int) -> Strip:
        """The strip of a line relative to which the thumb begins at `first` and ends at `last`, in eighths of a line."""
        part = colours, min(max(first, 0), _EIGHTHS), min(max(last, 0), _EIGHTHS)
        if part not in self._lines:
            self._lines[part] = self._drawn(*part)
        return self._lines[part]

    def _drawn(self, colours: Style, first: int, last: int) -> Strip:
        ground = Style(bgcolor=colours.bgcolor)
        if first == last:
            return self._strip(" ", ground, "scroll_up" if first else "scroll_down")
        if first:
            return self._strip(_ENDS[-1 - first], ground + Style(color=colours.color), "grab")
        thumb = Style(color=colours.color, reverse=True)
        return self._strip(" ", thumb, "grab") if last == _EIGHTHS else self._strip(_ENDS[-1 - last], ground + thumb, "grab")

    def _strip(self, sign: str, look: Style, action: str) -> Strip:
        style = self.rich_style + look + Style(meta={"@mouse.down": action})
        return self.filtered(Strip([Segment(sign * self.thickness, style)], self.thickness))

    def notify_style_update(self) -> None:
        """Draw in the new colours."""
        super().notify_style_update()
        self._lines.clear()


class PlainScrollView(PlainLines, ScrollView):
    """A scroll view of plain lines."""

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The scroll bar, created when it is first needed."""
        if self._vertical_scrollbar is None:
            bar = PlainScrollBar("vertical", self.scrollbar_size_vertical)
            bar.display = False  # until there is something to scroll
            self._vertical_scrollbar = bar
            self.app._start_widget(self, bar)
        return self._vertical_scrollbar
