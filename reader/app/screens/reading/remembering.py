"""Stores where the article was left and what is said in it: a part of the reading screen."""

from __future__ import annotations

from textual.timer import Timer

from reader.app.memory import Recalled
from reader.app.reading.elsewhere import said_in
from reader.app.reading.keeping import position_at
from reader.app.reading.overview import Overview
from reader.app.reading.resuming import offset_to_resume
from reader.app.screens.reading.text import TextScreen
from reader.library import Position

_REST = 1.0
"""Seconds without scrolling after which the position is stored."""


class Remembering:
    """Stores the reading position and the quotes in the library."""

    def __init__(self, screen: TextScreen, *, goes_on: bool) -> None:
        """`goes_on` tells whether the article was on screen until now, so that its end is a place to be at."""
        self._screen = screen
        self._goes_on = goes_on
        self._position: Position | None = None
        self._stored: Position | None = None
        """The position that was stored last."""
        self._told: Overview | None = None
        """The overview whose quotes were stored last."""
        self._resting: Timer | None = None
        self._is_held = False
        """Whether storing waits until the position where the article was left has been looked up."""

    def begin(self, recalled: Recalled | None) -> int:
        """The offset to begin at; until the library's entry for the article can be `recalled`, nothing is stored."""
        self._is_held = recalled is None
        return 0 if recalled is None else self._offset_at(recalled.left)

    def _offset_at(self, left: Position | None) -> int:
        """The offset at which to resume what was `left` at a position."""
        return left.offset if self._goes_on and left is not None else offset_to_resume(left)

    def resume(self, left: Position | None) -> None:
        """Go to where the article was `left`, now that this is known, unless the reader has moved on."""
        self._is_held = False
        offset = self._offset_at(left)
        if offset and self._screen.view.offset_at_top == 0:
            self._screen.view.go_to_top(offset)
            self.tell_resumed()

    def tell_resumed(self) -> None:
        """Say that the text is shown from where it was left."""
        self._screen.status.flash(f"You left off here; {self._screen.actions['text.start'].key} goes to the start.")

    def note_position(self, offset: int, last: int) -> None:
        """Note that the screen now shows the text from `offset` to `last`."""
        reading = self._screen.reading
        if reading.is_beginning:
            return
        self._position = position_at(reading, offset, min(1.0, last / max(1, reading.article.end)))
        if self._resting is not None:
            self._resting.stop()
        self._resting = self._screen.set_timer(_REST, self.store_position)

    def store_position(self) -> None:
        """Store the position and the quotes of the article, if they have changed."""
        if self._is_held:
            return
        position, reading = self._position, self._screen.reading
        article, overview = reading.article, reading.overview
        if position is not None and position != self._stored:
            self._stored = position
            self._screen.memory.write(lambda library: library.remember(article, position))
        if self._stored is not None and overview is not None and reading.is_whole and overview is not self._told:
            self._told = overview
            self._screen.memory.write(lambda library: library.remember_said(article, said_in(overview.analysis)))
