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
    """A vertical scroll bar that draws lines which look alike once."""

    def line_strips(self, rows: range) -> list[Strip]:
        """The strips of some lines of the bar."""
        bar = self.render()
        assert isinstance(bar, ScrollBarRender) and isinstance(bar.style, Style)
        height = self.size.height  # asked first, since Textual may lay out the screen for it, and change what is scrolled
        if not 0 < self.window_size < self.window_virtual_size:
            nothing = Strip.blank(self.thickness, self.rich_style + Style(bgcolor=bar.style.bgcolor))
            return [self.filtered(nothing)] * len(rows)
        ends = self._thumb(height)
        parts = [tuple(min(max(end - _EIGHTHS * y, 0), _EIGHTHS) for end in ends) for y in rows]
        drawn = {part: self._drawn(bar.style, *part) for part in set(parts)}
        return [drawn[part] for part in parts]

    def _thumb(self, height: int) -> tuple[int, int]:
        """Where the thumb begins and ends in a bar of `height` lines, in eighths of a line."""
        room, lines = self.window_size, self.window_virtual_size
        length = max(1.0, room * height / lines)
        first = int((height - length) * self.position / (lines - room) * _EIGHTHS)
        return first, first + ceil(length * _EIGHTHS)

    def _drawn(self, colours: Style, first: int, last: int) -> Strip:
        """The strip of a line of which the thumb covers the eighths from `first` to `last`."""
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


class PlainScrollView(PlainLines, ScrollView):
    """A scroll view of plain lines."""

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The scroll bar, created when it is first needed."""
        if self._vertical_scrollbar is None:
            bar = PlainScrollBar(name="vertical", thickness=self.scrollbar_size_vertical)
            bar.display = False  # until there is something to scroll
            self._vertical_scrollbar = bar
            self.app._start_widget(self, bar)
        return self._vertical_scrollbar
