"""The field in which a note is written."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.widgets import TextArea


class NoteField(TextArea):
    """Takes several lines; Enter ends the note, and Ctrl-J or Shift-Enter the line.

    The keys are taken in the order in which they were typed, which a binding with priority would overtake.
    """

    @dataclass
    class Entered(Message):
        """The note is complete."""

        note: str

    def on_key(self, event: events.Key) -> None:
        """End the note or its line."""
        if event.key not in ("enter", "ctrl+j", "shift+enter"):
            return
        event.stop()
        event.prevent_default()
        if event.key == "enter":
            self.post_message(self.Entered(self.text))
        else:
            self.insert("\n")
