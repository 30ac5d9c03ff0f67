"""The line in which a note is written."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Input, Static

from reader.app.markup import NOTE_SIGN


class NoteBar(Horizontal):
    """Takes a note on a place: Enter keeps it, an empty one takes it away, Esc leaves it as it was."""

    DEFAULT_CSS = """
    NoteBar {
        height: 1; display: none; background: $surface;
        & > .note--sign { width: 3; color: $primary; text-style: bold; padding-left: 1; }
        & > Input { width: 1fr; height: 1; border: none; padding: 0; background: $surface; &:focus { border: none; } }
        & > .note--hint { width: auto; color: $quiet; padding: 0 1; }
    }
    """

    @dataclass
    class Written(Message):
        """The note is to be kept."""

        note: str

    class Closed(Message):
        """The note is to stay as it was."""

    field = query_one(Input)

    def compose(self) -> ComposeResult:
        """The sign, the note and the keys."""
        yield Static(NOTE_SIGN, classes="note--sign", markup=False)
        yield Input(placeholder="a note on this place", compact=True, select_on_focus=False)
        yield Static("Enter keeps  Esc leaves", classes="note--hint", markup=False)

    def open(self, note: str) -> None:
        """Show the line with the note that is there."""
        self.field.value = note
        self.field.cursor_position = len(note)
        self.display = True
        self.field.focus()

    def close(self) -> None:
        """Hide the line."""
        self.display = False

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep to itself what is being written."""
        event.stop()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand the note over."""
        event.stop()
        self.post_message(self.Written(event.value))

    def on_key(self, event: events.Key) -> None:
        """Esc closes."""
        if event.key == "escape":
            event.stop()
            event.prevent_default()
            self.post_message(self.Closed())
