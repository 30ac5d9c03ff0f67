"""The classifier of quoted passages: words that somebody said, or a scare quote, a term, a title."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache, cached_property

from reader.analysis.learnt import learnt, learnt_table
from reader.analysis.quotes.signs import PLACES, PassageSigns
from reader.analysis.quotes.word_classes import class_of
from reader.analysis.remembered import Remembered
from reader.analysis.table import Table
from reader.analysis.trees import Forest

_FIRST = PLACES.index("first")
_COURTESIES = frozenset(
    [(word, word) for word in ("thanks", "sorry", "please", "hello", "goodbye", "congratulations")]
    + [("thank", "you"), ("excuse", "me"), ("well", "done"), ("good", "luck"), ("good", "morning"), ("you're", "welcome")]
)
"""The first and the last word of phrases that are hardly ever written except as somebody's words."""


@dataclass(frozen=True)
class SpeechModel:
    """Boosted trees over the signs, and weights of the words at the edges and beside a passage."""

    forest: Forest
    words: Table
    """For each word in small letters what it weighs at each of `PLACES`, in hundredths, by spaces.

    Other words weigh what their class does, which is there by its name in capitals.
    """
    bias: float
    threshold: float
    """The least probability of speech."""
    threshold_attributed: float
    """The same where “according to” follows in the sentence."""
    threshold_in_heading: float
    """The same in a headline, where marks hardly hold anything but reported words and titles, and for courtesies."""

    def accepts(self, signs: PassageSigns) -> bool:
        """Whether a passage is speech."""
        return self.probability(signs) >= self._least(signs)

    def probability(self, signs: PassageSigns) -> float:
        """How probable speech is."""
        (score,) = self.forest.values([signs.row])
        weight = sum([self._weights[word][place] for place, word in enumerate(signs.words) if word])
        return 1 / (1 + math.exp(-score - self.bias - weight / 100))

    def _least(self, signs: PassageSigns) -> float:
        if signs.attributed:
            return self.threshold_attributed
        return self.threshold_in_heading if signs.in_heading or _is_courtesy(signs) else self.threshold

    @cached_property
    def _weights(self) -> Remembered[str, list[int]]:
        return Remembered(
            lambda word: list(map(int, (self.words.get(_plain(word)) or self.words.get(class_of(word).name)).split()))
        )


def _is_courtesy(signs: PassageSigns) -> bool:
    first, last = signs.words[_FIRST : _FIRST + 2]
    return (_plain(first), _plain(last)) in _COURTESIES


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


@cache
def speech_model() -> SpeechModel:
    """The model that ships."""
    data = learnt("speech")
    return SpeechModel(Forest.from_data(data.pop("trees")), learnt_table("speech"), **data)
