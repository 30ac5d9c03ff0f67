"""Resolves descriptions: “the mayor”, “her mother”, “a report by Greenpeace”, “the statement”."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cached_property

from reader.analysis.grouping.nouns import (
    BODIES,
    DOCUMENTS,
    KIN,
    NAMED_BODIES,
    OFFICES,
    STATEMENTS,
    gender_of_noun,
    is_person,
    nouns_of_role,
)
from reader.analysis.model import EntityKind
from reader.analysis.speakers.antecedents import Antecedents
from reader.analysis.speakers.candidates import GENDERS, Candidate, Form
from reader.analysis.speakers.decisions import Decision, QuoteBefore
from reader.analysis.speakers.features import Features
from reader.analysis.speakers.organisations import Organisations
from reader.analysis.speakers.token_letters import (
    CLAUSE_END,
    COMMA,
    DETERMINER,
    NOUN,
    NUMBER,
    ORGANISATION,
    OTHER_PRONOUN,
    POSSESSIVE,
    PREPOSITION,
    SENTENCE_END,
)

EntityOf = Callable[[int, QuoteBefore], int | None]
"""Resolves any candidate, such as the possessor that a description begins with."""
_DEFINITE = ("the", "this", "that")
_ENDS = COMMA + CLAUSE_END
"""What may follow a description in apposition."""
_OF = ("of", "for", "from")
_NEW = ("a", "an")
_AGED = COMMA + NUMBER + COMMA
_COUNTS = frozenset("one two three four five six seven eight nine ten".split())
_THE_BODY = DETERMINER + ORGANISATION
_SAYS = -1.5
"""The least score as a cue of a noun whose possessor is its speaker: “his claim”."""


class Descriptions:
    """Finds the entity to which each description of one article refers."""

    def __init__(self, features: Features, antecedents: Antecedents, organisations: Organisations) -> None:
        self._features = features
        self._candidates = features.candidates
        self._entities = features.entities
        self._letters, self._words = features.wording.letters, features.wording.words
        self._antecedents = antecedents
        self._organisations = organisations

    def meant_by(self, index: int, before: QuoteBefore, entity_of: EntityOf) -> int | None:
        """The entity of a description: named beside it, its author, its possessor's kin, or whoever the noun is used of."""
        candidate = self._candidates[index]
        noun = self._features.wording.noun_at(candidate.last)
        told = self._told_with(index, noun, before, entity_of)
        if told is not None:
            return told
        if self._letters[candidate.first] == OTHER_PRONOUN and self._features.phrases.is_person(index):
            return self._features.introductions.only_use_of(noun)
        return self._definite(index, noun, before) if self._words[candidate.first] in _DEFINITE else None

    def only_bearer(self, index: int) -> int | None:
        """The only person whom the text anywhere calls by the noun of the description at `index`, if nothing tells more of it."""
        candidate = self._candidates[index]
        noun = self._features.wording.noun_at(candidate.last)
        describes = candidate.form in (Form.DESCRIPTION, Form.UNKNOWN_NAME) and is_person(noun)
        if not describes or self._letters[candidate.last + 1] == PREPOSITION:
            return None
        bearer = self._bearer_of(noun)
        return bearer if bearer is not None and self._may_be_of(bearer, candidate) else None

    def named_below(self, index: int) -> int | None:
        """The first person named in the text, if the description at `index` is the first of one, and they are named with an age.

        “A mason who fell off a roof says … ¶ Ada Quill, 41, was”.
        """
        opening, entity = self._named_below
        return entity if opening == index else None

    @cached_property
    def _named_below(self) -> tuple[int, int | None]:
        """The first candidate for one person, and whoever is named below it with an age, if it describes somebody new."""
        persons = (
            at for at, found in enumerate(self._candidates) if found.form is Form.PERSON or self._features.phrases.is_person(at)
        )
        opening = next(persons, -1)
        named = next((found for found in self._candidates[opening + 1 :] if found.form is Form.PERSON), None)
        if named is None or named.entity is None or self._words[self._candidates[opening].first] not in _NEW:
            return opening, None
        starts, aged = self._letters[named.first - 1] in SENTENCE_END, self._letters[named.last + 1 : named.last + 4] == _AGED
        fits = self._entities[named.entity].gender.agrees(gender_of_noun(self._words[self._candidates[opening].last]))
        return opening, named.entity if starts and aged and fits else None

    def _may_be_of(self, bearer: int, candidate: Candidate) -> bool:
        """Whether a description may be of whoever bears its noun: “a hospital spokesman” is none of the police."""
        role, qualifier = self._entities[bearer].role.lower().split(), candidate.last - 1
        is_qualified = qualifier >= candidate.first and self._letters[qualifier] in NOUN
        return not is_qualified or len(role) < 2 or self._words[qualifier] in role

    def _bearer_of(self, noun: str) -> int | None:
        """The only person who is called by `noun` or has that role."""
        called = self._features.introductions.called(noun)
        persons = {entity for entity in called if self._entities[entity].kind is EntityKind.PERSON}.union(
            self._by_role.get(noun, ())
        )
        return persons.pop() if len(persons) == 1 else None

    @cached_property
    def _by_role(self) -> Mapping[str, list[int]]:
        """The persons by each noun of their roles."""
        found = defaultdict[str, list[int]](list)
        for entity, known in enumerate(self._entities):
            for noun in nouns_of_role(known.role) if known.kind is EntityKind.PERSON else ():
                found[noun].append(entity)
        return found

    def _definite(self, index: int, noun: str, before: QuoteBefore) -> int | None:
        """The entity that “the” with a `noun` refers to: whoever the noun was used of, or else the likeliest."""
        candidate = self._candidates[index]
        if noun in BODIES and self._letters[candidate.last - 1] == ORGANISATION:
            return self._features.wording.entity_at.get(candidate.last - 1)
        use = self._features.introductions.last_use_at(candidate)
        is_unknown = use is None or (use.entity is None and before.context is not None and use.token < before.context.frame[1])
        if is_unknown and noun in STATEMENTS and self._is_named_with(noun, before):
            return before.decision.entity
        if use is not None:
            return use.entity
        if noun in STATEMENTS:
            return self.still_speaking(index, before.decision)
        if noun in BODIES or noun in OFFICES:
            speaking = self.still_speaking(index, before.decision)
            return self._organisations.meant_by(index, speaking, noun if noun in NAMED_BODIES or noun in OFFICES else "")
        if not self._features.phrases.is_person(index):
            return None
        if POSSESSIVE in self._letters[candidate.first : candidate.last] or self._is_of_another(candidate.last):
            return self._antecedents.bearer(index, noun)
        return self._antecedents.of_noun(index, noun, before)

    def _told_with(self, index: int, noun: str, before: QuoteBefore, entity_of: EntityOf) -> int | None:
        """Whom the words with a description name: somebody beside it, its author, or by its possessor."""
        beside = self._beside(index)
        if beside is None:
            beside = self._features.introductions.author(index)
        if beside is None and noun in STATEMENTS:
            beside = self._features.introductions.maker(index)
        return self._of_possessor(index, noun, before, entity_of) if beside is None else beside

    def _is_of_another(self, token: int) -> bool:
        """Whether a noun has a complement, so that it tells who is meant: “the head of a bank”, not “the mother of two”."""
        counts = self._words[token + 2] in _COUNTS and self._letters[token + 3] not in NOUN
        return self._words[token + 1] in _OF and not counts

    def _beside(self, index: int) -> int | None:
        """The person named directly before or after a description, between commas."""
        after = self._features.introductions.named_beside(index)
        if after is not None or index == 0:
            return after
        candidate, near = self._candidates[index], self._candidates[index - 1]
        if near.form is not Form.PERSON or near.last != candidate.first - 2 or self._letters[near.last + 1] != COMMA:
            return None
        return near.entity if self._letters[candidate.last + 1] in _ENDS else None

    def _of_possessor(self, index: int, noun: str, before: QuoteBefore, entity_of: EntityOf) -> int | None:
        """The entity of a description with a possessor: a relative of the possessor, or the possessor of the words."""
        says = noun in DOCUMENTS or self._features.phrases.cue_score(self._candidates[index].last) > _SAYS
        possessor = self._possessor(index) if says or noun in KIN else None
        owner = None if possessor is None else entity_of(possessor, before)
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

    def still_speaking(self, index: int, previous: Decision) -> int | None:
        """Who spoke last, if that was not long before the candidate at `index`."""
        blocks = self._features.blocks
        near = previous.candidate is not None and blocks[previous.candidate] >= blocks[index] - 1
        return previous.entity if near else None
