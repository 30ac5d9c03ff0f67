"""What is laid over a screen until it is answered, or left by a click beside it."""

from __future__ import annotations

from textual import events
from textual.screen import ModalScreen, ScreenResultType


class Laid(ModalScreen[ScreenResultType]):
    """A frame over a dimmed screen; a click beside the frame closes it without an answer, as Esc does."""

    def on_click(self, event: events.Click) -> None:
        """Close where nothing but the screen itself was clicked."""
        clicked, _ = self.get_widget_at(event.screen_x, event.screen_y)
        if clicked is self:
            self.dismiss(None)
