"""The base of the fields at the foot of a screen, and of those of one line."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Horizontal
from textual.getters import query_one
from textual.widget import Widget
from textual.widgets import Input, Static

from reader.app.keys.action import Hint
from reader.app.widgets.in_order import Field


class Foot(Horizontal):
    """A sign and a field, hidden until it is opened; Esc or Ctrl-C leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,ctrl+c", "leave")]
    SIGN: ClassVar[str]
    PLACEHOLDER: ClassVar[str]
    HINTS: ClassVar[tuple[Hint, ...]]
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


class TypedLine(Foot):
    """A sign, a field of one line, and a word about its content."""

    DEFAULT_CSS = """
    TypedLine {
        & > Input { width: 1fr; height: 1; border: none; padding: 0; background: $surface; &:focus { border: none; } }
        & > .line--word { width: auto; color: $quiet; padding: 0 1; }
    }
    """

    field = query_one(Input)

    def parts(self) -> tuple[Widget, ...]:
        """The field, and the word beside it."""
        return Field(placeholder=self.PLACEHOLDER, compact=True), Static("", classes="line--word", markup=False)

    def say(self, word: str) -> None:
        """Say `word` beside the field."""
        self.query_one(".line--word", Static).update(word)
