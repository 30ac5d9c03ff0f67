"""Writes notes on places of the article: a part of the reading screen."""

from __future__ import annotations

from reader.app.reading.keeping import keepsake_of, kind_for_note, with_note
from reader.app.screens.reading.keeping import Keeping
from reader.app.screens.reading.text import TextScreen
from reader.app.widgets.bars.note_bar import NoteBar
from reader.article import Span
from reader.library import Keepsake
from reader.library.anchors import anchored

_WRITTEN = "note written"
"""What is undone when a note is."""


class Noting:
    """Writes a note on the selection, or else on the quote or sentence being read."""

    def __init__(self, screen: TextScreen, keeping: Keeping) -> None:
        self._screen = screen
        self._keeping = keeping
        self._start, self._words = 0, ""
        """Where the words that the note is on were when it was begun, and these; no words without a note."""
        self._bar: NoteBar | None = None
        """Where it is written."""

    @property
    def _noted(self) -> Span | None:
        """The place of the note in the text as it is now; if its words are gone, where it was."""
        if not self._words:
            return None
        text = self._screen.article.text
        start = min(self._start, max(0, len(text) - len(self._words)))
        return anchored(text, self._start, self._words) or Span(start, min(start + len(self._words), len(text)))

    async def begin(self) -> None:
        """Mark the place and open the note line, with an unfinished note if there is one, else with the note on the place."""
        place = self._keeping.to_keep()
        if place is not None:
            self._start, self._words = place.start, place.of(self._screen.article.text)
            self._screen.view.set_place(place)
            given_up = self._keeping.given_up_notes.get(place)
            bar = self._screen.note_bar
            await bar.open(given_up or self._screen.reading.note_on(place))
            self._bar = bar

    def keep_in_sight(self) -> None:
        """Scroll the place back into view when the height of the note line has changed."""
        place = self._noted
        if place is not None and self._screen.note_bar.display:
            self._screen.view.go_to(place)

    def keep(self, note: str) -> None:
        """Keep `note` on the place."""
        place = self._noted
        if place is not None:
            self._keeping.given_up_notes.pop(place, None)
            self._keeping.keep(self._with(note, place), _WRITTEN)
            if note.strip() and self._screen.reading.trail.current != place:
                self._screen.status.flash(f"Note added; {self._screen.actions['kept'].key} lists all.")
        self._close()

    def _with(self, note: str, place: Span) -> Keepsake:
        reading = self._screen.reading
        return with_note(keepsake_of(reading, kind_for_note(reading, place), place), note)

    def give_up(self, typed: str) -> None:
        """Leave the note as it was, but offer what was `typed` when the note is opened again."""
        place = self._noted
        if place is not None:
            self._keeping.given_up_notes.pop(place, None)
            if typed.strip() not in ("", self._screen.reading.note_on(place)):
                self._keeping.given_up_notes[place] = typed
                self._screen.status.flash(f"The note is not saved; {self._screen.actions['note'].key} goes on with it.")
        self._close()

    def keep_unfinished(self) -> None:
        """Keep a note that is being written as far as it is typed, now that the article is closed over it."""
        place = self._noted
        if place is not None and self._typed.strip():
            self._keeping.keep_unseen(self._with(self._typed, place), _WRITTEN)
        self._words = ""

    def finish(self) -> None:
        """Keep a note that is being written, now that the reader goes elsewhere."""
        if self._words and self._typed.strip():
            self.keep(self._typed)

    @property
    def _typed(self) -> str:
        return "" if self._bar is None else self._bar.field.text

    def _close(self) -> None:
        self._words = ""
        self._screen.note_bar.close()
        self._screen.view.set_place(self._screen.reading.trail.current)
        self._screen.set_focus(self._screen.view)
