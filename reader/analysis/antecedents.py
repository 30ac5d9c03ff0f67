"""Whom a pronoun or a description stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from reader.analysis import phrases
from reader.analysis.candidates import Form
from reader.analysis.introductions import Introductions
from reader.analysis.lexicon import ROLES
from reader.analysis.model import EntityKind, Gender
from reader.analysis.persons import title_gender
from reader.analysis.placement import Context
from reader.analysis.speaker_features import Decision, Features

FEATURES = tuple(
    """gender_agrees gender_unknown gender_guessed same_sentence same_block one_block_back blocks_back sentences_back nearest
    second_nearest subject possessive object often mentions spoke_last spoke_last_near full_name opens_sentence cue_follows
    cue_before heading named_twice_near first_of_block pronoun pronoun_in_sentence pronoun_in_block since_quote
    subject_since_quote""".split()
)
GENDERS = {Form.HE: Gender.MALE, Form.SHE: Gender.FEMALE}
_CUE_AFTER = phrases.FEATURES.index("cue_after")
_DEFINITE = ("the", "this", "that")
_BODIES = frozenset(
    "company firm group agency ministry department bank bureau union party council committee commission court charity "
    "organisation organization association institute university school airline foundation newspaper magazine campaign".split()
)
_OBJECT = re.compile(r"(?:[IovGg][TpwCLOA#']*|V[TpwCLOA#']+)$")
_CUE_BEFORE = re.compile(r"[VG](?:T?[wCLOA'])*$")
_BACK = 48
_BESIDE = 5
_BLOCKS_BACK = 6
_FEMALE = frozenset("woman girl actress mother wife daughter sister widow queen princess spokeswoman chairwoman lady".split())
_MALE = frozenset("man boy actor father husband son brother widower king prince spokesman chairman gentleman".split())
_KIN = frozenset("mother father wife husband son daughter brother sister widow widower uncle aunt nephew niece".split())
PERSONS = ROLES | _FEMALE | _MALE | frozenset(
    "developer businessman businesswoman billionaire tycoon mogul star superstar entrepreneur executive nominee frontrunner "
    "incumbent politician lawmaker activist veteran comedian musician rapper dancer filmmaker presenter host novelist poet artist "
    "striker midfielder defender goalkeeper captain batsman bowler cricketer footballer swimmer sprinter boxer golfer player "
    "champion investigator detective prosecutor pastor preacher bishop cleric surgeon physician psychologist investor banker "
    "publicist designer model winner victim survivor suspect defendant accused teenager youngster".split()
)
"""Nouns for one person."""


def _gender_of(noun: str) -> Gender:
    return Gender.FEMALE if noun in _FEMALE else Gender.MALE if noun in _MALE else Gender.UNKNOWN


@dataclass(frozen=True, slots=True)
class _Earlier:
    """An entity meant before a phrase that may stand for it."""

    entity: int
    mention: int
    """The candidate that means it last."""
    mentions_near: int


class Antecedents:
    """Finds the entity behind a candidate that is no name."""

    def __init__(self, features: Features, weights: Mapping[str, float]) -> None:
        self._features = features
        self._candidates = features.candidates
        self._entities = features.entities
        self._letters = features.wording.letters
        self._weights = weights
        self._pronouns: dict[int, int] = {}
        """Whom the pronouns read so far stand for."""
        self._told: dict[int, bool] = {}
        self._read = 0

    @cached_property
    def _introductions(self) -> Introductions:
        return Introductions(self._features.wording, self._candidates)

    def entity_of(self, index: int, previous: Decision, before: Context | None) -> int | None:
        """The entity that the candidate at `index` stands for; `previous` is who said the quote `before` it."""
        candidate = self._candidates[index]
        if candidate.entity is not None:
            return candidate.entity
        if index == previous.candidate:
            return previous.entity
        if candidate.form is Form.WHO:
            return self._before_who(index)
        if candidate.form in GENDERS:
            self.read_to(index + 1, previous, before)
            return self._pronouns.get(index)
        if candidate.form is Form.DESCRIPTION:
            return self._described(index, previous, before)
        if candidate.form is Form.IT:
            return self._organisation(index, previous)
        return None

    def vectors(self, index: int, gender: Gender, previous: Decision, before: Context | None) -> list[tuple[int, list[float]]]:
        """Each person that a phrase at `index` may stand for, with the features of that reading."""
        return [
            (found.entity, self._vector(index, rank, found, gender, previous, before))
            for rank, found in enumerate(self._earlier(index))
        ]

    def read_to(self, end: int, previous: Decision, before: Context | None) -> None:
        """Find whom each pronoun before the candidate at `end` stands for, as far as none has been found yet."""
        for index in range(self._read, end):
            gender = GENDERS.get(self._candidates[index].form)
            if gender is not None:
                entity = self._best(index, gender, previous, before)
                if entity is not None:
                    self._pronouns[index] = entity
        self._read = max(self._read, end)

    def score(self, vector: list[float]) -> float:
        """How well an antecedent fits."""
        return sum(self._weights[name] * value for name, value in zip(FEATURES, vector, strict=True))

    def _best(self, index: int, gender: Gender, previous: Decision, before: Context | None) -> int | None:
        scored = [
            (self.score(vector), -rank, entity)
            for rank, (entity, vector) in enumerate(self.vectors(index, gender, previous, before))
        ]
        return max(scored)[2] if scored else None

    def _before_who(self, index: int) -> int | None:
        first = self._candidates[index].first
        for candidate in reversed(self._candidates[max(0, index - 3) : index]):
            if candidate.entity is not None and first - candidate.last <= 8:
                return candidate.entity
        return None

    def _described(self, index: int, previous: Decision, before: Context | None) -> int | None:
        """The entity beside a description, its author, its possessor's kin, or whom the text has called so."""
        candidate = self._candidates[index]
        words = self._features.wording.words
        head = words[candidate.last]
        found = self._beside(index)
        if found is None:
            found = self._introductions.author(index)
        if found is None and head in _KIN:
            found = self._relative(index, previous, before)
        if found is not None or words[candidate.first] not in _DEFINITE:
            return found
        known, entity = self._introductions.meant_by(head, candidate.first)
        if entity is not None or known:
            return entity
        if head in _BODIES:
            return self._organisation(index, previous)
        if head not in PERSONS:
            return None
        gender = _gender_of(head)
        readings = self.vectors(index, gender, previous, before)
        roles = ((entity, self._entities[entity].role.lower().split()) for entity, _ in readings)
        called = next((entity for entity, role in roles if head in role), None)
        return self._best(index, gender, previous, before) if called is None else called

    def _relative(self, index: int, previous: Decision, before: Context | None) -> int | None:
        """The one who shares the surname of the person whose mother, husband and so on a description names."""
        first = self._candidates[index].first
        possessor = next((place for place in range(max(0, index - 1), index + 2) if self._is_possessor(place, first)), None)
        person = None if possessor is None else self.entity_of(possessor, previous, before)
        if person is None or person >= len(self._entities):
            return None
        name = self._entities[person].name.split()
        gender = _gender_of(self._features.wording.words[self._candidates[index].last])
        for other, entity in enumerate(self._entities):
            given, *_, surname = (*entity.name.split()[:1], *entity.name.split())
            if other != person and entity.kind is EntityKind.PERSON and surname == name[-1] and given != name[0]:
                if gender is Gender.UNKNOWN or entity.gender in (gender, Gender.UNKNOWN):
                    return other
        return None

    def _is_possessor(self, place: int, token: int) -> bool:
        if place >= len(self._candidates):
            return False
        candidate = self._candidates[place]
        return candidate.first == token and (candidate.form is Form.PERSON or candidate.form in GENDERS)

    def _organisation(self, index: int, previous: Decision) -> int | None:
        """The organisation that spoke last or is named last, not long before: for “it”, “the company”."""
        block = self._features.placement.block_of(self._candidates[index].first)
        near = (previous.candidate is not None) and self._block_of(previous.candidate) >= block - 1
        if near and previous.entity is not None and self._is(previous.entity, EntityKind.ORGANISATION):
            return previous.entity
        for other in range(index - 1, max(-1, index - _BACK), -1):
            if self._block_of(other) < block - 1:
                return None
            if self._candidates[other].form is Form.ORGANISATION:
                return self._candidates[other].entity
        return None

    def _beside(self, index: int) -> int | None:
        """The person named right before or after a description, between commas."""
        after = self._introductions.named_beside(index)
        if after is not None or index == 0:
            return after
        candidate, near = self._candidates[index], self._candidates[index - 1]
        apposed = self._letters[near.last + 1 : candidate.first] in (",", "") and self._letters[candidate.last + 1] in ",.V|Q"
        return near.entity if apposed and near.form is Form.PERSON else None

    def _earlier(self, index: int) -> list[_Earlier]:
        """The people named before, those named last first."""
        candidate = self._candidates[index]
        block = self._features.placement.block_of(candidate.first)
        count: dict[int, int] = {}
        last: dict[int, int] = {}
        for other in range(index - 1, max(-1, index - _BACK), -1):
            entity = self._candidates[other].entity
            if entity is None:
                entity = self._pronouns.get(other)
            if entity is None or self._entities[entity].kind is not EntityKind.PERSON:
                continue
            if block - self._features.placement.block_of(self._candidates[other].first) > _BLOCKS_BACK and last:
                break
            last.setdefault(entity, other)
            count[entity] = count.get(entity, 0) + 1
        return [_Earlier(entity, mention, count[entity]) for entity, mention in last.items()]

    def _block_of(self, index: int) -> int:
        return self._features.placement.block_of(self._candidates[index].first)

    def _is(self, entity: int, kind: EntityKind) -> bool:
        return entity < len(self._entities) and self._entities[entity].kind is kind

    def _is_told(self, entity: int) -> bool:
        """Whether a title tells the gender, and not the given name alone."""
        told = self._told.get(entity)
        if told is None:
            text, gender = self._features.text, self._entities[entity].gender
            told = any(title_gender(text, mention) is gender for mention in self._entities[entity].mentions)
            self._told[entity] = told
        return told

    def _vector(
        self, index: int, rank: int, found: _Earlier, gender: Gender, previous: Decision, before: Context | None
    ) -> list[float]:
        features, letters = self._features, self._letters
        pronoun, mention = self._candidates[index], self._candidates[found.mention]
        entity = self._entities[found.entity]
        block, sentence = features.placement.block_of(pronoun.first), features.placement.sentence_of(pronoun.first)
        back = block - features.placement.block_of(mention.first)
        sentences = sentence - features.placement.sentence_of(mention.first)
        spoke = previous.entity == found.entity
        after = letters[mention.last + 1 : mention.last + 2]
        told = gender is not Gender.UNKNOWN
        clashes = Gender.UNKNOWN not in (entity.gender, gender) and entity.gender is not gender
        by_pronoun = mention.form in GENDERS
        near = max(0, mention.first - _BESIDE)
        is_object = _OBJECT.search(letters, near, mention.first) is not None
        subject = not is_object and features.phrases.verb_after(mention) >= 0
        since = before is not None and mention.first > before.token
        return [
            told and entity.gender is gender,
            told and entity.gender is Gender.UNKNOWN,
            clashes and not self._is_told(found.entity),
            sentences == 0,
            back == 0,
            back == 1,
            min(4, back),
            min(6, sentences),
            rank == 0,
            rank == 1,
            subject,
            after == "'",
            is_object,
            min(4, found.mentions_near),
            min(8, len(entity.mentions)),
            spoke,
            spoke and before is not None and block - before.block <= 1,
            features.phrases.is_full_name(found.mention),
            mention.first - features.placement.sentence_start(mention.first) <= 1,
            features.phrases.features(found.mention)[_CUE_AFTER] > 0,
            _CUE_BEFORE.search(letters, near, mention.first) is not None,
            features.placement.in_heading(mention.first),
            found.mentions_near > 1 and back == 0,
            back == 0 and features.placement.blocks[block] == mention.first,
            by_pronoun,
            by_pronoun and sentences == 0,
            by_pronoun and back == 0,
            since,
            since and subject,
        ]
