"""Resolves candidates to entities: the one that a candidate names, or the antecedent of a pronoun or description."""

from __future__ import annotations

from collections.abc import Mapping

from reader.analysis.lexicon import GROUP_WORDS
from reader.analysis.model import EntityKind
from reader.analysis.speakers.antecedents import Antecedents
from reader.analysis.speakers.candidates import GENDERS, Candidate, Form, is_one_of_a_group
from reader.analysis.speakers.decisions import QuoteBefore
from reader.analysis.speakers.descriptions import Descriptions
from reader.analysis.speakers.features import Features
from reader.analysis.speakers.letter_patterns import HERE, sequence, up_to
from reader.analysis.speakers.organisations import Organisations
from reader.analysis.speakers.stand_ins import StandIns
from reader.analysis.speakers.token_letters import (
    COMMA,
    DESCRIBING,
    DETERMINER,
    PERSON,
    POSSESSIVE,
    TITLE,
)
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
        self._antecedents = Antecedents(features, weights)
        self._organisations = Organisations(features)
        self._descriptions = Descriptions(features, self._antecedents, self._organisations)
        self._stand_ins = StandIns(features)

    def entity_of(self, index: int, before: QuoteBefore) -> int | None:
        """The entity that the candidate at `index` refers to; `before` is the quote before the present one."""
        candidate = self._candidates[index]
        if index == before.decision.candidate:
            return before.decision.entity
        if candidate.entity is not None:
            person = self._called_by_name(index, before)
            if person is None and candidate.form is Form.PERSON:
                person = self._namesake(index, before)
            return candidate.entity if person is None else person
        if self._is_described(index):
            return self.entity_of(index - 1, before)
        if candidate.form is Form.WHO:
            return self._before_who(index)
        if candidate.form in GENDERS:
            return self._behind_pronoun(index, before)
        if candidate.form is Form.DESCRIPTION:
            return self._descriptions.meant_by(index, before, self.entity_of)
        speaking = self._descriptions.still_speaking(index, before.decision)
        if candidate.form is Form.IT:
            is_unnamed = (
                self._words[candidate.first] == "it" and self._stand_ins.still_speaking(index, before.decision) is not None
            )
            return None if is_unnamed else self._organisations.meant_by(index, speaking)
        return self._organisations.meant_by_they(index, speaking) if candidate.form is Form.THEY else None

    def described(self, index: int, before: QuoteBefore) -> int | None:
        """The description for which the candidate at `index` stands, if that is a pronoun that refers to no entity."""
        return self._stand_ins.description(index, before.decision, self._antecedents.described(index))

    def only_bearer(self, index: int) -> int | None:
        """The only person whom the text calls by the noun that the candidate at `index` ends with, if that is a description.

        Or else whoever is named behind a description that opens the text.
        """
        bearer = self._descriptions.only_bearer(index)
        return self._descriptions.named_below(index) if bearer is None else bearer

    def _namesake(self, index: int, before: QuoteBefore) -> int | None:
        """Whoever said the quote `before`, if they have the surname that the candidate at `index` is."""
        surname, speaker = self._features.phrases.span(index).of(self._features.text), before.decision.entity
        return speaker if speaker is not None and self._entities[speaker].name.endswith(f" {surname}") else None

    def _behind_pronoun(self, index: int, before: QuoteBefore) -> int | None:
        """The antecedent of a pronoun, if need be by way of the description that it refers to."""
        found = self._antecedents.of_pronoun(index, before)
        described = self._antecedents.described(index)
        return found if described is None else self.entity_of(described, before)

    def _is_described(self, index: int) -> bool:
        """Whether the candidate at `index` is a relative pronoun directly behind a description: “the clerk, who”."""
        relative, described = self._candidates[index], self._candidates[index - 1]
        between = self._letters[described.last + 1 : relative.first]
        is_behind = index > 0 and described.form is Form.DESCRIPTION and between in ("", COMMA)
        return is_behind and self._words[relative.first] in ("who", "which")

    def _before_who(self, index: int) -> int | None:
        """The entity named shortly before the “who” at `index`."""
        first = self._candidates[index].first
        for candidate in reversed(self._candidates[max(0, index - 3) : index]):
            is_place = candidate.form is Form.PLACE  # “Ada Quill of Lunde, who”
            if candidate.entity is not None and not is_place and first - candidate.last <= _WHO_REACH:
                return candidate.entity
        return None

    def _called_by_name(self, index: int, before: QuoteBefore) -> int | None:
        """The person that a name refers to which is not their own: “the Welshman”."""
        candidate = self._candidates[index]
        described = _DESCRIBED.search(self._letters, max(0, candidate.first - _LONGEST_DESCRIPTION), candidate.first)
        if described is None or self._words[described.start()] != "the":
            return None
        name = self._features.phrases.span(index).of(self._features.text)
        alone = self._letters[candidate.last + 1] not in _GOES_ON
        if not alone or not self._is_one_of_a_group(candidate, name):
            return None
        return self._antecedents.of_noun(index, name.lower(), before)

    def _is_one_of_a_group(self, candidate: Candidate, name: str) -> bool:
        """Whether a name denotes one member of a group, even if it is tagged as a person's, whose surname may sound like one."""
        kind = None if candidate.entity is None else self._entities[candidate.entity].kind
        if kind is EntityKind.PERSON and not GROUP_WORDS.issuperset(name.split()[1:]):
            return False
        return kind in (EntityKind.GROUP, EntityKind.PERSON) and is_one_of_a_group(name.rpartition(" ")[2])
