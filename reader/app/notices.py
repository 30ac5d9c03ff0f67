"""Notices that name keys, as configured by the reader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.app.keys.action import Action
from reader.app.reading.questions.question import all_told
from reader.in_words import counted
from reader.library import Correction, KeepsakeKind


class Notices:
    """Sentences that say which key to press."""

    def __init__(self, actions: Iterable[Action]) -> None:
        """The `actions` carry this reader's keys."""
        self._actions = {action.id: action for action in actions}

    def key(self, action: str) -> str:
        """What to press for an action, given by its id."""
        return self._actions[action].key

    def hint(self, action: str, does: str) -> Action:
        """The keys of an action, given by its id, with the words for what it `does` here."""
        return replace(self._actions[action], hint=does)

    @property
    def resumed(self) -> str:
        """The text is shown from where it was left."""
        return f"You left off here; {self.key('text.start')} goes to the start."

    def kept(self, kind: KeepsakeKind) -> str:
        """A place was kept."""
        return f"{kind.value.capitalize()} added; {self.key('kept')} lists all, {self.key('note')} writes a note."

    @property
    def nothing_in_question(self) -> str:
        """There is no quote and no name at the current place, and nothing is selected."""
        return f"Go to a quote ({self.key('trail.next')}), or click or select a name, then press {self.key('correct')}."

    def removed(self, kind: KeepsakeKind) -> str:
        """A place is no longer kept."""
        return f"{kind.value.capitalize()} removed; {self.key('undo')} brings it back."

    def corrected(self, corrections: Sequence[Correction]) -> str:
        """The reader has corrected who said something, or what a name is."""
        return f"Corrected: {all_told(corrections)}; {self.key('kept')} lists it, {self.key('undo')} takes it back."

    def taken_back(self, said: str) -> str:
        """A correction was taken back, and `said` says what was found instead."""
        return f"Taken back: {said}, as it was found; {self.key('undo')} corrects it again."

    @property
    def note_given_up(self) -> str:
        """A note was typed, but not kept."""
        return f"The note is not saved; {self.key('note')} goes on with it."

    @property
    def note_written(self) -> str:
        """A note was kept on a place that is not the current one, whose note would be shown."""
        return f"Note added; {self.key('kept')} lists all."

    @property
    def has_note(self) -> str:
        """A keepsake is not removed because it has a note."""
        return f"There is a note on it: remove both in the list, {self.key('kept')}."

    @property
    def nothing_kept(self) -> str:
        """The article has no keepsakes."""
        keys = self.key("bookmark"), self.key("highlight"), self.key("note")
        return (
            "You have kept nothing of this article yet: {} bookmarks a place, {} highlights a quote or sentence, {} adds a note."
        ).format(*keys)

    @property
    def not_from_a_list(self) -> str:
        """The article has no neighbours, since it was opened by itself."""
        return f"This was not chosen from a list; {self.key('library')} goes to the library."

    @property
    def no_subject(self) -> str:
        """The place is neither a quote nor a name."""
        return f"Go to a quote ({self.key('trail.next')}), or click a name, then press {self.key('card')}."

    def summary_has(self, sentences: int, most: int) -> str:
        """How long the summary is, of the `most` sentences that it may have."""
        if not sentences:
            return "There is no summary: this text is too short, or not analysed yet."
        longer = f"{self.key('summary.longer')} adds one" if sentences < most else "there are no more"
        return f"The summary has {counted(sentences, 'sentence')}; {longer}."

    @property
    def no_speaker(self) -> str:
        """No quote is being read whose speaker could be chosen."""
        return f"Go to a quote ({self.key('trail.next')}); then {self.key('trail.quotes')} walks only its speaker’s."

    @property
    def nothing_to_copy(self) -> str:
        """There is no current place."""
        return f"Nothing to copy yet: go to a quote with {self.key('trail.next')}, or select text."

    @property
    def not_on_the_web(self) -> str:
        """The article is a file."""
        return f"This article is not on the web; {self.key('edit')} opens its file."
