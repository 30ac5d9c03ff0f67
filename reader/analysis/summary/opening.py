"""Chooses the sentences that a summary begins with together: a pair first, then the one that joins it best."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from operator import mul
from typing import NamedTuple

from reader.analysis.summary.standing import Standing
from reader.analysis.summary.words import Words

OBSERVED = ("log count", "log place", "best sentence", "log sentences")
"""What `observed` tells of a word, in this order."""

_LEANING = 1.5


class _Weighing(NamedTuple):
    """How the overlap of sentences with a summary by a person is reckoned."""

    weight: float
    """How much it counts beside the sentences' own scores, which are measured in standard deviations."""
    human_summary: int
    """How many words a summary by a person is taken to have."""


_PAIR = _Weighing(25.0, 50)
_THREE = _Weighing(40.0, 30)
"""Three sentences are mostly longer than what a person writes, so that the third has to be worth its length."""
_LENGTH = 3
_SMALL_WORDS, _SMALL_WORD_SHARED = 0.4, 0.35
"""The share of small words in it, and how likely it is to have one of those that a sentence has."""


class Openings:
    """Weighs sentences as a whole: what each carries, and how much of a human summary they hold for their length.

    `scores` are in standard deviations; `weights` make the log odds of a word to stand in a summary, by `OBSERVED` and `bias`.
    """

    def __init__(self, scores: Sequence[float], words: Words, standing: Standing, weights: Mapping[str, float]) -> None:
        self._words, self._standing, self._weights = words, standing, weights
        self._carried = scores
        self._scores = [score - _LEANING * standing.leans(index) for index, score in enumerate(scores)]
        self._likely: dict[str, float] = {}

    def best(self, pool: Iterable[int]) -> list[int]:
        """The best pair from `pool`, of which the first stands alone, and the best third; nothing where no two stand together."""
        candidates = sorted(pool)
        self._weigh(set().union(*map(self._words.distinct.__getitem__, candidates)))
        pairs = [pair for pair in combinations(candidates, 2) if self._stands(pair)]
        if not pairs:
            return []
        pair = max(pairs, key=self._worth)
        firsts = [index for index in pair if self._standing.admits(index, [])]
        first = max(firsts, key=lambda index: self._worth([index]))
        thirds = [index for index in candidates if self._joins(index, pair)]
        third = max(thirds, key=lambda index: self._worth([*pair, index]), default=None)
        return [first, *(index for index in (*pair, third) if index not in (first, None))]

    def _weigh(self, wanted: set[str]) -> None:
        """Learn how likely each word of those `wanted` stands in a summary."""
        bias, coefficients = self._weights["bias"], [self._weights[name] for name in OBSERVED]
        for word, told in observed(self._words, self._carried, wanted).items():
            self._likely[word] = _likelihood(bias + sum(map(mul, coefficients, told)))

    def _stands(self, pair: tuple[int, int]) -> bool:
        first, second = pair
        stand = self._standing.admits(first, []) and self._standing.admits(second, [first])
        return stand and not self._words.by_rarity.are_repeats(first, second)

    def _joins(self, index: int, pair: tuple[int, int]) -> bool:
        """Whether the sentence at `index` makes sense beside those of `pair` and repeats neither, as each would itself."""
        repeats = any(self._words.by_rarity.are_repeats(index, other) for other in pair)
        return not repeats and self._standing.admits(index, list(pair))

    def _worth(self, chosen: Sequence[int]) -> float:
        words = self._words
        weight, human_summary = _PAIR if len(chosen) < _LENGTH else _THREE
        length = sum(words.lengths[index] for index in chosen)
        small = length - sum(len(words.content[index]) for index in chosen)
        shared = sum(map(self._likely.__getitem__, set().union(*map(words.distinct.__getitem__, chosen))))
        shared += _SMALL_WORD_SHARED * min(small, _SMALL_WORDS * human_summary)
        return sum(self._scores[index] for index in chosen) + weight * 2 * shared / (length + human_summary)


def observed(words: Words, scores: Sequence[float], wanted: set[str]) -> dict[str, tuple[float, ...]]:
    """What tells how likely each of the words `wanted` stands in a summary; the sentences have these `scores`."""
    first: dict[str, int] = {}
    best: dict[str, float] = {}
    for index, (held, score) in enumerate(zip(words.distinct, scores, strict=True)):
        for word in wanted.intersection(held):
            first.setdefault(word, index)
            best[word] = max(best.get(word, score), score)
    size = math.log(len(words.content))
    return {word: (math.log(words.counts[word]), math.log1p(place), best[word], size) for word, place in first.items()}


def _likelihood(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))
