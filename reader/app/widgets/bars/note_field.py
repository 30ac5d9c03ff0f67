"""The field in which a note is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import TextArea

from reader.app.widgets.in_order import InOrder


class NoteField(InOrder, TextArea):
    """Takes several lines; Enter ends the note, and Ctrl-J or Shift-Enter the line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "enter", "Save", show=False),
        Binding("ctrl+j,shift+enter", "new_line", "New line", show=False),
    ]

    @dataclass
    class Entered(Message):
        """The note is complete."""

        note: str

    def action_enter(self) -> None:
        """End the note."""
        self.post_message(self.Entered(self.text))

    def action_new_line(self) -> None:
        """End the line."""
        self.insert("\n")
