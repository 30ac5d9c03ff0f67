"""Classifies quoted passages: words that somebody said, or a scare quote, a term or a title."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache, cached_property

from reader.analysis.learnt import learnt, learnt_table
from reader.analysis.quotes.features import PLACES, PassageFeatures
from reader.analysis.quotes.word_classes import class_of
from reader.analysis.remembered import Remembered
from reader.analysis.table import Table
from reader.analysis.trees import Forest

_FIRST = PLACES.index("first")
_COURTESIES = frozenset(
    [(word, word) for word in ("thanks", "sorry", "please", "hello", "goodbye", "congratulations")]
    + [("thank", "you"), ("excuse", "me"), ("well", "done"), ("good", "luck"), ("good", "morning"), ("you're", "welcome")]
)
"""The first and the last word of phrases that are nearly always somebody's words."""


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
    threshold_attributed: float
    """The same if “according to” follows in the sentence."""
    threshold_in_heading: float
    """The same in headlines, where marks hold little but reported words and titles, and for courtesies."""

    def accepts(self, features: PassageFeatures) -> bool:
        """Whether a passage is speech."""
        return self.probability(features) >= self._least(features)

    def probability(self, features: PassageFeatures) -> float:
        """The probability that a passage is speech."""
        (score,) = self.forest.values([features.row])
        weight = sum([self._weights[word][place] for place, word in enumerate(features.words) if word])
        return 1 / (1 + math.exp(-score - self.bias - weight / 100))

    def _least(self, features: PassageFeatures) -> float:
        if features.attributed:
            return self.threshold_attributed
        return self.threshold_in_heading if features.in_heading or _is_courtesy(features) else self.threshold

    @cached_property
    def _weights(self) -> Remembered[str, list[int]]:
        return Remembered(
            lambda word: list(map(int, (self.words.get(_plain(word)) or self.words.get(class_of(word).name)).split()))
        )


def _is_courtesy(features: PassageFeatures) -> bool:
    first, last = features.words[_FIRST : _FIRST + 2]
    return (_plain(first), _plain(last)) in _COURTESIES


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


@cache
def speech_model() -> SpeechModel:
    """The shipped model."""
    data = learnt("speech")
    return SpeechModel(Forest.from_data(data.pop("trees")), learnt_table("speech"), **data)
