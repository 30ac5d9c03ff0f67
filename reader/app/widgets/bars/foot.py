"""The base of the fields at the foot of a screen."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Static

from reader.app.keys.action import Action


class Foot(Horizontal):
    """A sign and a field, hidden until it is opened; Esc leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave", show=False)]
    SIGN: ClassVar[str]
    PLACEHOLDER: ClassVar[str]
    HINTS: ClassVar[tuple[Action, ...]]
    """What keys do in it."""
    DEFAULT_CSS = """
    Foot {
        height: auto; display: none; background: $surface;
        & > .foot--sign { width: 3; color: $primary; text-style: bold; padding-left: 1; }
    }
    """

    def parts(self) -> tuple[Widget, ...]:
        """The field and the widgets beside it."""
        raise NotImplementedError

    async def show(self) -> None:
        """Show it and focus its field; its parts are mounted the first time."""
        if not self.children:
            await self.mount(Static(self.SIGN, classes="foot--sign", markup=False), *self.parts())
        self.display = True
        self.screen.set_focus(self.children[1])  # at once, so that the next key is typed into it

    def close(self) -> None:
        """Hide it."""
        self.display = False

    def on_mount(self) -> None:
        """Notice when something else takes the focus, as by a click."""
        self.watch(self.screen, "focused", self._abandon_if_left, init=False)

    def _abandon_if_left(self, focused: Widget | None) -> None:
        if self.display and focused is not None and self not in focused.ancestors:
            self.abandon()

    def abandon(self) -> None:
        """Close, if it is to close when something else has taken the focus."""

    def action_leave(self) -> None:
        """Give up what was being typed."""
        raise NotImplementedError
