"""The line in which words to find are typed."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static


class FindBar(Horizontal):
    """Posts what is typed, as it is typed."""

    DEFAULT_CSS = """
    FindBar {
        height: 1; display: none; background: $surface;
        & > .find--sign { width: 3; color: $primary; text-style: bold; padding-left: 1; }
        & > Input { width: 1fr; height: 1; border: none; padding: 0; background: $surface; &:focus { border: none; } }
        & > .find--count { width: auto; color: $text-muted; padding: 0 1; }
    }
    """

    @dataclass
    class Changed(Message):
        """Other words stand in the line."""

        words: str

    class Accepted(Message):
        """The matches are to be walked."""

    class Closed(Message):
        """The search is over."""

    def compose(self) -> ComposeResult:
        """The sign, the words and the count."""
        yield Static("/", classes="find--sign", markup=False)
        yield Input(placeholder="find", compact=True, select_on_focus=True)
        yield Static("", classes="find--count", markup=False)

    def open(self) -> None:
        """Show the line and type into it."""
        self.display = True
        field = self.query_one(Input)
        field.focus()
        if field.value:
            self.post_message(self.Changed(field.value))

    def close(self) -> None:
        """Hide the line."""
        self.display = False

    def show_count(self, text: str) -> None:
        """Say how much was found."""
        self.query_one(".find--count", Static).update(Content(text))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass the words on."""
        event.stop()
        if self.display:
            self.post_message(self.Changed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Pass the acceptance on."""
        event.stop()
        self.post_message(self.Accepted())

    def on_key(self, event: events.Key) -> None:
        """Esc closes."""
        if event.key == "escape":
            event.stop()
            event.prevent_default()
            self.post_message(self.Closed())
