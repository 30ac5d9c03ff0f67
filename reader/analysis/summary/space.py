"""Compares sentences by cosine, as vectors in which each word is a dimension with a weight."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import chain, repeat
from operator import mul

Vector = Mapping[str, float]
"""The number of occurrences of each word, before weighting."""

_NEARLY_ALL = 0.8
"""The share of a sentence, by weight, from which another that contains it says nearly all of it."""


class Space:
    """Sentences as vectors of length 1; they are given as words."""

    def __init__(self, sentences: Sequence[Sequence[str]], weights: Mapping[str, float]) -> None:
        """`weights` are those of all words in `sentences`."""
        self.squares = {word: weight * weight for word, weight in weights.items()}
        self.sentences = sentences
        self.lengths = list(map(self._length_of, sentences))

    def length(self, vector: Vector) -> float:
        """The length of `vector`; 1 for one without weight."""
        squares = self.squares
        return math.sqrt(sum([times * times * squares[word] for word, times in vector.items()])) or 1.0

    def sentence(self, index: int) -> Vector:
        """The vector of the sentence at `index`."""
        length = self.lengths[index]
        return {word: count / length for word, count in Counter(self.sentences[index]).items()}

    def total(self) -> Vector:
        """The sum of all sentences."""
        total = dict.fromkeys(self.squares, 0.0)
        for words, length in zip(self.sentences, self.lengths, strict=True):
            once = 1 / length
            for word in words:
                total[word] += once
        return total

    def with_all(self) -> tuple[list[float], float]:
        """The dot product of each sentence with the sum of all, and the length of that sum."""
        total = self.total()
        weights = dict(zip(total, map(mul, total.values(), self.squares.values()), strict=True))
        return self._sums(weights), math.sqrt(sum(map(mul, weights.values(), total.values()))) or 1.0

    def products(self, vector: Vector) -> list[float]:
        """The dot product of each sentence with `vector`."""
        weights = {word: times * self.squares[word] for word, times in vector.items() if word in self.squares}
        return self._sums(weights) if weights else [0.0] * len(self.sentences)

    def _sums(self, weights: Mapping[str, float]) -> list[float]:
        """The sum of the `weights` of each sentence's words, divided by its length."""
        nothing = repeat(0.0)
        return [
            sum(map(weights.get, words, nothing)) / length for words, length in zip(self.sentences, self.lengths, strict=True)
        ]

    def share_within(self, index: int, words: Container[str]) -> float:
        """How much of a sentence, by weight, consists of `words`."""
        squares = self.squares
        sentence = self.sentences[index]
        return sum([squares[word] for word in sentence if word in words]) / (sum(map(squares.__getitem__, sentence)) or 1.0)

    def say(self, others: Iterable[int], index: int) -> bool:
        """Whether the sentences `others` together say nearly all of the one at `index`."""
        said = set(chain.from_iterable(map(self.sentences.__getitem__, others)))
        return self.share_within(index, said) >= _NEARLY_ALL

    def _length_of(self, words: Sequence[str]) -> float:
        if len(set(words)) < len(words):
            return self.length(Counter(words))
        return math.sqrt(sum(map(self.squares.__getitem__, words))) or 1.0


class Repeats:
    """Measures how similar a sentence is to any of those added so far."""

    def __init__(self, space: Space) -> None:
        self._space = space
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        """For each word, the sentences with it, as often as each has it."""

    def add(self, index: int) -> None:
        """Add the sentence at `index`."""
        for word in self._space.sentences[index]:
            self._holders[word].append(index)

    def holds(self, index: int) -> bool:
        """Whether the sentences added so far together contain nearly all of the one at `index`."""
        return self._space.share_within(index, self._holders) >= _NEARLY_ALL

    def likeness(self, index: int) -> float:
        """The cosine between the sentence at `index` and the most similar one."""
        lengths, squares = self._space.lengths, self._space.squares
        products: defaultdict[int, float] = defaultdict(float)
        for word in self._space.sentences[index]:
            if word in self._holders:
                square = squares[word]
                for holder in self._holders[word]:
                    products[holder] += square
        return max([product / lengths[holder] for holder, product in products.items()], default=0.0) / lengths[index]
