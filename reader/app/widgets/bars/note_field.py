"""The field in which a note is written."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import TextArea

from reader.app.widgets.in_order import InOrder


class NoteField(InOrder, TextArea, inherit_bindings=False):
    """Takes several lines; Enter ends the note, and Ctrl-J or Shift-Enter the line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *TextArea.BINDINGS,
        ("ctrl+j,shift+enter", "new_line"),
    ]

    def action_new_line(self) -> None:
        """End the line."""
        self.insert("\n")
