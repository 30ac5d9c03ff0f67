"""Resolves “it”, and nouns for organisations: “the company”."""

from __future__ import annotations

from reader.analysis.model import EntityKind
from reader.analysis.speakers.candidates import Candidate, Form
from reader.analysis.speakers.features import Features
from reader.analysis.speakers.token_letters import ADVERB, COMMA, CONJUNCTION, DATE, DETERMINER, PREPOSITION, SUBORDINATOR

_ADJUNCT = PREPOSITION + DETERMINER + DATE + ADVERB + SUBORDINATOR + CONJUNCTION + COMMA
"""Letters of adverbs and dates: “But on the 3rd of May, ”."""
_BACK = 48
"""How many candidates back an organisation is looked for."""


class Organisations:
    """The organisations of one article that speak or are named."""

    def __init__(self, features: Features) -> None:
        self._candidates = features.candidates
        self._entities = features.entities
        self._letters, self._words = features.wording.letters, features.wording.words
        self._phrases = features.phrases
        self._placement = features.placement

    def meant_by(self, index: int, speaking: int | None, noun: str = "") -> int | None:
        """The organisation that the candidate at `index` refers to: the entity that is still `speaking`, or one named recently.

        If a `noun` is given, its name contains that. For “it”, also a country or a town that acts.
        """
        if speaking is not None and self._is_organisation(speaking, noun):
            return speaking
        block = self._block_of(index)
        for other in range(index - 1, max(-1, index - _BACK), -1):
            if self._block_of(other) < block - 1:
                return None
            if self._names_organisation(other, noun) or (self._candidates[index].form is Form.IT and self._acts_as_one(other)):
                return self._candidates[other].entity
        return None

    def _names_organisation(self, index: int, noun: str) -> bool:
        """Whether a candidate names an organisation whose name contains `noun`, and not as a site: “posted on Facebook”."""
        named = self._candidates[index]
        is_site = self._words[named.first - 1] == "on"
        if named.entity is None or named.form is not Form.ORGANISATION or is_site:
            return False
        return self._is_organisation(named.entity, noun)

    def _acts_as_one(self, index: int) -> bool:
        """Whether a candidate is a place of which its sentence tells what it does: “On Wednesday, Norway moved”."""
        named = self._candidates[index]
        return named.form is Form.PLACE and self._phrases.verb_after(index) >= 0 and self._opens(named)

    def _opens(self, named: Candidate) -> bool:
        """Whether a name opens its sentence, but for adverbs and a date: “On Wednesday, Norway moved”."""
        start = self._placement.sentence_start(named.first)
        return self._letters[start : named.first].strip(_ADJUNCT) == ""

    def _block_of(self, index: int) -> int:
        return self._placement.block_of(self._candidates[index].first)

    def _is_organisation(self, entity: int, noun: str) -> bool:
        """Whether `entity` is an organisation whose name contains `noun`."""
        known = self._entities[entity]
        return known.kind is EntityKind.ORGANISATION and noun in known.name.lower()
