"""Mends what Textual 8.2 gets wrong about screens of any kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import events
from textual.await_complete import AwaitComplete
from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget

if TYPE_CHECKING:
    _OfScreens = Screen[Any]
else:
    _OfScreens = object  # of several bases that are widgets, Textual would pass on the styles of the first one only


class Robust(_OfScreens):
    """Keeps a screen alive when its size changes quickly, when it is closed twice, and when a notice is clicked as it goes."""

    def on_resize(self, event: events.Resize) -> None:
        """Ignore a size that the terminal no longer has.

        A screen reports to itself each size that it has been laid out for. Of two sizes reported one soon after the other, each
        would come up again because of the other, for ever.
        """
        if event.size != self.app.size:
            event.prevent_default()

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """Close with a `result`; a second call, as from a double click, does not close the screen below."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """The widget at these coordinates and the offset in its text; none if it has just been removed."""
        widget, offset = super().get_widget_and_offset_at(x, y)
        return (widget, offset) if widget is self or (widget is not None and widget.is_attached) else (None, None)
