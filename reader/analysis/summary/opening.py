"""Chooses the first sentences of a summary together: the best pair, then the third that fits it best."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from reader.analysis.summary.standing import Standing
from reader.analysis.summary.words import Words

OBSERVED = ("log count", "log place", "best sentence", "log sentences")
"""What `observed` measures of a word, in this order."""

_LEANING = 1.6
"""The standard deviations that a sentence loses if it depends on another."""


class _Weighing(NamedTuple):
    """How the overlap of sentences with a human summary is estimated."""

    weight: float
    """Its weight relative to the scores of the sentences, which are in standard deviations."""
    human_summary: int
    """The assumed number of words in a human summary."""


_PAIR = _Weighing(25.0, 50)
_THREE = _Weighing(40.0, 30)
"""Three sentences mostly exceed the length of a human summary, so a third has to be worth its length."""
_LENGTH = 3
"""The number of sentences chosen together."""
_FUNCTION_WORDS, _FUNCTION_WORD_SHARED = 0.4, 0.35
"""The share of function words in a human summary, and the probability that one of them is in a given sentence."""


class Openings:
    """Scores sentences together, by their own scores and their estimated overlap with a human summary.

    `scores` are in standard deviations; `weights` give the log odds of a word being in a summary, by `OBSERVED` and `bias`.
    """

    def __init__(self, scores: Sequence[float], words: Words, standing: Standing, weights: Mapping[str, float]) -> None:
        self._words, self._standing, self._weights = words, standing, weights
        self._scores = scores
        self._leant_scores = standing.lowered(scores, _LEANING)
        self._measured: dict[int, tuple[float, int, int]] = {}
        """The score of each candidate, and its numbers of words and of function words."""
        self._content: dict[int, frozenset[str]] = {}
        """The content words of each candidate."""
        self._shared: dict[int, float] = {}
        """How many of the content words of each candidate a summary is expected to have."""
        self._likelihoods: dict[str, float] = {}
        """The probability that a summary has each content word."""

    def best(self, pool: Iterable[int]) -> list[int]:
        """The best pair from `pool`, the first of which makes sense alone, and the best third; empty without such a pair."""
        candidates = sorted(pool)
        self._weigh(candidates)
        alone = {index for index in candidates if self._standing.admits(index, ())}
        # whether two fit is checked in order of worth, as that takes longer than sorting
        pairs = sorted((pair for pair in combinations(candidates, 2) if pair[0] in alone), key=self._worth, reverse=True)
        pair = next((pair for pair in pairs if self._joins(pair[1], pair[:1])), None)
        if pair is None:
            return []
        firsts = [index for index in pair if index in alone]
        first = max(firsts, key=lambda index: self._worth([index]))
        thirds = sorted(set(candidates).difference(pair), key=lambda index: (-self._worth([*pair, index]), index))
        third = next((index for index in thirds if self._joins(index, pair)), None)
        return [first, *(index for index in (*pair, third) if index not in (first, None))]

    def _weigh(self, candidates: Sequence[int]) -> None:
        """Estimate the probability that a summary has each word of the `candidates`."""
        words = self._words
        self._measured = {
            index: (self._leant_scores[index], words.lengths[index], words.lengths[index] - len(words.content[index]))
            for index in candidates
        }
        self._content = {index: frozenset(words.distinct[index]) for index in candidates}
        bias, (of_count, of_place, of_best, of_size) = self._weights["bias"], [self._weights[name] for name in OBSERVED]
        observations = observed(words, self._scores, set().union(*self._content.values()))
        self._likelihoods = {
            word: _likelihood(bias + of_count * count + of_place * place + of_best * best + of_size * size)
            for word, (count, place, best, size) in observations.items()
        }
        self._shared = {index: self._expected(content) for index, content in self._content.items()}

    def _joins(self, index: int, others: Sequence[int]) -> bool:
        """Whether the sentence at `index` makes sense among `others`, in reading order, and adds something to each."""
        return self._standing.admits(index, others) and not self._words.by_rarity.say(others, index)

    def _worth(self, chosen: Sequence[int]) -> float:
        weight, human_summary = _PAIR if len(chosen) < _LENGTH else _THREE
        score = length = function_words = 0.0
        for index in chosen:
            of_one, words, small = self._measured[index]
            score, length, function_words = score + of_one, length + words, function_words + small
        shared = self._shared_by(chosen) + _FUNCTION_WORD_SHARED * min(function_words, _FUNCTION_WORDS * human_summary)
        return score + weight * 2 * shared / (length + human_summary)

    def _shared_by(self, chosen: Sequence[int]) -> float:
        """The expected number of content words that a summary shares with those `chosen`, each counted once."""
        first, *others = chosen
        shared, content = self._shared[first], self._content[first]
        for index in others:
            shared += self._shared[index] - self._expected(self._content[index] & content)
            if len(others) > 1:  # most are pairs
                content |= self._content[index]
        return shared

    def _expected(self, words: Iterable[str]) -> float:
        """How many of `words` a summary is expected to have."""
        return sum(map(self._likelihoods.__getitem__, words))


def observed(words: Words, scores: Sequence[float], wanted: set[str]) -> dict[str, tuple[float, float, float, float]]:
    """The `OBSERVED` features of each of the words `wanted`, given the `scores` of the sentences."""
    content = list(map(wanted.intersection, words.distinct))
    first: dict[str, float] = {}
    for index in range(len(content) - 1, -1, -1):
        first.update(dict.fromkeys(content[index], math.log1p(index)))
    best: dict[str, float] = {}
    for index in sorted(range(len(content)), key=scores.__getitem__):
        best.update(dict.fromkeys(content[index], scores[index]))
    size = math.log(len(words.content))
    return {word: (math.log(words.counts[word]), place, best[word], size) for word, place in first.items()}


def _likelihood(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))
