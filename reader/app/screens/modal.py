"""A modal screen that Esc, or a click beside it, closes."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen, ScreenResultType


class Modal(ModalScreen[ScreenResultType]):
    """A frame over a dimmed screen; Esc and a click beside the frame close it without an answer."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "Close", show=False)]
    DEFAULT_CSS = "Modal { align: center middle; }"

    def on_click(self, event: events.Click) -> None:
        """Close if nothing but the screen itself was clicked."""
        clicked, _ = self.get_widget_at(event.screen_x, event.screen_y)
        if clicked is self:
            self.dismiss(None)
