"""The part of a screen that walks the trail: step by step, by search, by what is clicked."""

from __future__ import annotations

from reader.app.notices import Notices
from reader.app.reading import trails
from reader.app.reading.find import Finder
from reader.app.reading.state import Subject
from reader.app.reading.trail import Trail
from reader.app.screens.text import TextScreen


class Walking:
    """Goes from place to place of the text."""

    def __init__(self, screen: TextScreen, notices: Notices, sought: str = "") -> None:
        """`sought` are the words that the article was chosen for."""
        self._screen = screen
        self._notices = notices
        self._sought = sought

    def step(self, direction: int) -> None:
        """One place on or back along the trail, from the last one if it is still on screen, else from what is on screen."""
        screen = self._screen
        seen = screen.view.on_screen
        trail = screen.reading.trail.within(seen)
        if screen.reading.is_growing and trail.leads_round(direction, seen.start):
            screen.status.flash("Still being analysed: scroll on, or wait a moment.")
        else:
            screen.follow(trail.step(direction, seen.start), "step")

    def sentence(self, direction: int) -> None:
        """To the next or the previous sentence."""
        self._screen.follow(self._screen.reading.by_sentences(direction, self._screen.view.focus_offset).trail, "sentence")

    def quotes(self) -> None:
        """All quotes; on a quote of all quotes, those of its speaker."""
        self._screen.follow(self._screen.reading.with_quotes().trail)

    def summary_sentence(self, number: int) -> None:
        """To one sentence of the summary."""
        taken = self._screen.reading.taken
        if number <= len(taken):
            self._screen.follow(trails.sentences_of(taken).at(number - 1))

    def click(self, offset: int) -> Subject | None:
        """Go to what is at `offset`; if it is the current place already, return whom or what it is about."""
        trail = self._screen.reading.trail_at(offset)
        if trail is not None and trail.current == self._screen.reading.trail.current:
            return self.subject()
        if trail is not None:
            self._screen.follow(trail)
        return None

    def subject(self) -> Subject | None:
        """Who speaks or what is named at the current place; says so if there is nobody and nothing."""
        subject = self._screen.reading.subject
        if subject is None:
            self._screen.status.flash(self._notices.no_subject)
        return subject

    def show_found(self, trail: Trail) -> None:
        """Mark what was found so far, and go to the current match."""
        view = self._screen.view
        view.set_matches(trail.spans)
        view.set_place(trail.current)
        if trail.current is not None:
            view.go_to(trail.current)

    def seek(self) -> None:
        """Go to what the article was chosen for, once it is there: a note, the words as they were typed, or the first of them."""
        words = self._sought.split()
        noted = next((each for each in self._screen.reading.keepsakes if words and each.is_noted(words)), None)
        if noted is not None:
            self._sought = ""
            self._screen.follow(self._screen.reading.kept_places.at_span(noted.span))
            return
        finder = Finder(self._screen.article.text) if self._sought else None
        others = () if self._screen.reading.opening else words[:1]
        for sought in (self._sought, *others):
            if finder is not None and (spans := finder.matches(sought)):
                self._sought = ""
                self._screen.follow(trails.found(sought, spans).at(0))
                self._screen.view.set_matches(spans)
                return

    def give_up_find(self, offset_before: int) -> None:
        """Back to where the search began."""
        view = self._screen.view
        view.set_matches(())
        view.set_place(self._screen.reading.trail.current)
        view.go_to_top(offset_before)
        view.focus()
