"""Classifies quoted passages: words that somebody said, or a scare quote, a term or a title."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache, cached_property

from reader.analysis.learnt import learnt, learnt_table
from reader.analysis.quotes.features import PassageFeatures
from reader.analysis.quotes.word_classes import class_of
from reader.analysis.remembered import Remembered
from reader.analysis.table import Table
from reader.analysis.trees import Forest


@dataclass(frozen=True)
class SpeechModel:
    """Boosted trees over the features, and weights for the words at the edges of a passage and beside it."""

    forest: Forest
    words: Table
    """The weights of each lower-case word at each of `PLACES`, in hundredths, separated by spaces.

    Other words have the weights of their class, whose key is its name in capitals.
    """
    bias: float
    threshold: float
    """The least probability of speech."""
    threshold_in_heading: float
    """The same in headlines, where marks hold little but reported words and titles."""

    def accepts(self, features: PassageFeatures) -> bool:
        """Whether a passage is speech."""
        return self.probability(features) >= (self.threshold_in_heading if features.in_heading else self.threshold)

    def probability(self, features: PassageFeatures) -> float:
        """The probability that a passage is speech."""
        (score,) = self.forest.values([features.row])
        weight = sum([self._weights[word][place] for place, word in enumerate(features.words) if word])
        return 1 / (1 + math.exp(-score - self.bias - weight / 100))

    @cached_property
    def _weights(self) -> Remembered[str, list[int]]:
        return Remembered(
            lambda word: list(map(int, (self.words.get(_plain(word)) or self.words.get(class_of(word).name)).split()))
        )


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


@cache
def speech_model() -> SpeechModel:
    """The shipped model."""
    data = learnt("speech")
    return SpeechModel(Forest.from_data(data.pop("trees")), learnt_table("speech"), **data)
