"""The part of a screen that puts right what its reader knows better: who said something, and whether anybody did."""

from __future__ import annotations

from reader.app.memory import Memory
from reader.app.notices import Notices
from reader.app.reading.keeping import with_speakers_anew
from reader.app.reading.state import Reading
from reader.app.reading.who import answered, in_question
from reader.app.screens.keeping import Keeping
from reader.app.screens.text import TextScreen
from reader.article import Span
from reader.library import Correction


class Correcting:
    """Asks who said what is quoted, has the answer shown, and remembers it."""

    def __init__(self, screen: TextScreen, memory: Memory, keeping: Keeping, notices: Notices) -> None:
        self._screen = screen
        self._memory = memory
        self._keeping = keeping
        self._notices = notices

    def ask(self) -> None:
        """Ask who said what is selected, or the current quote; says so if there is nothing to ask about."""
        from reader.app.screens.who import WhoScreen  # not before it is asked for

        screen = self._screen
        overview = screen.reading.overview
        span = in_question(screen.reading, screen.view.span_of(screen.selections.get(screen.view)))
        screen.clear_selection()
        if overview is None:
            screen.status.flash("The article is not analysed yet: say who said it in a moment.")
        elif span is None:
            screen.status.flash(self._notices.nothing_in_question)
        else:
            screen.app.push_screen(WhoScreen(overview, span), self._take)

    def _take(self, correction: Correction | None) -> None:
        if correction is None:
            return
        reading = answered(self._screen.reading, correction)
        if reading.corrections == self._screen.reading.corrections:
            return
        self._show(reading, correction.span)
        if correction in reading.corrections:
            article = self._screen.article
            self._memory.write(lambda library: library.correct(article, correction))
            self._screen.status.flash(self._notices.put_right(correction))
        else:
            self._forget(correction.span)
            self._screen.status.flash(self._notices.taken_back(correction))

    def leave_as_found(self, span: Span) -> Reading:
        """Take back what was put right in `span`; returns what there is then."""
        self._show(self._screen.reading.as_found(span), span)
        self._forget(span)
        return self._screen.reading

    def _forget(self, span: Span) -> None:
        article = self._screen.article
        self._memory.write(lambda library: library.leave_as_found(article, span))

    def _show(self, reading: Reading, span: Span) -> None:
        """Show `reading`, in which `span` has changed; a trail that has lost its place there is walked on."""
        screen = self._screen
        had_place = screen.reading.trail.current is not None
        screen.reading = reading
        for keepsake in with_speakers_anew(reading, span):
            self._keeping.keep(keepsake)
        if had_place and reading.trail.current is None and not reading.trail.leads_round(1, span.start):
            screen.follow(reading.trail.step(1, span.start))
