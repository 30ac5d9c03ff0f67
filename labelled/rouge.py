"""ROUGE-1, ROUGE-2 and ROUGE-Lsum (Lin, 2004) with stemming, for many choices of sentences from one text.

The results are those of the package rouge-score; what can be computed once per sentence is, since the training scores hundreds of
choices per text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from itertools import pairwise
from typing import Any, NamedTuple

_WORD = re.compile(r"[a-z0-9]+")


class Rouge(NamedTuple):
    """F1 of the words, of the pairs of words and of the longest common sequences."""

    one: float
    two: float
    lsum: float

    @property
    def mean(self) -> float:
        """The mean of the three."""
        return (self.one + self.two + self.lsum) / 3


@cache
def stemmed(word: str) -> str:
    """`word` without its ending by Porter's rules, if it has more than three letters."""
    return str(_stemmer().stem(word)) if len(word) > 3 else word


@cache
def _stemmer() -> Any:
    from nltk.stem.porter import PorterStemmer  # only the extras for training and benchmarks install it

    return PorterStemmer()


def tokens(text: str) -> list[str]:
    """The stemmed words of `text`."""
    return [stemmed(word) for word in _WORD.findall(text.lower())]


class Scorer:
    """Scores choices of the sentences of one text against one reference summary."""

    def __init__(self, reference: Sequence[str], sentences: Sequence[str]) -> None:
        self._reference = [tokens(sentence) for sentence in reference]
        self._sentences = [tokens(sentence) for sentence in sentences]
        flat = [word for sentence in self._reference for word in sentence]
        self._words = Counter(flat)
        self._pairs = Counter(pairwise(flat))
        self._common: dict[int, list[set[int]]] = {}
        self._known: dict[tuple[int, ...], Rouge] = {}

    def score(self, chosen: Iterable[int]) -> Rouge:
        """ROUGE of the sentences at the indices `chosen`, in reading order."""
        key = tuple(sorted(chosen))
        if key not in self._known:
            self._known[key] = self._score(key)
        return self._known[key]

    def _score(self, chosen: tuple[int, ...]) -> Rouge:
        words = [word for index in chosen for word in self._sentences[index]]
        counts = Counter(words)
        pairs = Counter(pairwise(words))
        return Rouge(
            _f1((counts & self._words).total(), len(words), self._words.total()),
            _f1((pairs & self._pairs).total(), pairs.total(), self._pairs.total()),
            _f1(self._union_of_sequences(chosen, counts), len(words), self._words.total()),
        )

    def _union_of_sequences(self, chosen: tuple[int, ...], counts: Counter[str]) -> int:
        """How many words of the reference lie on a longest common sequence with a chosen sentence, each word counted once."""
        left, wanted, hits = counts.copy(), self._words.copy(), 0
        for number, sentence in enumerate(self._reference):
            covered = set().union(*(self._sequences(index)[number] for index in chosen))
            for place in sorted(covered):
                word = sentence[place]
                if left[word] > 0 and wanted[word] > 0:
                    hits += 1
                    left[word] -= 1
                    wanted[word] -= 1
        return hits

    def _sequences(self, index: int) -> list[set[int]]:
        if index not in self._common:
            self._common[index] = [_longest_common(sentence, self._sentences[index]) for sentence in self._reference]
        return self._common[index]

    @cached_property
    def singles(self) -> list[float]:
        """The mean ROUGE of each sentence alone."""
        return [self.score([index]).mean for index in range(len(self._sentences))]


def _f1(hits: int, found: int, expected: int) -> float:
    return 2 * hits / (found + expected) if hits else 0.0


def _longest_common(one: Sequence[str], two: Sequence[str]) -> set[int]:
    """The indices in `one` of a longest sequence of words that stands in `two` as well."""
    if not set(one) & set(two):
        return set()
    table = [[0] * (len(two) + 1)]
    for word in one:
        above, row = table[-1], [0]
        for column, other in enumerate(two):
            row.append(above[column] + 1 if word == other else max(above[column + 1], row[column]))
        table.append(row)
    found, row_index, column = set(), len(one), len(two)
    while row_index and column:
        if one[row_index - 1] == two[column - 1]:
            found.add(row_index - 1)
            row_index, column = row_index - 1, column - 1
        elif table[row_index][column - 1] > table[row_index - 1][column]:
            column -= 1
        else:
            row_index -= 1
    return found
