"""The foot of the text in which a note is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widget import Widget

from reader.app.typesetting.markup import NOTE_SIGN
from reader.app.widgets.foot import Foot
from reader.app.widgets.hints import hint

if TYPE_CHECKING:
    from textual.widgets import TextArea


class NoteBar(Foot):
    """Takes a note on a place, and grows with it: Enter saves it, an empty one removes it, Esc leaves it as it was."""

    SIGN = NOTE_SIGN
    PLACEHOLDER = "a note on this place"
    HINTS = hint("enter", "save", 1), hint("ctrl+j", "new line", 2), hint("escape", "cancel")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", "Save", show=False, priority=True),
        Binding("ctrl+j,shift+enter", "break", "New line", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    NoteBar > TextArea {
        width: 1fr; height: auto; max-height: 40vh; background: $surface; padding: 0; scrollbar-size-vertical: 1;
    }
    """

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
        from textual.widgets import TextArea  # only when it is needed

        return (TextArea(placeholder=self.PLACEHOLDER, compact=True, highlight_cursor_line=False),)

    @property
    def field(self) -> TextArea:
        """Where the note is typed."""
        from textual.widgets import TextArea

        return self.query_one(TextArea)

    async def open(self, note: str) -> None:
        """Show it with the present note, to go on with that."""
        await self.show()
        self.field.load_text(note)
        self.field.move_cursor(self.field.document.end)

    def leave(self) -> None:
        """Leave the note as it was."""
        self.post_message(self.GivenUp(self.field.text))

    def abandon(self) -> None:
        """Leave the note as it was."""
        self.leave()

    def on_resize(self) -> None:
        """Report the new height."""
        self.post_message(self.Grown())

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep the event from the screen."""
        event.stop()

    def action_write(self) -> None:
        """Report the note."""
        self.post_message(self.Written(self.field.text))

    def action_break(self) -> None:
        """Begin a new line."""
        self.field.insert("\n")
