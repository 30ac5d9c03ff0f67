"""The line in which words to narrow a list are typed."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from reader.app.keys.action import Hint
from reader.app.widgets.bars.foot import TypedLine


class NarrowBar(TypedLine):
    """Narrows a list to the items with the words, as they are typed; Enter opens one, Esc shows all again."""

    SIGN = "/"
    PLACEHOLDER = "words in the title, author, address or text; or unread"
    HINTS = Hint("down", "next", 2), Hint("up", "previous", 3), Hint("enter", "open", 1), Hint("escape", "list all")
    BINDINGS: ClassVar[list[BindingType]] = [
        ("down", "screen.move('step', 1)"),
        ("up", "screen.move('step', -1)"),
    ]

    class Closed(Message):
        """List all items again."""

    @property
    def words(self) -> str:
        """The words in the line, if it is shown."""
        return self.field.value if self.display else ""

    def action_leave(self) -> None:
        """List all items again."""
        self.close()
        self.field.value = ""
        self.post_message(self.Closed())
