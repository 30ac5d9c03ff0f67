"""Finds whoever speaks without a name, so that a pronoun is not taken for somebody named before."""

from __future__ import annotations

from reader.analysis.grouping.nouns import gender_of_noun
from reader.analysis.model import Gender
from reader.analysis.speakers.candidates import GENDERS
from reader.analysis.speakers.decisions import QuoteBefore
from reader.analysis.speakers.features import Features
from reader.analysis.speakers.token_letters import (
    CAPITALISED,
    DETERMINING,
    NAME,
    NAME_AND_COMMA,
    NUMBER,
    QUOTE,
    SAYS,
)

_BACK = 16
"""How many candidates back a description is looked for."""
_DETERMINED = DETERMINING + NUMBER + NAME + CAPITALISED
"""Letters that begin a phrase for one person; a bare noun does not."""


class Unnamed:
    """Descriptions of single persons in one article that have no name beside them."""

    def __init__(self, features: Features) -> None:
        self._features = features
        self._candidates = features.candidates
        self._letters, self._words = features.wording.letters, features.wording.words
        self._is_person = features.phrases.is_person

    def speaks_last(self, pronoun: int, mention: int, gender: Gender) -> int | None:
        """The last description after `mention` that speaks and may be the antecedent of `pronoun`."""
        blocks = self._features.blocks
        for other in range(pronoun - 1, max(-1, mention, pronoun - _BACK), -1):
            if blocks[other] != blocks[pronoun]:
                return None
            verb = self._features.phrases.verb_after(other)
            if (
                verb >= 0
                and self._is_person(other)
                and self._letters[self._candidates[other].first] in _DETERMINED
                and not self._is_apposed(other)
                and self._features.introductions.named_beside(other) is None
                and not self._is_reported(other)
                and not self._is_of_a_person(other, gender)
                and self._may_be(other, gender, speaks=self._letters[verb] == SAYS)
            ):
                return other
        return None

    def still_speaking(self, before: QuoteBefore, pronoun: int, mention: int, gender: Gender) -> int | None:
        """The description of whoever said the quote `before`, if `pronoun` may mean it and nobody is named since."""
        speaker, context = before.decision.candidate, before.context
        if speaker is None or context is None or before.decision.entity is not None or not self._is_person(speaker):
            return None
        first = self._candidates[pronoun].first
        follows = context.frame[1] <= first and self._features.blocks[pronoun] == context.block
        named_since = mention >= 0 and self._candidates[mention].first >= context.frame[1]
        return speaker if follows and not named_since and self._gender(speaker).agrees(gender) else None

    def _is_apposed(self, index: int) -> bool:
        """Whether a candidate is in apposition to a name: “Ada Quill, a singer from Lunde, said”."""
        first = self._candidates[index].first
        return self._letters[max(0, first - 2) : first] == NAME_AND_COMMA

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
