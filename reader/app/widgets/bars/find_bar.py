"""The line in which words to find are typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.reactive import var
from textual.widgets import Input

from reader.app.keys.action import Hint
from reader.app.messages import TrailChosen
from reader.app.reading.find import matches
from reader.app.reading.state import NOTHING, Reading
from reader.app.reading.trail import Trail
from reader.app.reading.trails import found
from reader.app.widgets.bars.foot import TypedLine
from reader.article import Span


class FindBar(TypedLine):
    """Finds what is typed, as it is typed; Enter makes the matches the trail."""

    SIGN = "/"
    PLACEHOLDER = "find"
    HINTS = Hint("down", "next", 2), Hint("up", "previous", 3), Hint("enter", "walk them", 1), Hint("escape", "back")
    BINDINGS: ClassVar[list[BindingType]] = [
        ("down", "step(1)"),
        ("up", "step(-1)"),
    ]

    @dataclass
    class Found(Message):
        """These places contain the words typed."""

        trail: Trail

    @dataclass
    class Closed(Message):
        """The search was closed."""

        missed: str = ""
        """The words that were looked for in vain; empty if the search was given up."""
        stays: bool = False
        """Whether the text stays where it is, instead of going back to where the search started."""

    reading: var[Reading] = var(NOTHING, init=False)

    def __init__(self) -> None:
        super().__init__()
        self.offset_before = 0
        self._trail = found("", ())

    def watch_reading(self, old: Reading, new: Reading) -> None:
        """Search the new article for what is typed already."""
        if old.article is not new.article and self.display and self.field.value:
            self._find(self.field.value, self._trail.current)

    async def open(self, offset: int) -> None:
        """Show the line, to find from `offset` on."""
        self.offset_before = offset
        await self.show()
        if self.field.value:
            self._find(self.field.value)

    def action_leave(self) -> None:
        """Close the search."""
        self.post_message(self.Closed())

    def abandon(self) -> None:
        """Close the search, where it has led."""
        self.post_message(self.Closed(stays=True))

    def _find(self, words: str, near: Span | None = None) -> None:
        """Find `words` from the place of a match on, or else from where the search started."""
        start = self.offset_before if near is None else near.start
        self._tell(found(words, matches(words, self.reading.article.text, start)).step(1, start))

    def _tell(self, trail: Trail) -> None:
        self._trail = trail
        self.say(_count(trail) + (" so far" if self.reading.is_beginning else "") if self.field.value.strip() else "")
        self.post_message(self.Found(trail))

    def action_step(self, direction: int) -> None:
        """Go to the next or the previous match."""
        if self.display:
            self._tell(self._trail.step(direction, self.offset_before))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find what is typed so far."""
        if self.display:
            self._find(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Make the matches the trail."""
        self.post_message(TrailChosen(self._trail) if self._trail.spans else self.Closed(event.value.strip()))


def _count(trail: Trail) -> str:
    if trail.index is None:
        return "not found"
    return f"{trail.index + 1:,} of {trail.number}"
