"""Corrects who said something and what a name is: a part of the reading screen."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.voices import Speaker
from reader.app.reading.questions.asking import questions_about, questions_at
from reader.app.reading.questions.question import AS_FOUND, Answer, Question, all_told, answered, taken_back, told
from reader.app.reading.state import Reading
from reader.app.screens.reading.keeping import Keeping
from reader.app.screens.reading.text import TextScreen
from reader.library import Correction


class Correcting:
    """Asks about quotes and names, and shows and stores the answer."""

    def __init__(self, screen: TextScreen, keeping: Keeping) -> None:
        self._screen = screen
        self._keeping = keeping

    def ask(self) -> None:
        """Ask about the selection or the current place, or say that there is nothing to ask about."""
        screen = self._screen
        selected = screen.view.span_of(screen.selections.get(screen.view))
        screen.clear_selection()
        self._ask(screen.reading, questions_at(screen.reading, selected))

    def ask_about(self, reading: Reading, who: Speaker | None, *, as_voice: bool) -> None:
        """Ask about a speaker, any other entity, or the unknown of a `reading`; `as_voice` first about all that they say."""
        self._ask(reading, questions_about(reading, who, as_voice=as_voice))

    def _ask(self, reading: Reading, questions: Sequence[Question]) -> None:
        from reader.app.screens.modals.modal import lay  # only when it is needed
        from reader.app.screens.modals.question import QuestionScreen

        screen = self._screen
        if reading.overview is None or not questions:
            screen.status.flash(reading.nowhere_yet or screen.notices.nothing_in_question)
        else:
            screen.app.call_next(lay, QuestionScreen(reading.overview, questions), screen.app, self._take)

    def _take(self, answer: Answer | None) -> None:
        """Apply `answer`, and say what it corrected or took back."""
        if answer is None:
            return
        reading = answered(self._screen.reading, answer)
        if reading.corrections == self._screen.reading.corrections:
            return
        if answer.made:
            self._keeping.change(reading, all_told(answer.made))
            self._screen.status.flash(self._screen.notices.corrected(answer.made))
        else:
            self._keeping.change(reading, f"{answer.words}, {AS_FOUND}")
            self._screen.status.flash(self._screen.notices.taken_back(answer.words))

    def leave_as_found(self, correction: Correction) -> Reading:
        """Take `correction` back; returns the reading without it."""
        return self._keeping.change(taken_back(self._screen.reading, [correction]), f"taken back: {told(correction)}")
