"""The sentences of a document as words, with the names that the tagger finds in them and `revising` revises."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.model import EntityKind


class Tagged(NamedTuple):
    """A name in a sentence: the half-open range of its words, and its kind."""

    start: int
    end: int
    kind: EntityKind

    @property
    def length(self) -> int:
        """How many words it has."""
        return self.end - self.start


class TaggedSentence(NamedTuple):
    """The words of a sentence and the names in it, in order and disjoint."""

    words: Sequence[str]
    names: Sequence[Tagged]

    def words_of(self, name: Tagged) -> Sequence[str]:
        """The words of one of its names."""
        return self.words[name.start : name.end]
