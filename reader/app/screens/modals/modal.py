"""The base of modal screens, and how those with a field are opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import ClassVar

from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen, Screen, ScreenResultType
from textual.widget import Widget
from textual.widgets import Input

from reader.app.keys.action import Hint
from reader.app.screens.robust import Robust
from reader.app.widgets.bars.edge import Edge
from reader.app.widgets.bars.hints import on_edge


class Modal(Robust, ModalScreen[ScreenResultType]):
    """A frame over a dimmed screen; Esc, Ctrl-C and a click beside the frame close it without an answer."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss"), ("ctrl+c", "copy_or_dismiss")]
    DEFAULT_CSS = "Modal { align: center middle; }"
    FRAME: ClassVar[type[Widget]] = Vertical
    """The type of the widget that has the frame."""

    @cached_property
    def edge(self) -> Edge:
        """The lower edge of the frame."""
        return Edge(self.query_one(self.FRAME))

    def tell_keys(self, keys: Sequence[Hint], widest: int) -> None:
        """Tell on the edge of the frame, which has at most the `widest` number of columns, what `keys` do."""
        self.edge.show(on_edge(keys, widest, self.app.size.width))

    def action_copy_or_dismiss(self) -> None:
        """Copy what is selected, and say so; without a selection, close."""
        if selected := self.get_selected_text():
            self.app.copy_to_clipboard(selected)
            self.clear_selection()
            self.notify("Copied the selection.")
        else:
            self.dismiss(None)

    def on_click(self, event: events.Click) -> None:
        """Close if nothing but the screen itself was clicked."""
        if self.is_active and self.get_widget_at(event.screen_x, event.screen_y)[0] is self:
            self.dismiss(None)


async def lay(
    screen: Screen[ScreenResultType], over: App[None], take: Callable[[ScreenResultType | None], None] | None = None
) -> None:
    """Show a `screen` with a field, and focus the field before the next key is handled; `take` gets the answer."""
    await over.push_screen(screen, take)
    screen.set_focus(screen.query_one(Input))
