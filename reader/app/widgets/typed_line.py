"""A line at the foot of a screen in which something is typed."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.containers import Horizontal
from textual.getters import query_one
from textual.widgets import Input, Static

from reader.app.keys.actions import Action


class TypedLine(Horizontal):
    """A sign, a field, and a word about its content; hidden until it is opened."""

    SIGN: ClassVar[str]
    PLACEHOLDER: ClassVar[str]
    HINTS: ClassVar[tuple[Action, ...]]
    """What keys do in it."""
    SELECTS: ClassVar[bool] = True
    """Whether the content is selected when the field is entered, so that typing replaces it."""
    DEFAULT_CSS = """
    TypedLine {
        height: 1; display: none; background: $surface;
        & > .line--sign { width: 3; color: $primary; text-style: bold; padding-left: 1; }
        & > Input { width: 1fr; height: 1; border: none; padding: 0; background: $surface; &:focus { border: none; } }
        & > .line--word { width: auto; color: $quiet; padding: 0 1; }
    }
    """

    field = query_one(Input)

    def say(self, word: str) -> None:
        """Say `word` beside the field."""
        self.query_one(".line--word", Static).update(word)

    async def show(self) -> None:
        """Show the line and focus its field; its parts are mounted the first time."""
        if not self.children:
            sign = Static(self.SIGN, classes="line--sign", markup=False)
            field = Input(placeholder=self.PLACEHOLDER, compact=True, select_on_focus=self.SELECTS)
            await self.mount(sign, field, Static("", classes="line--word", markup=False))
        self.display = True
        self.screen.set_focus(self.field)  # at once, so that the next key is typed into it

    def close(self) -> None:
        """Hide the line."""
        self.display = False

    def leave(self) -> None:
        """Give up what was being typed."""
        raise NotImplementedError

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep the event from the screen."""
        event.stop()

    def on_key(self, event: events.Key) -> None:
        """Esc leaves."""
        if event.key == "escape":
            event.stop()
            event.prevent_default()
            self.leave()
