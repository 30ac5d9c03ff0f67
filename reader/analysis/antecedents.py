"""Whom a pronoun or a description stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reader.analysis import phrases
from reader.analysis.candidates import Form
from reader.analysis.lexicon import ROLES
from reader.analysis.model import EntityKind, Gender
from reader.analysis.speaker_features import Decision, Features

FEATURES = tuple(
    """gender_agrees gender_unknown same_sentence same_block one_block_back blocks_back sentences_back nearest second_nearest
    subject possessive often mentions spoke_last spoke_last_near full_name opens_sentence cue_follows heading named_twice_near
    first_of_block""".split()
)
GENDERS = {Form.HE: Gender.MALE, Form.SHE: Gender.FEMALE}
_CUE_AFTER = phrases.FEATURES.index("cue_after")
_DEFINITE = ("the", "this", "that")
_BODIES = frozenset(
    "company firm group agency ministry department bank bureau union party council committee commission court charity "
    "organisation organization association institute university school airline foundation newspaper magazine campaign".split()
)
_AUTHORS = (Form.PERSON, Form.ORGANISATION)
_AUTHOR_REACH = 8
_CLAUSE = re.compile(r"[VvXQSW.|:;]")
_BACK = 48
_BLOCKS_BACK = 6
_FEMALE = frozenset("woman girl actress mother wife daughter sister widow queen princess spokeswoman chairwoman lady".split())
_MALE = frozenset("man boy actor father husband son brother widower king prince spokesman chairman gentleman".split())


@dataclass(frozen=True, slots=True)
class _Earlier:
    """An entity named before a phrase that may stand for it."""

    entity: int
    mention: int
    """The candidate that names it last."""
    mentions_near: int


class Antecedents:
    """Finds the entity behind a candidate that is no name."""

    def __init__(self, features: Features, weights: Mapping[str, float]) -> None:
        self._features = features
        self._candidates = features.candidates
        self._entities = features.entities
        self._letters = features.wording.letters
        self._weights = weights

    def entity_of(self, index: int, previous: Decision, previous_block: int) -> int | None:
        """The entity that the candidate at `index` stands for; `previous` is the quote before, which lies in `previous_block`."""
        candidate = self._candidates[index]
        if candidate.entity is not None:
            return candidate.entity
        if index == previous.candidate:
            return previous.entity
        if candidate.form is Form.WHO:
            return self._before_who(index)
        if candidate.form in GENDERS:
            return self._best(index, GENDERS[candidate.form], previous, previous_block)
        if candidate.form is Form.DESCRIPTION:
            return self._described(index, previous, previous_block)
        if candidate.form is Form.IT:
            return self._organisation(index, previous)
        return None

    def vectors(self, index: int, gender: Gender, previous: Decision, previous_block: int) -> list[tuple[int, list[float]]]:
        """Each person that a phrase at `index` may stand for, with the features of that reading.

        Where nobody of that gender was named, a given name may have misled, and everyone counts.
        """
        everyone = self._earlier(index)
        earlier = [found for found in everyone if self._fits(found.entity, gender)] or everyone
        return [
            (found.entity, self._vector(index, rank, found, gender, previous, previous_block))
            for rank, found in enumerate(earlier)
        ]

    def score(self, vector: list[float]) -> float:
        """How well an antecedent fits."""
        return sum(self._weights[name] * value for name, value in zip(FEATURES, vector, strict=True))

    def _best(self, index: int, gender: Gender, previous: Decision, previous_block: int) -> int | None:
        scored = [
            (self.score(vector), -rank, entity)
            for rank, (entity, vector) in enumerate(self.vectors(index, gender, previous, previous_block))
        ]
        return max(scored)[2] if scored else None

    def _before_who(self, index: int) -> int | None:
        first = self._candidates[index].first
        for candidate in reversed(self._candidates[max(0, index - 3) : index]):
            if candidate.entity is not None and first - candidate.last <= 8:
                return candidate.entity
        return None

    def _described(self, index: int, previous: Decision, previous_block: int) -> int | None:
        """The entity beside a description, its author, or whom the text introduced with its noun."""
        candidate = self._candidates[index]
        words = self._features.wording.words
        found = self._beside(index)
        if found is None:
            found = self._author(index)
        if found is not None or words[candidate.first] not in _DEFINITE:
            return found
        head = words[candidate.last]
        if head in _BODIES:
            return self._organisation(index, previous)
        if head not in ROLES | _FEMALE | _MALE:
            return None
        gender = Gender.FEMALE if head in _FEMALE else Gender.MALE if head in _MALE else Gender.UNKNOWN
        readings = self.vectors(index, gender, previous, previous_block)
        roles = ((entity, self._entities[entity].role.lower().split()) for entity, _ in readings)
        return next((entity for entity, role in roles if head in role), None)

    def _author(self, index: int) -> int | None:
        """Who made what a description names: “a report by the Harbour Trust”."""
        letters, words = self._letters, self._features.wording.words
        last = self._candidates[index].last
        for other in range(index + 1, min(index + 5, len(self._candidates))):
            near = self._candidates[other]
            between = letters[last + 1 : near.first]
            if len(between) > _AUTHOR_REACH or _CLAUSE.search(between):
                return None
            if near.form in _AUTHORS and "by" in words[last + 1 : near.first]:
                return near.entity
        return None

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
        candidate = self._candidates[index]
        for other in (index - 1, index + 1):
            if 0 <= other < len(self._candidates):
                near = self._candidates[other]
                low, high = sorted((candidate, near), key=lambda side: side.first)
                between = self._letters[low.last + 1 : high.first]
                if near.form is Form.PERSON and between in (",", "") and self._letters[high.last + 1] in ",.V|Q":
                    return near.entity
        return None

    def _earlier(self, index: int) -> list[_Earlier]:
        """The people named before, those named last first."""
        candidate = self._candidates[index]
        block = self._features.placement.block_of(candidate.first)
        count: dict[int, int] = {}
        last: dict[int, int] = {}
        for other in range(index - 1, max(-1, index - _BACK), -1):
            entity = self._candidates[other].entity
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

    def _fits(self, entity: int, gender: Gender) -> bool:
        return gender is Gender.UNKNOWN or self._entities[entity].gender in (gender, Gender.UNKNOWN)

    def _vector(
        self, index: int, rank: int, found: _Earlier, gender: Gender, previous: Decision, previous_block: int
    ) -> list[float]:
        features, letters = self._features, self._letters
        pronoun, mention = self._candidates[index], self._candidates[found.mention]
        entity = self._entities[found.entity]
        block, sentence = features.placement.block_of(pronoun.first), features.placement.sentence_of(pronoun.first)
        back = block - features.placement.block_of(mention.first)
        sentences = sentence - features.placement.sentence_of(mention.first)
        spoke = previous.entity == found.entity
        after = letters[mention.last + 1 : mention.last + 3]
        return [
            entity.gender is gender,
            entity.gender is Gender.UNKNOWN,
            sentences == 0,
            back == 0,
            back == 1,
            min(4, back),
            min(6, sentences),
            rank == 0,
            rank == 1,
            after[:1] in ("V", "X", "v", "R") or after[:2] in (",W", ",P"),
            after[:1] == "'",
            min(4, found.mentions_near),
            min(8, len(entity.mentions)),
            spoke,
            spoke and block - previous_block <= 1,
            features.phrases.is_full_name(found.mention),
            mention.first - features.placement.sentence_start(mention.first) <= 1,
            features.phrases.features(found.mention)[_CUE_AFTER] > 0,
            features.placement.in_heading(mention.first),
            found.mentions_near > 1 and back == 0,
            back == 0 and features.placement.blocks[block] == mention.first,
        ]
