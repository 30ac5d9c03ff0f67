"""Scrolling with a scroll bar that is drawn as plainly as the lines beside it."""

from __future__ import annotations

from rich.color import Color
from rich.style import Style
from textual.geometry import Region
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip

from reader.app.widgets.plain_lines import PlainLines


class PlainScrollBar(PlainLines, ScrollBar):
    """A vertical scroll bar of which only a few strips are made, one for each look of a line."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of part of the bar."""
        bar = self.render()
        assert isinstance(bar, ScrollBarRender) and isinstance(bar.style, Style)
        lines = bar.render_bar(
            self.size.height,
            bar.virtual_size,
            bar.window_size,
            bar.position,
            bar.thickness,
            back_color=bar.style.bgcolor or Color.default(),
            bar_color=bar.style.color or Color.default(),
        ).segments
        looks = {line: self.filtered(Strip([line], bar.thickness).apply_style(self.rich_style)) for line in set(lines)}
        return [looks[line] for line in lines[crop.y : crop.bottom]]


class PlainScrollView(PlainLines, ScrollView):
    """Lines that are scrolled."""

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The scroll bar, made when it is first asked for."""
        if self._vertical_scrollbar is None:
            bar = PlainScrollBar(name="vertical", thickness=self.scrollbar_size_vertical)
            bar.display = False  # until there is something to scroll
            self._vertical_scrollbar = bar
            self.app._start_widget(self, bar)
        return self._vertical_scrollbar
