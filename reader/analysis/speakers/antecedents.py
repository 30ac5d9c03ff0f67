"""Resolves “he” and “she”, and nouns for persons that the text has not used before."""

from __future__ import annotations

from collections.abc import Mapping
from operator import mul

from reader.analysis.grouping.nouns import BYSTANDERS, gender_of_noun, nouns_of_role
from reader.analysis.model import EntityKind, Gender
from reader.analysis.speakers.antecedent_features import FEATURES, AntecedentFeatures, Asked, Earlier
from reader.analysis.speakers.candidates import GENDERS
from reader.analysis.speakers.decisions import QuoteBefore
from reader.analysis.speakers.features import Features
from reader.analysis.speakers.fronted import set_apart
from reader.analysis.speakers.token_letters import (
    CAPITALISED,
    DASH,
    NAME_AND_COMMA,
    PERSON,
    PREPOSITION,
    SAYS,
)
from reader.analysis.speakers.unnamed import Unnamed
from reader.analysis.trees import Part

_GOES_ON = PREPOSITION + PERSON + CAPITALISED
"""Letters of what makes a description longer: “the clerk of”, “the clerk Ada Quill”."""
_BACK = 48
"""How many candidates back an antecedent is looked for."""
_BLOCKS_BACK = 6
"""How many blocks before the last person mentioned an antecedent is looked for."""


class Antecedents:
    """Resolves the pronouns of one article in order, since each is evidence for the next."""

    def __init__(self, features: Features, weights: Mapping[str, float]) -> None:
        self._features = features
        self._unnamed = Unnamed(features)
        self._candidates = features.candidates
        self._entities = features.entities
        self._weights = tuple(weights.get(name, 0.0) for name in FEATURES)
        self._meant: dict[int, int] = {}
        """The antecedents of the pronouns read so far, by candidate."""
        self._taken_up: dict[int, int] = {}
        """The descriptions that are antecedents of pronouns, by candidate."""
        self._read = 0
        self._readings = AntecedentFeatures(features)

    def of_pronoun(self, index: int, before: QuoteBefore) -> int | None:
        """The antecedent of the pronoun at `index`; `before` is the quote before the present one."""
        self.read_to(index + 1, before)
        return self._meant.get(index)

    def described(self, index: int) -> int | None:
        """The description without a name beside it that is the antecedent of the pronoun at `index`, once that is resolved."""
        return self._taken_up.get(index)

    def bearer(self, index: int, noun: str) -> int | None:
        """The person mentioned last before `index` whose role is `noun`."""
        earlier = (found.entity for found in self._earlier(index))
        return next((entity for entity in earlier if noun in nouns_of_role(self._entities[entity].role)), None)

    def of_noun(self, index: int, noun: str, before: QuoteBefore) -> int | None:
        """The antecedent of the description at `index` with the head `noun`: whoever has that role, or else the likeliest.

        Except in a story, a bystander without that role is nobody who has been named, unless their origin or past is told:
        “the Bergen-born official”, “the former official”.
        """
        bearer = self.bearer(index, noun)
        found = self._candidates[index]
        words = self._features.wording.words[found.first : found.last]
        is_described = DASH in self._features.wording.letters[found.first : found.last] or "former" in words
        if bearer is not None or (noun in BYSTANDERS and not self._features.is_story and not is_described):
            return bearer
        gender = gender_of_noun(noun)
        likeliest = self._best(self._possible(Asked(index, gender, before)))
        return likeliest.entity if likeliest is not None and self._readings.gender(likeliest.entity).agrees(gender) else None

    def read_to(self, end: int, before: QuoteBefore) -> None:
        """Resolve the pronouns shortly before the candidate at `end` that are not resolved yet."""
        for index in range(max(self._read, end - _BACK), end):
            gender = GENDERS.get(self._candidates[index].form)
            if gender is not None:
                self._read_pronoun(Asked(index, gender, before))
            elif self._refers_back(index):
                use = self._features.introductions.last_use_at(self._candidates[index])
                if use is not None and use.entity is not None:
                    self._meant[index] = use.entity
        self._read = max(self._read, end)

    def _refers_back(self, index: int) -> bool:
        """Whether a candidate is a short description of a person whom the text knows: “the clerk”, not “the clerk of Lunde”."""
        found, letters = self._candidates[index], self._features.wording.letters
        if self._features.wording.words[found.first] != "the" or letters[found.last + 1] in _GOES_ON:
            return False
        return letters[found.first - 2 : found.first] != NAME_AND_COMMA and self._features.phrases.is_person(index)

    def readings(self, index: int, gender: Gender, before: QuoteBefore) -> list[tuple[int, Part]]:
        """The possible antecedents of a phrase at `index`, each with its `FEATURES`."""
        return [(found.entity, reading) for found, reading in self._possible(Asked(index, gender, before))]

    def _read_pronoun(self, asked: Asked) -> None:
        """Resolve a pronoun to somebody unnamed who speaks, or else to the likeliest named person."""
        index, gender, _ = asked
        readings = self._possible(asked)
        found = self._best(readings)
        last = -1 if found is None else found.mentions[0]
        described = self._unnamed.still_speaking(asked.before, index, last, gender)
        if described is None:
            described = self._unnamed.speaks_last(index, last, gender)
        if described is not None:
            self._taken_up[index] = described
        elif found is not None:
            self._meant[index] = found.entity
            unknown = self._entities[found.entity].gender is Gender.UNKNOWN
            if len(readings) == 1 and (unknown or (self._speaks(index) and not self._readings.is_titled(found.entity))):
                self._readings.called.setdefault(found.entity, gender)

    def _possible(self, asked: Asked) -> list[tuple[Earlier, Part]]:
        """The possible antecedents of a phrase with their features."""
        return self._readings.readings(asked, self._earlier(asked.candidate))

    def _best(self, readings: list[tuple[Earlier, Part]]) -> Earlier | None:
        best, best_score = None, float("-inf")
        for found, features in readings:
            score = sum(map(mul, self._weights, features))
            if score > best_score:
                best, best_score = found, score
        return best

    def _earlier(self, index: int) -> list[Earlier]:
        """The persons mentioned before, the latest first."""
        blocks, sentences = self._features.blocks, self._features.sentences
        apart = self._set_apart(index)
        last: dict[int, list[int]] = {}
        for other in range(index - 1, max(-1, index - _BACK), -1):
            entity = self._candidates[other].entity
            if entity is None:
                entity = self._meant.get(other)
            if entity is None or self._entities[entity].kind is not EntityKind.PERSON or self._is_narrator(other):
                continue
            if entity in apart:
                continue
            if last and blocks[index] - blocks[other] > _BLOCKS_BACK:
                break
            mentions = last.setdefault(entity, [])
            if not mentions or sentences[other] == sentences[mentions[0]]:
                mentions.append(other)
        return [Earlier(entity, tuple(mentions)) for entity, mentions in last.items()]

    def _set_apart(self, index: int) -> frozenset[int]:
        """The persons whom the phrase at `index` cannot mean where it stands."""
        first = self._candidates[index].first
        return set_apart(self._features.wording, self._features.placement.sentence_start(first), first)

    def _is_narrator(self, index: int) -> bool:
        """Whether the candidate at `index` is the “I” that tells a story."""
        first = self._candidates[index].first
        return self._features.wording.ends[first] - self._features.wording.starts[first] == 1

    def _speaks(self, index: int) -> bool:
        """Whether the pronoun at `index` stands beside a verb of saying."""
        candidate = self._candidates[index]
        return SAYS in self._features.wording.letters[max(0, candidate.first - 1) : candidate.last + 2]
