"""The foot of the text in which a note is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.widget import Widget

from reader.app.keys.action import Hint
from reader.app.typesetting.markup import NOTE_SIGN
from reader.app.widgets.bars.foot import Foot

if TYPE_CHECKING:
    from reader.app.widgets.bars.note_field import NoteField


class NoteBar(Foot):
    """Takes a note, and grows with it: Enter saves it, or removes it if it is empty; Esc leaves it as it was."""

    SIGN = NOTE_SIGN
    PLACEHOLDER = "a note on this place"
    BINDINGS: ClassVar[list[BindingType]] = [("enter", "keep")]
    HINTS = Hint("enter", "save", 1), Hint("ctrl+j", "new line", 2), Hint("escape", "cancel")
    DEFAULT_CSS = """
    NoteBar > NoteField {
        width: 1fr; height: auto; max-height: 40vh; background: $surface; padding: 0; scrollbar-size-vertical: 1;
    }
    """

    field: NoteField
    """The field in which the note is typed, once it has been shown; it still has its text when the screen is closed."""

    @dataclass
    class Written(Message):
        """Keep the note."""

        note: str

    @dataclass
    class GivenUp(Message):
        """Leave the note as it was, whatever was typed."""

        typed: str

    class Grown(Message):
        """It takes another height, and so does the text."""

    def parts(self) -> tuple[Widget, ...]:
        """The field."""
        from reader.app.widgets.bars.note_field import NoteField  # only when it is needed

        self.field = NoteField(placeholder=self.PLACEHOLDER, compact=True, highlight_cursor_line=False)
        return (self.field,)

    async def open(self, note: str) -> None:
        """Show it with the present note, to go on with that."""
        await self.show()
        self.field.load_text(note)
        self.field.move_cursor(self.field.document.end)

    def action_leave(self) -> None:
        """Leave the note as it was."""
        self.post_message(self.GivenUp(self.field.text))

    def abandon(self) -> None:
        """Leave the note as it was."""
        self.action_leave()

    def on_resize(self) -> None:
        """Report the new height."""
        self.post_message(self.Grown())

    def action_keep(self) -> None:
        """Report the note."""
        self.post_message(self.Written(self.field.text))
