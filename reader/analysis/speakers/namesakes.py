"""Tells who of several persons with the same surname is meant by it."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from reader.analysis.model import EntityKind
from reader.analysis.speakers.decisions import QuoteBefore
from reader.analysis.speakers.features import Features
from reader.analysis.speakers.token_letters import SAYS

_BACK = 48
"""How many candidates back a namesake is looked for."""


class Namesakes:
    """The persons of one article who share a surname."""

    def __init__(self, features: Features) -> None:
        self._features = features
        self._candidates = features.candidates
        self._entities = features.entities
        self._letters = features.wording.letters

    def of(self, index: int, person: int, before: QuoteBefore) -> int | None:
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

    def _block_of(self, index: int) -> int:
        return self._features.placement.block_of(self._candidates[index].first)
