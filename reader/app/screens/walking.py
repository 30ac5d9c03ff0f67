"""The part of a screen that walks the trail: by steps, by search, by clicks."""

from __future__ import annotations

from reader.app.reading import trails
from reader.app.reading.find import Finder
from reader.app.reading.state import Subject
from reader.app.reading.trail import Trail, TrailKind
from reader.app.screens.text import TextScreen
from reader.library import Keepsake
from reader.library.anchors import anchored


class Walking:
    """Goes from place to place of the text."""

    def __init__(self, screen: TextScreen, sought: str | Keepsake) -> None:
        """`sought` is what the article was opened for: words, or what is kept of it."""
        self._screen = screen
        self._sought = sought
        self._step_to_take = 0
        """The direction of a step that waits for the first quotes to be found; 0 if none does."""

    def step(self, direction: int) -> None:
        """Go one place forward or back along the trail, from the current place if it is on screen, else from the screen.

        Before the article is analysed, the step is taken once the first quotes are known.
        """
        screen = self._screen
        if screen.reading.awaits_quotes:
            if not self._step_to_take:
                screen.watch(screen, "reading", self._analysed, init=False)
            self._step_to_take = direction
            return
        seen = screen.view.on_screen
        trail = screen.reading.trail.within(seen)
        if screen.reading.is_growing and trail.wraps_around(direction, seen.start):
            screen.status.flash("Still being analysed: scroll on, or wait a moment.")
        else:
            screen.follow(trail.step(direction, seen.start), "step")

    def _analysed(self) -> None:
        """Take the step that waits, once everybody else has taken notice of the change."""
        self._screen.call_later(self._take_step)

    def _take_step(self) -> None:
        """Take the step that waits for quotes, if they are known now; forget it if something else is walked by now."""
        reading = self._screen.reading
        if self._step_to_take and not reading.awaits_quotes:
            direction, self._step_to_take = self._step_to_take, 0
            if reading.trail.kind is TrailKind.QUOTES:
                self.step(direction)

    def sentence(self, direction: int) -> None:
        """Go to the next or the previous sentence."""
        self._screen.follow(self._screen.reading.by_sentences(direction, self._screen.view.focus_offset).trail, "sentence")

    def quotes(self) -> None:
        """Walk all quotes; if that is the trail already, those by the current speaker."""
        reading = self._screen.reading
        self._screen.follow(reading.with_quotes().trail)
        if reading.trail.spans and reading.trail == self._screen.reading.trail:
            self._screen.status.flash(self._screen.notices.no_speaker)

    def summary_sentence(self, number: int) -> None:
        """Go to one sentence of the summary."""
        reading = self._screen.reading
        taken = reading.summary_sentences
        if number <= len(taken):
            self._screen.follow(trails.summary_sentences_of(taken).at(number - 1))
        else:
            self._screen.status.flash(self._screen.notices.summary_has(len(taken), reading.longest_summary))

    def click(self, offset: int, marked: TrailKind | None) -> Subject | None:
        """Go to what is at `offset`, or `marked` there; if that is the current place already, return its subject."""
        trail = self._screen.reading.trail_at(offset, marked)
        if trail is not None and trail.current != self._screen.reading.trail.current:
            self._screen.follow(trail)
        elif trail is not None and marked in (None, TrailKind.QUOTES):
            return self.subject()
        return None

    def subject(self) -> Subject | None:
        """The speaker or the name at the current place; says so if there is none."""
        subject = self._screen.reading.subject
        if subject is None:
            self._screen.status.flash(self._screen.notices.no_subject)
        return subject

    def show_found(self, trail: Trail) -> None:
        """Mark all matches, and go to the current one."""
        view = self._screen.view
        view.set_matches(trail.spans)
        view.set_place(trail.current)
        if trail.current is not None:
            view.go_to(trail.current)

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
        finder = Finder(reading.article.text)
        for sought in (typed, *(() if reading.is_beginning else words[:1])):
            if spans := finder.matches(sought):
                self._sought = ""
                self._screen.follow(trails.found(sought, spans).at(0))
                self._screen.view.set_matches(spans)
                return

    def give_up_find(self, offset_before: int | None) -> None:
        """Mark no matches any longer, and go back to where the search started; without that, stay where it has led."""
        view = self._screen.view
        view.set_matches(())
        view.set_place(self._screen.reading.trail.current)
        if offset_before is not None:
            view.go_to_top(offset_before)
            view.focus()
