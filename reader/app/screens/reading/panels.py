"""Shows and hides the panels beside the text, and goes to the sentences of the summary: a part of the reading screen."""

from __future__ import annotations

from reader.app.reading.arrangement import SUMMARY
from reader.app.reading.trails import summary_sentences_of
from reader.app.screens.reading.text import TextScreen
from reader.app.widgets.panels.panel import Panel
from reader.in_words import counted


class Panels:
    """Arranges the panels, and moves the focus into them."""

    def __init__(self, screen: TextScreen) -> None:
        self._screen = screen

    def summary(self) -> None:
        """Show the summary, or hide it."""
        body = self._screen.body
        body.arrangement = body.arrangement.toggled(SUMMARY)
        focused = self._screen.focused
        if body.arrangement.is_covered:
            body.summary.enter()
        elif focused is None or not all(node.display for node in focused.ancestors_with_self):
            self._screen.set_focus(self._screen.view)

    def summary_length(self, sentences: int) -> None:
        """Make the summary longer or shorter; say how long it is if that is not on screen, or stays the same."""
        screen = self._screen
        before, screen.reading = screen.reading, screen.reading.longer(sentences)
        if not screen.body.arrangement.shows(SUMMARY) or screen.reading.summary_length == before.summary_length:
            self._tell_summary_length()

    def summary_sentence(self, number: int) -> None:
        """Go to one sentence of the summary; if it has fewer, say how many."""
        taken = self._screen.reading.summary_sentences
        if number <= len(taken):
            self._screen.follow(summary_sentences_of(taken).at(number - 1))
        else:
            self._tell_summary_length()

    def _tell_summary_length(self) -> None:
        reading = self._screen.reading
        length = len(reading.summary_sentences)
        if not length:
            self._screen.status.flash("There is no summary: this text is too short, or not analysed yet.")
            return
        key = self._screen.actions["summary.longer"].key
        longer = f"{key} adds one" if length < reading.longest_summary else "there are no more"
        self._screen.status.flash(f"The summary has {counted(length, 'sentence')}; {longer}.")

    def visit(self, panel: str, place: str) -> None:
        """Show a panel, which is in the column `place`, and focus it; if it has the focus already, hide it."""
        body, visited = self._screen.body, self._screen.query_one(panel, Panel)
        if self._screen.focused is visited.rows or not body.arrangement.shows(place):
            body.arrangement = body.arrangement.toggled(place)
        if body.arrangement.shows(place):
            visited.enter()
        else:
            self._screen.set_focus(self._screen.view)

    def focus_mode(self) -> None:
        """Show the text alone and dim all but the paragraph being read, or end that."""
        self._screen.body.arrangement = self._screen.body.arrangement.focused()
        self._screen.set_focus(self._screen.view)

    def back(self) -> bool:
        """Go one step back to the usual panels, with the focus in the text; returns whether there was one to go."""
        screen, body = self._screen, self._screen.body
        if screen.focused is not screen.view:
            screen.leave_panels()
        elif body.arrangement.focus_mode:
            self.focus_mode()
        elif body.arrangement.restored() != body.arrangement:
            body.arrangement = body.arrangement.restored()
        else:
            return False
        return True
