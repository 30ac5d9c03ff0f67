"""Resolves descriptions of persons without a name beside them, whom the text names later or never."""

from __future__ import annotations

from reader.analysis.grouping.nouns import BODIES, gender_of_noun
from reader.analysis.model import Gender
from reader.analysis.speakers.candidates import GENDERS, Form
from reader.analysis.speakers.features import Features, QuoteBefore
from reader.analysis.speakers.token_letters import (
    ADVERB,
    CAPITALISED,
    COMMA,
    DETERMINER,
    DETERMINING,
    FINITE,
    GOVERNING,
    NAME,
    NAME_AND_COMMA,
    NOUN,
    NUMBER,
    QUOTE,
    SAYS,
)
from reader.analysis.speakers.verbs import BE

_OPENING_BLOCKS = 2
"""How many blocks open a text."""
_BACK = 16
"""How many candidates back a description is looked for."""
_STILL_SPEAKS = 2
"""The most blocks between the last speaker and a pronoun that refers to them."""
_DETERMINED = DETERMINING + NUMBER + NAME + CAPITALISED
"""Letters that begin a phrase for one person; a bare noun does not."""
_OPENING = NOUN + DETERMINER + ADVERB
"""Letters of what may precede a name at the beginning of its sentence: “Later the mayor ”."""
_OF_UNKNOWN = frozenset(("a", "an", "another", "one", "my", "our"))


class Unnamed:
    """Descriptions of single persons in one article that have no name beside them."""

    def __init__(self, features: Features) -> None:
        self._features = features
        self._candidates = features.candidates
        self._letters, self._words = features.wording.letters, features.wording.words
        self._is_person = features.phrases.is_person
        self._first_person = self._first_named(Form.PERSON)
        self._first_body = self._first_named(Form.ORGANISATION)

    def named_later(self, index: int) -> int | None:
        """Whom the candidate at `index` describes in the opening: “The mayor has called … Ada Quill said on Monday …”.

        That is the first person named in the text, or for a new body the first organisation, provided that they speak at the
        beginning of a later block.
        """
        if self._block(index) >= _OPENING_BLOCKS:
            return None
        if self._is_person(index):
            named = self._speaks_later(index, self._first_person)
            return named if named is not None and self._gender(index).agrees(self._features.entities[named].gender) else None
        found = self._candidates[index]
        is_new_body = self._words[found.first] in _OF_UNKNOWN and self._words[found.last] in BODIES
        return self._speaks_later(index, self._first_body) if is_new_body else None

    def _speaks_later(self, index: int, first: int | None) -> int | None:
        """The entity at `first`, if that opens one of the blocks behind the one of `index` and speaks."""
        if first is None or first <= index:
            return None
        placement, candidate = self._features.placement, self._candidates[first]
        behind = self._block(first) - self._block(index)
        verb = self._features.phrases.verb_after(first)
        opens = self._letters[placement.sentence_start(candidate.first) : candidate.first].strip(_OPENING) == ""
        return candidate.entity if behind in (1, 2) and opens and verb >= 0 and self._letters[verb] == SAYS else None

    def speaks_last(self, pronoun: int, mention: int, gender: Gender, *, fits: bool) -> int | None:
        """The last description after `mention` that speaks and may be the antecedent of `pronoun`.

        If the person at `mention` hardly `fits` the pronoun, it need not speak.
        """
        for other in range(pronoun - 1, max(-1, mention, pronoun - _BACK), -1):
            if self._block(other) != self._block(pronoun):
                return None
            verb = self._verb_of(other)
            if (
                (verb >= 0 or (not fits and self._gender(other) is gender))
                and self._is_person(other)
                and self._letters[self._candidates[other].first] in _DETERMINED
                and not self._is_apposed(other)
                and self._features.introductions.named_beside(other) is None
                and not self._is_governed(other, fits=fits)
                and not self._is_reported(other)
                and not self._is_of_a_person(other, gender)
                and self._may_be(other, gender, speaks=not fits or self._letters[verb] == SAYS or self._is_new(other))
            ):
                return other
        return None

    def _verb_of(self, index: int) -> int:
        """The verb of a candidate, also behind the comma that closes an apposition: “One of them, a teacher, said”; or -1."""
        verb, last = self._features.phrases.verb_after(index), self._candidates[index].last
        before = self._letters[self._candidates[index].first - 1]
        is_apposed = verb < 0 and before == COMMA == self._letters[last + 1]
        return last + 2 if is_apposed and self._letters[last + 2] in FINITE else verb

    def still_speaks(self, before: QuoteBefore, pronoun: int, mention: int, gender: Gender) -> int | None:
        """The candidate that said the quote `before`, if `pronoun` may refer to it and nobody was named since."""
        speaker = before.decision.candidate
        if speaker is None or before.decision.entity is not None or not mention < speaker < pronoun:
            return None
        near = self._block(pronoun) - self._block(speaker) <= _STILL_SPEAKS
        unknown = self._words[self._candidates[speaker].first] in _OF_UNKNOWN
        return speaker if near and unknown and self._is_person(speaker) and self._gender(speaker).agrees(gender) else None

    def _first_named(self, form: Form) -> int | None:
        """The first candidate of a `form` outside the headings."""
        in_heading = self._features.placement.in_heading
        return next((at for at, found in enumerate(self._candidates) if found.form is form and not in_heading(found.first)), None)

    def _is_new(self, index: int) -> bool:
        """Whether a candidate begins its block and introduces somebody: “One passenger left early”."""
        first = self._candidates[index].first
        return self._words[first] in _OF_UNKNOWN and first == self._features.placement.blocks[self._block(index)]

    def _is_apposed(self, index: int) -> bool:
        """Whether a candidate is in apposition to a name: “Ada Quill, a singer from Lunde, said”."""
        first = self._candidates[index].first
        return self._letters[max(0, first - 2) : first] == NAME_AND_COMMA

    def _is_governed(self, index: int, *, fits: bool) -> bool:
        """Whether a candidate only says what somebody is, “he is a baker”, or depends on a preposition: “with her sister”.

        That may still be whoever speaks, if nobody named `fits`: “When I met his mother, she laughed”.
        """
        before = self._candidates[index].first - 1
        return self._words[before] in BE or (fits and self._letters[before] in GOVERNING)

    def _is_reported(self, index: int) -> bool:
        """Whether a candidate only occurs in what somebody says: “Ada Quill says that the dead man may have”."""
        first = self._candidates[index].first
        before = self._letters[self._features.placement.sentence_start(first) : first]
        return SAYS in before and QUOTE not in before

    def _is_of_a_person(self, index: int, gender: Gender) -> bool:
        """Whether it belongs to somebody of `gender`, and may be of another: by “her doctor … she” the patient is meant."""
        owner = GENDERS.get(self._candidates[index - 1].form) if index else None
        owned = self._candidates[index].first == self._candidates[index - 1].first
        return owned and owner is gender and self._gender(index) is Gender.UNKNOWN

    def _may_be(self, index: int, gender: Gender, *, speaks: bool) -> bool:
        """Whether a description may be of a person of `gender`; unless it `speaks`, its noun must show that."""
        return self._gender(index).agrees(gender) if speaks else self._gender(index) is gender

    def _gender(self, index: int) -> Gender:
        return gender_of_noun(self._words[self._candidates[index].last])

    def _block(self, index: int) -> int:
        return self._features.placement.block_of(self._candidates[index].first)
