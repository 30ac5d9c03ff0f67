"""Finds the description for which a pronoun stands where nobody has a name: “a nurse said. “…,” she added”."""

from __future__ import annotations

from reader.analysis.grouping.nouns import BODIES, DOCUMENTS, OFFICES, gender_of_noun
from reader.analysis.speakers.candidates import GENDERS, Form
from reader.analysis.speakers.decisions import Decision
from reader.analysis.speakers.features import Features
from reader.analysis.speakers.token_letters import COMMA, GOVERNING

_THINGS = BODIES | DOCUMENTS | OFFICES
"""Nouns for what “it” may stand for, as a speaker."""
_BACK = 8
"""How many candidates before “it” or “they” their description is looked for."""
_RELATIVES = ("who", "which")
_RELATIVE_REACH = 6
"""The most tokens between a description and the relative pronoun that belongs to it."""
_STANDING_IN = frozenset((*GENDERS, Form.WHO, Form.IT, Form.THEY))


class StandIns:
    """The pronouns of one article that stand for descriptions."""

    def __init__(self, features: Features) -> None:
        self._features = features
        self._candidates = features.candidates
        self._letters, self._words = features.wording.letters, features.wording.words
        self._meant: dict[int, int] = {}
        """The descriptions for which the pronouns read so far stand, by candidate."""

    def still_speaking(self, index: int, previous: Decision) -> int | None:
        """The description of whoever said the quote before and may be meant by the pronoun at `index`."""
        if previous.candidate is None or previous.entity is not None:
            return None
        speaker = self._meant.get(previous.candidate, previous.candidate)
        near = self._features.blocks[previous.candidate] >= self._features.blocks[index] - 1
        return speaker if near and self._may_be(index, speaker) else None

    def description(self, index: int, previous: Decision, known: int | None) -> int | None:
        """The description for which the candidate at `index`, which refers to no entity, stands: `known`, or another."""
        candidate = self._candidates[index]
        if candidate.form not in _STANDING_IN:
            return None
        found = known
        if self._words[candidate.first] in _RELATIVES:
            found = self._before_relative(index)
        elif candidate.form in (Form.IT, Form.THEY):
            found = self._subject_before(index, previous)
        if found is None:
            found = self.still_speaking(index, previous)
        if found is None and candidate.form in GENDERS:
            found = self._person_before(index)
        if found is not None:
            self._meant[index] = found
        return found

    def _may_be(self, index: int, speaker: int) -> bool:
        """Whether the pronoun at `index` may stand for the description at `speaker`."""
        form, described = self._candidates[index].form, self._candidates[speaker]
        noun = self._features.wording.noun_at(described.last)
        if described.form is not Form.DESCRIPTION:
            return False
        if form in GENDERS:
            return self._features.phrases.is_person(speaker) and gender_of_noun(noun).agrees(GENDERS[form])
        return form is Form.THEY or (noun in _THINGS and self._words[described.last + 1] != "of")

    def _before_relative(self, index: int) -> int | None:
        """The description that “who” or “which” belongs to: “a dealer from Lunde, who”."""
        first = self._candidates[index].first
        found = None
        for other in range(index - 1, -1, -1):
            candidate = self._candidates[other]
            between = self._letters[candidate.last + 1 : first]
            if len(between) > _RELATIVE_REACH or COMMA in between[:-1]:
                break
            if candidate.form is Form.DESCRIPTION:
                found = other
            if self._letters[self._features.phrases.governor(other)] not in GOVERNING:
                break
        return found

    def _person_before(self, index: int) -> int | None:
        """The last person described in the sentence before, or the same."""
        low = self._sentence_before(index)
        near = range(index - 1, max(-1, index - _BACK), -1)
        persons = (other for other in near if self._candidates[other].first >= low and self._may_be(index, other))
        return next(persons, None)

    def _subject_before(self, index: int, previous: Decision) -> int | None:
        """The description that opens the sentence before, or the same, since the quote before."""
        low, start = self._sentence_before(index), self._features.placement.sentence_start(self._candidates[index].first)
        for other in range(index - 1, max(-1, index - _BACK), -1):
            candidate = self._candidates[other]
            if candidate.first < low or other == previous.candidate:
                break
            if candidate.first in (low, start):
                is_many = self._words[candidate.last].endswith("s") or self._words[candidate.last] in _THINGS
                return other if self._may_be(index, other) and (is_many or self._candidates[index].form is Form.IT) else None
        return None

    def _sentence_before(self, index: int) -> int:
        """The first token of the sentence before that of the candidate at `index`."""
        start = self._features.placement.sentence_start(self._candidates[index].first)
        return self._features.placement.sentence_start(start - 2) if start > 1 else start
