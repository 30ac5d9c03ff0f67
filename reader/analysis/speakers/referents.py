"""Resolves candidates to entities: the one that a candidate names, or the antecedent of a pronoun or description."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from reader.analysis.grouping.nouns import ROLE_LETTERS
from reader.analysis.model import EntityKind
from reader.analysis.speakers.antecedents import Antecedents
from reader.analysis.speakers.candidates import GENDERS, Candidate, Form, is_one_of_a_group
from reader.analysis.speakers.decisions import QuoteBefore
from reader.analysis.speakers.descriptions import Descriptions
from reader.analysis.speakers.features import Features
from reader.analysis.speakers.letter_patterns import HERE, sequence, up_to
from reader.analysis.speakers.namesakes import Namesakes
from reader.analysis.speakers.organisations import Organisations
from reader.analysis.speakers.token_letters import (
    COMMA,
    DESCRIBING,
    DETERMINER,
    PERSON,
    POSSESSIVE,
    TITLE,
    WORD,
)
from reader.analysis.speakers.unnamed import Unnamed
from reader.regex import regex

_WHO_REACH = 8
"""The most tokens between a name and the “who” that refers to it."""
_DESCRIBED = regex(sequence(DETERMINER, up_to(4, DESCRIBING), HERE))
"""What precedes a name that describes somebody: “the 30-year-old American”."""
_GOES_ON = TITLE + PERSON + POSSESSIVE
"""Letters of what a name may only modify: “the Welshman Tom Brandt”."""
_LONGEST_DESCRIPTION = 5
"""The most tokens of such a description."""


class Referents:
    """Finds the entity to which each candidate of one article refers."""

    def __init__(self, features: Features, weights: Mapping[str, float]) -> None:
        self._features = features
        self._candidates = features.candidates
        self._entities = features.entities
        self._letters, self._words = features.wording.letters, features.wording.words
        self._unnamed = Unnamed(features)
        self._antecedents = Antecedents(features, weights, self._unnamed)
        self._organisations = Organisations(features)
        self._descriptions = Descriptions(features, self._antecedents, self._organisations, self._unnamed, self.entity_of)
        self._namesakes = Namesakes(features)

    def entity_of(self, index: int, before: QuoteBefore) -> int | None:
        """The entity that the candidate at `index` refers to; `before` is the quote before the present one."""
        candidate = self._candidates[index]
        if index == before.decision.candidate:
            return before.decision.entity
        if candidate.entity is not None:
            person = self._called_by_name(index, before)
            if person is None and candidate.form is Form.PERSON:
                person = self._namesakes.of(index, candidate.entity, before)
            return candidate.entity if person is None else person
        if candidate.form is Form.WHO:
            return self._before_who(index, before)
        if candidate.form in GENDERS:
            return self._behind_pronoun(index, before)
        if candidate.form is Form.DESCRIPTION:
            found = self._descriptions.meant_by(index, before)
            return self._unnamed.named_later(index) if found is None else found
        if candidate.form is Form.IT:
            described = self._before_which(index)
            if described is not None:
                return self.entity_of(described, before)
            return self._organisations.meant_by(index, self._descriptions.still_speaking(index, before.decision))
        if candidate.form is Form.I_WE_YOU and self._words[candidate.first] == "i":
            return self._narrator
        return None

    @cached_property
    def _narrator(self) -> int | None:
        from reader.analysis.speakers.narrator import narrator_of  # few texts are told by an “I”

        return narrator_of(self._entities, self._features.text)

    def _behind_pronoun(self, index: int, before: QuoteBefore) -> int | None:
        """The antecedent of a pronoun, if need be by way of the description that it refers to."""
        found = self._antecedents.of_pronoun(index, before)
        described = self._antecedents.described(index)
        return found if described is None else self.entity_of(described, before)

    def _before_who(self, index: int, before: QuoteBefore) -> int | None:
        first = self._candidates[index].first
        if self._candidates[index - 1].form is Form.DESCRIPTION and self._candidates[index - 1].last == first - 1:
            return self.entity_of(index - 1, before)
        if self._letters[first - 1] == WORD:  # “the groups who”
            return None
        for candidate in reversed(self._candidates[max(0, index - 3) : index]):
            is_place = candidate.form is Form.PLACE  # “Ada Quill of Lunde, who”
            if candidate.entity is not None and not is_place and first - candidate.last <= _WHO_REACH:
                return candidate.entity
        return None

    def _before_which(self, index: int) -> int | None:
        """The description directly before a comma and “which”: “the harbour board, which”."""
        first, near = self._candidates[index].first, self._candidates[index - 1]
        is_beside = index > 0 and self._words[first] == "which" and near.last == first - 2 and self._letters[first - 1] == COMMA
        return index - 1 if is_beside and near.form is Form.DESCRIPTION else None

    def _called_by_name(self, index: int, before: QuoteBefore) -> int | None:
        """The person that a name refers to which is not their own: “the Welshman”, “the PM”."""
        candidate = self._candidates[index]
        described = _DESCRIBED.search(self._letters, max(0, candidate.first - _LONGEST_DESCRIPTION), candidate.first)
        if described is None or self._words[described.start()] != "the":
            return None
        name = self._features.phrases.span(index).of(self._features.text)
        alone = self._letters[candidate.last + 1] not in _GOES_ON
        if not alone or not (name.rsplit(" ", 1)[-1] in ROLE_LETTERS or self._is_one_of_a_group(candidate, name)):
            return None
        return self._antecedents.of_noun(index, name.lower(), before)

    def _is_one_of_a_group(self, candidate: Candidate, name: str) -> bool:
        """Whether a name denotes one member of a group, even if it is tagged as a person's."""
        kind = None if candidate.entity is None else self._entities[candidate.entity].kind
        return kind in (EntityKind.GROUP, EntityKind.PERSON) and is_one_of_a_group(name.rpartition(" ")[2])
