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

        screen, keys = self._screen, self._screen.actions
        if reading.overview is None or not questions:
            step, ask = keys["trail.next"].key, keys["correct"].key
            none_here = f"Go to a quote ({step}), or click or select a name, then press {ask}."
            screen.status.flash(reading.nowhere_yet or none_here)
        else:
            screen.app.call_next(lay, QuestionScreen(reading.overview, questions), screen.app, self._take)

    def _take(self, answer: Answer | None) -> None:
        """Apply `answer`, and say what it corrected or took back."""
        if answer is None:
            return
        screen, keys = self._screen, self._screen.actions
        reading = answered(screen.reading, answer)
        if reading.corrections == screen.reading.corrections:
            return
        undo = keys["undo"].key
        if answer.made:
            said = all_told(answer.made)
            self._keeping.change(reading, said)
            screen.status.flash(f"Corrected: {said}; {keys['kept'].key} lists it, {undo} takes it back.")
        else:
            said = f"{answer.words}, {AS_FOUND}"
            self._keeping.change(reading, said)
            screen.status.flash(f"Taken back: {said}; {undo} corrects it again.")

    def leave_as_found(self, correction: Correction) -> Reading:
        """Take `correction` back; returns the reading without it."""
        return self._keeping.change(taken_back(self._screen.reading, [correction]), f"taken back: {told(correction)}")
