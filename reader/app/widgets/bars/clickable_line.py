"""A line of which parts can be clicked."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.strip import Strip

from reader.app.widgets.bars.hints import pointed_at
from reader.app.widgets.plain_lines import PlainLines


class ClickableLine(PlainLines):
    """Shows one line, and underlines what the mouse points at if a click on it does something."""

    ALLOW_SELECT = False
    DEFAULT_CLASSES = "-textual-system"
    """Has Textual leave alone what is selected when a click here is to do something with it."""
    DEFAULT_CSS = "ClickableLine { height: 1; background: $surface; padding: 0 1; }"

    def __init__(self) -> None:
        super().__init__()
        self.auto_links = False
        self._line = Content()

    def show(self, line: Content) -> None:
        """Show `line`."""
        self._line = line
        self.refresh()

    def line_strip(self, y: int) -> Strip:
        """The line between its margins."""
        ground = self.visual_style.background_style.rich_style
        line = pointed_at(self._line, self.hover_style.meta.get("@click")).render_segments(self.visual_style)
        margin = Segment(" " * self.gutter.left, ground)
        return self.filtered(Strip([margin, *Segment.adjust_line_length(line, self.size.width, ground), margin]))

    def on_click(self, event: events.Click) -> None:
        """Select nothing any more if a click does nothing else."""
        if "@click" not in event.style.meta:
            self.screen.clear_selection()

    def watch_hover_style(self, before: Style, style: Style) -> None:
        """Underline what the mouse points at now."""
        if before.meta.get("@click") != style.meta.get("@click"):
            self.refresh()
