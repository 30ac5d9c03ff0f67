"""Draws widgets line by line, without Textual's steps for borders and padding."""

from __future__ import annotations

from textual.color import Color
from textual.geometry import Region, Size
from textual.reactive import Reactive, var
from textual.strip import Strip
from textual.widget import Widget


class PlainLines(Widget):
    """A widget that covers its whole region with the strips of `line_strip` or `line_strips`."""

    virtual_size: Reactive[Size] = var(Size(0, 0))
    """The size of its content; where Textual lays out everything again because of another one, here nothing depends on it."""
    _ground: Color | None = None

    def line_strip(self, y: int) -> Strip:
        """The strip of the line `y` of the screen, passed through `filtered`."""
        raise NotImplementedError

    def line_strips(self, rows: range) -> list[Strip]:
        """The strips of some lines of the screen."""
        return [self.line_strip(y) for y in rows]

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of part of the widget."""
        strips = self.line_strips(crop.line_range)
        if crop.column_span == (0, self.size.width):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]

    def render_line(self, y: int) -> Strip:
        """The strip of one line."""
        return self.line_strips(range(y, y + 1))[0]

    def filtered(self, strip: Strip) -> Strip:
        """`strip` with the app's colour filters applied."""
        if self._ground is None:
            self._ground = self.background_colors[1]
        for line_filter in self.get_line_filters():
            strip = strip.apply_filter(line_filter, self._ground)
        return strip

    def notify_style_update(self) -> None:
        """Take the background from the new style."""
        super().notify_style_update()
        self._ground = None


class PlainGround(PlainLines):
    """A container without borders: only its background is visible around its children."""

    def line_strip(self, y: int) -> Strip:
        """A blank line, as wide as the widget."""
        return self.filtered(Strip.blank(self.outer_size.width, self.visual_style.background_style.rich_style))
