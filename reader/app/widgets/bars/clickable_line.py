"""A line of which parts can be clicked."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.strip import Strip

from reader.app.widgets.bars.hints import pointed_at
from reader.app.widgets.plain_lines import PlainLines

_NOTHING = Content()


class ClickableLine(PlainLines):
    """Shows one line, and underlines what the mouse points at if a click on it does something."""

    ALLOW_SELECT = False
    DEFAULT_CLASSES = "-textual-system"
    """Has Textual leave alone what is selected when a click here is to do something with it."""
    DEFAULT_CSS = "ClickableLine { height: 1; background: $surface; padding: 0 1; }"

    def __init__(self) -> None:
        super().__init__()
        self.auto_links = False
        self._line = self._end = _NOTHING
        self._strip: Strip | None = None
        self._end_strip: Strip | None = None

    def show(self, line: Content, end: Content = _NOTHING) -> None:
        """Show `line`, and `end` at the right; that is drawn only once as long as it is the same object."""
        if end is not self._end:
            self._end_strip = None
        self._line, self._end = line, end
        self._strip = None
        self.refresh()

    def line_strip(self, y: int) -> Strip:
        """The line between its margins."""
        if self._strip is None or self._strip.cell_length != self.outer_size.width:
            if self._end_strip is None:
                self._end_strip = self._drawn(self._end)
            ground, width = self.visual_style.background_style.rich_style, self.size.width
            line = self._drawn(self._line).adjust_cell_length(max(0, width - self._end_strip.cell_length), ground)
            margin = Segment(" " * self.gutter.left, ground)
            words = Segment.adjust_line_length([*line, *self._end_strip], width)
            self._strip = self.filtered(Strip([margin, *words, margin]))
        return self._strip

    def _drawn(self, part: Content) -> Strip:
        pointed = pointed_at(part, self.hover_style.meta.get("@click"))
        return Strip(pointed.render_segments(self.visual_style) if part else ())

    def notify_style_update(self) -> None:
        """Draw in the new colours."""
        super().notify_style_update()
        self._strip = self._end_strip = None

    def on_click(self, event: events.Click) -> None:
        """Select nothing any more if a click does nothing else."""
        if "@click" not in event.style.meta:
            self.screen.clear_selection()

    def watch_hover_style(self, before: Style, style: Style) -> None:
        """Underline what the mouse points at now."""
        if before.meta.get("@click") != style.meta.get("@click"):
            self._end_strip = None
            self.show(self._line, self._end)
