"""The line in which a note is written."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message
from textual.widgets import Input

from reader.app.typesetting.markup import NOTE_SIGN
from reader.app.widgets.hints import hint
from reader.app.widgets.typed_line import TypedLine


class NoteBar(TypedLine):
    """Takes a note on a place: Enter saves it, an empty one removes it, Esc leaves it as it was."""

    SIGN = NOTE_SIGN
    PLACEHOLDER = "a note on this place"
    HINTS = hint("enter", "save", 1), hint("escape", "cancel")
    SELECTS = False
    DEFAULT_CSS = "NoteBar > .line--word { display: none; }"

    @dataclass
    class Written(Message):
        """Keep the note."""

        note: str

    @dataclass
    class GivenUp(Message):
        """Leave the note as it was, whatever was typed."""

        typed: str

    async def open(self, note: str) -> None:
        """Show the line with the present note."""
        await self.show()
        self.field.value = note
        self.field.cursor_position = len(note)

    def leave(self) -> None:
        """Leave the note as it was."""
        self.post_message(self.GivenUp(self.field.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Report the note."""
        event.stop()
        self.post_message(self.Written(event.value))
