"""Finds words, typed or sought from the start: a part of the reading screen."""

from __future__ import annotations

from reader.app.reading import trails
from reader.app.reading.find import matches
from reader.app.reading.trail import Trail, TrailKind
from reader.app.screens.reading.text import TextScreen
from reader.library import Keepsake
from reader.library.anchors import anchored


class Finding:
    """Finds words, and goes to where they are."""

    def __init__(self, screen: TextScreen, sought: str | Keepsake) -> None:
        """The article was opened at what is `sought`: words, or a keepsake."""
        self._screen = screen
        self._sought = sought

    async def begin(self) -> None:
        """Open the line for words to find."""
        self._screen.jumps.rest()
        self._screen.jump("find")
        await self._screen.find_bar.open(self._screen.view.offset_at_top)

    def show(self, trail: Trail) -> None:
        """Mark all matches, and go to the current one."""
        view = self._screen.view
        view.set_matches(trail.spans)
        view.set_place(trail.current)
        if trail.current is not None:
            view.go_to(trail.current)

    def end(self, missed: str, *, stays: bool) -> None:
        """Mark the trail instead of the matches, and go back to where the search started unless the text `stays` where it is."""
        screen, trail = self._screen, self._screen.reading.trail
        screen.find_bar.close()
        screen.view.set_matches(trail.spans if trail.kind is TrailKind.FOUND else ())
        screen.view.set_place(trail.current)
        if not stays:
            screen.view.go_to_top(screen.find_bar.offset_before)
            screen.set_focus(screen.view)
        if missed:
            so_far = " in what has been read so far" if screen.reading.is_beginning else ""
            screen.status.flash(f"“{missed}” is not found{so_far}.")

    def seek(self) -> None:
        """Go to what was sought, once it is there."""
        if isinstance(self._sought, Keepsake):
            self._seek_kept(self._sought)
        elif self._sought:
            self._seek_words(self._sought)

    def _seek_kept(self, keepsake: Keepsake) -> None:
        reading = self._screen.reading
        place = anchored(reading.article.text, keepsake.span.start, keepsake.words)
        if reading.is_beginning and (place is None or keepsake.span.end > reading.article.end):
            return
        self._sought = ""
        if place is None:
            self._screen.status.flash("These words are in the text no longer.")
        else:
            self._screen.follow(reading.kept_places.at_span(place))

    def _seek_words(self, typed: str) -> None:
        """Go to a note with the words, to the words as they were typed, or to the first word."""
        reading, words = self._screen.reading, typed.split()
        noted = next((each for each in reading.keepsakes if each.is_noted(words)), None)
        if noted is not None:
            self._sought = ""
            self._screen.follow(reading.kept_places.at_span(noted.span))
            return
        for sought in (typed, *(() if reading.is_beginning else words[:1])):
            if spans := matches(sought, reading.article.text):
                self._sought = ""
                self._screen.follow(trails.found(sought, spans).at(0))
                return
