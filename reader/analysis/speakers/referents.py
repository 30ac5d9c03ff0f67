"""Resolves candidates to entities: the one that a candidate names, or the antecedent of a pronoun or description."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from reader.analysis.grouping.nouns import BODIES, DOCUMENTS, KIN, NAMED_BODIES, OFFICES, ROLE_LETTERS, STATEMENTS, gender_of_noun
from reader.analysis.model import EntityKind
from reader.analysis.speakers.antecedents import Antecedents
from reader.analysis.speakers.candidates import GENDERS, Candidate, Form, is_one_of_a_group
from reader.analysis.speakers.features import Decision, Features, QuoteBefore
from reader.analysis.speakers.introductions import Use
from reader.analysis.speakers.letter_patterns import HERE, sequence, up_to
from reader.analysis.speakers.organisations import Organisations
from reader.analysis.speakers.token_letters import (
    CLAUSE_END,
    COMMA,
    DASH,
    DESCRIBING,
    DETERMINER,
    NAME_AND_COMMA,
    ORGANISATION,
    OTHER_PRONOUN,
    PERSON,
    POSSESSIVE,
    PREPOSITION,
    SAYS,
    TITLE,
    WORD,
)
from reader.analysis.speakers.unnamed import Unnamed
from reader.regex import regex

_DEFINITE = ("the", "this", "that")
_ENDS_BEHIND = {
    COMMA: COMMA + CLAUSE_END,
    "": COMMA + CLAUSE_END + SAYS,
    COMMA + OTHER_PRONOUN: COMMA,
    DASH: DASH,
    DASH + OTHER_PRONOUN: DASH,
}
"""What may follow a description in apposition to the name before it, by what is between them."""
_BACK = 48
"""How many candidates back a namesake is looked for."""
_WHO_REACH = 8
"""The most tokens between a name and the “who” that refers to it."""
_NEW = ("a", "an", "another", "one")
_DESCRIBED = regex(sequence(DETERMINER, up_to(4, DESCRIBING), HERE))
"""What precedes a name that describes somebody: “the 30-year-old American”."""
_GOES_ON = TITLE + PERSON + POSSESSIVE
"""Letters of what a name may only modify: “the Welshman Tom Brandt”."""
_BEFORE_NAME = TITLE + DETERMINER + POSSESSIVE
"""Letters of what may precede a name at the beginning of its sentence: “Bergen's Mayor Ada Quill”."""
_THE_BODY = DETERMINER + ORGANISATION
_LONGEST_DESCRIPTION = 5
"""The most tokens of such a description."""
_SAYS = -1.5
"""The least score as a cue of a noun whose possessor is its speaker: “his claim”."""


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

    def entity_of(self, index: int, before: QuoteBefore) -> int | None:
        """The entity that the candidate at `index` refers to; `before` is the quote before the present one."""
        candidate = self._candidates[index]
        if index == before.decision.candidate:
            return before.decision.entity
        if candidate.entity is not None:
            person = self._called_by_name(index, before)
            if person is None and candidate.form is Form.PERSON:
                person = self._namesake(index, candidate.entity, before)
            return candidate.entity if person is None else person
        if candidate.form is Form.WHO:
            return self._before_who(index, before)
        if candidate.form in GENDERS:
            return self._behind_pronoun(index, before)
        if candidate.form is Form.DESCRIPTION:
            found = self._described(index, before)
            return self._unnamed.named_later(index) if found is None else found
        if candidate.form is Form.IT:
            described = self._before_which(index)
            if described is not None:
                return self.entity_of(described, before)
            return self._organisations.meant_by(index, self._still_speaking(index, before.decision))
        if candidate.form is Form.I_WE_YOU and self._words[candidate.first] == "i":
            return self._narrator
        return None

    @cached_property
    def _narrator(self) -> int | None:
        from reader.analysis.speakers.narrator import narrator_of  # few texts are told by an “I”

        return narrator_of(self._entities, self._features.text)

    def _namesake(self, index: int, person: int, before: QuoteBefore) -> int | None:
        """Who else is meant by a bare surname that might also mean `person`.

        That is whoever was last named in full and spoke, if that was shortly before, or else who said the quote `before`.
        """
        surname = self._features.phrases.span(index).of(self._features.text)
        if self._surnames[surname] < 2:
            return None
        block, speaker = self._block_of(index), before.decision.entity
        for other in range(index - 1, max(-1, index - _BACK), -1):
            entity = self._candidates[other].entity
            if self._block_of(other) < block - 1 or entity == person:
                break
            if entity is not None and self._is_called(entity, surname):
                cue = self._features.phrases.own_cue(other)
                if cue >= 0 and self._letters[cue] == SAYS and self._features.phrases.is_full_name(other):
                    return entity
                break
        return speaker if speaker is not None and self._is_called(speaker, surname) else None

    def _is_called(self, entity: int, surname: str) -> bool:
        """Whether an entity has a name before that `surname`."""
        return self._entities[entity].name.endswith(f" {surname}")

    @cached_property
    def _surnames(self) -> Counter[str]:
        """How many persons with a given name have each surname."""
        names = (entity.name for entity in self._entities if entity.kind is EntityKind.PERSON)
        return Counter(name.rpartition(" ")[2] for name in names if " " in name)

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

    def _described(self, index: int, before: QuoteBefore) -> int | None:
        """The entity of a description: named beside it, its author, its possessor's kin, or whoever the noun is used of."""
        candidate = self._candidates[index]
        noun = self._features.wording.noun_at(candidate.last)
        told = self._told_with(index, noun, before)
        if told is not None:
            return told
        if self._letters[candidate.first] == OTHER_PRONOUN and self._features.phrases.is_person(index):
            return self._features.introductions.only_use_of(noun)
        return self._definite(index, noun, before) if self._words[candidate.first] in _DEFINITE else None

    def _definite(self, index: int, noun: str, before: QuoteBefore) -> int | None:
        """The entity that “the” with a `noun` refers to: whoever the noun was used of, or else the likeliest."""
        candidate = self._candidates[index]
        if PERSON in self._letters[candidate.first : candidate.last]:  # “the Quill campaign”
            return self._antecedents.bearer(index, noun)
        if noun in BODIES and self._letters[candidate.last - 1] == ORGANISATION:
            return self._features.wording.entity_at.get(candidate.last - 1)
        use = self._features.introductions.last_use_at(candidate)
        if (use is None or use.entity is None) and noun in STATEMENTS and self._is_named_with(noun, before):
            return before.decision.entity
        if use is not None:
            return self._named_later(use) if use.entity is None else use.entity
        if noun in STATEMENTS:
            return self._still_speaking(index, before.decision)
        if noun in BODIES:
            speaking = self._still_speaking(index, before.decision)
            return self._organisations.meant_by(index, speaking, noun if noun in NAMED_BODIES else "")
        if not self._features.phrases.is_person(index):
            return None
        if POSSESSIVE in self._letters[candidate.first : candidate.last] or self._is_of_another(candidate.last):
            return self._antecedents.bearer(index, noun)
        found = self._antecedents.of_noun(index, noun, before)
        return self._features.introductions.next_use_of(noun, candidate.last + 1) if found is None and noun in OFFICES else found

    def _named_later(self, use: Use) -> int | None:
        """Whom the text names behind an opening that only describes them: “A former mayor … Ada Quill, who … The mayor said”."""
        phrases = self._features.phrases
        described = phrases.ending_at(use.token)
        return None if described is None else self._unnamed.named_later(described)

    def _told_with(self, index: int, noun: str, before: QuoteBefore) -> int | None:
        """Whom the words with a description name: somebody beside it, its author, or by its possessor."""
        beside = self._beside(index)
        if beside is None:
            beside = self._features.introductions.author(index)
        return self._of_possessor(index, noun, before) if beside is None else beside

    def _is_of_another(self, token: int) -> bool:
        """Whether a noun belongs to somebody or something new: “the head of a bank”."""
        return self._words[token + 1] == "of" and self._words[token + 2] in _NEW

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

    def _beside(self, index: int) -> int | None:
        """The person named directly before or after a description, between commas."""
        after = self._features.introductions.named_beside(index)
        if after is not None or index == 0:
            return after
        candidate, near = self._candidates[index], self._candidates[index - 1]
        between = self._letters[near.last + 1 : candidate.first]
        ends = self._letters[candidate.last + 1] in _ENDS_BEHIND.get(between, "") or self._goes_on(near, candidate)
        return near.entity if near.last < candidate.first and ends and near.form is Form.PERSON else None

    def _goes_on(self, name: Candidate, description: Candidate) -> bool:
        """Whether a sentence begins with a `name` and its description: “Ada Quill, a spokeswoman for the harbour said”."""
        opening = self._letters[self._features.placement.sentence_start(name.first) : description.first].lstrip(_BEFORE_NAME)
        return opening == NAME_AND_COMMA and self._letters[description.last + 1] == PREPOSITION

    def _of_possessor(self, index: int, noun: str, before: QuoteBefore) -> int | None:
        """The entity of a description with a possessor: a relative of the possessor, or the possessor of the words."""
        says = noun in DOCUMENTS or self._features.phrases.cue_scores[self._candidates[index].last] > _SAYS
        possessor = self._possessor(index) if says or noun in KIN else None
        owner = None if possessor is None else self.entity_of(possessor, before)
        if owner is None:
            return None
        return self._relative(index, owner) if noun in KIN else owner

    def _relative(self, index: int, person: int) -> int | None:
        """The person with the surname of `person` and the gender of the relative that the description at `index` denotes."""
        name = self._entities[person].name.split()
        gender = gender_of_noun(self._words[self._candidates[index].last])
        for other, entity in enumerate(self._entities):
            words = entity.name.split()
            akin = entity.kind is EntityKind.PERSON and len(words) > 1 and words[-1] == name[-1] and words[0] != name[0]
            if akin and entity.gender.agrees(gender):
                return other
        return None

    def _possessor(self, index: int) -> int | None:
        """The name or pronoun that a description begins with: “Quill's mother”, “her mother”."""
        first = self._candidates[index].first
        owner = first + 1 if self._letters[first : first + 2] == _THE_BODY else first
        near = range(max(0, index - 1), min(index + 2, len(self._candidates)))
        owners = (Form.PERSON, Form.ORGANISATION, *GENDERS)
        return next((at for at in near if self._candidates[at].first == owner and self._candidates[at].form in owners), None)

    def _is_named_with(self, noun: str, before: QuoteBefore) -> bool:
        """Whether the sentence of the quote `before` calls it by `noun`: “…, she said in a statement”."""
        return before.context is not None and noun in self._words[slice(*before.context.frame)]

    def _still_speaking(self, index: int, previous: Decision) -> int | None:
        """Who spoke last, if that was not long before the candidate at `index`."""
        near = previous.candidate is not None and self._block_of(previous.candidate) >= self._block_of(index) - 1
        return previous.entity if near else None

    def _block_of(self, index: int) -> int:
        return self._features.placement.block_of(self._candidates[index].first)
