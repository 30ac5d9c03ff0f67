"""A line of which parts can be clicked."""

from __future__ import annotations

from rich.style import Style
from textual import events
from textual.content import Content
from textual.widgets import Static

from reader.app.widgets.bars.hints import pointed_at


class ClickableLine(Static):
    """Shows one line, and underlines what the mouse points at if a click on it does something."""

    ALLOW_SELECT = False
    DEFAULT_CLASSES = "-textual-system"
    """Has Textual leave alone what is selected when a click here is to do something with it."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self.auto_links = False
        self._line = Content()

    def show(self, line: Content) -> None:
        """Show `line`."""
        self._line = line
        self.update(pointed_at(line, self.hover_style.meta.get("@click")), layout=False)

    def on_click(self, event: events.Click) -> None:
        """Select nothing any more if a click does nothing else."""
        if "@click" not in event.style.meta:
            self.screen.clear_selection()

    def watch_hover_style(self, before: Style, style: Style) -> None:
        """Underline what the mouse points at now."""
        if before.meta.get("@click") != style.meta.get("@click"):
            self.show(self._line)
