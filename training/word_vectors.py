"""Vectors of common words, which are close for words of similar use.

A word's vector is the mean of MiniLM's (Apache-2.0) embeddings of its pieces, in fewer dimensions. Names and rare words share
the vector of their class, so that what is learnt does not depend on whom the texts name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy

from reader.analysis.quotes.word_classes import WORD, WordClass, class_of
from training.minilm import pretrained_weights
from training.names_windows import Pieces
from training.raw_news import raw_news

SIZE = 128
"""The dimensions of a vector."""
_COMMON = 5
_OFTEN_SMALL = 0.3
"""The least share of occurrences in lower case of a word that is not a name."""
_RARE = 2


@dataclass(frozen=True, eq=False)
class WordVectors:
    """The vectors of the common words and of the classes of the others."""

    names: Sequence[str]
    """The words in small letters, and the classes by their names in capitals."""
    table: numpy.ndarray
    """Their vectors, one a row."""
    places: Mapping[str, int]
    """The row of each name."""

    def of(self, word: str) -> numpy.ndarray:
        """The vector of `word`, or that of its class."""
        place = self.places.get(_plain(word))
        vector: numpy.ndarray = self.table[self.places[class_of(word).name] if place is None else place]
        return vector


@cache
def word_vectors() -> WordVectors:
    """The vectors of the words of the available news."""
    seen, small = Counter[str](), Counter[str]()
    classes: dict[str, WordClass] = {}
    for word in _words():
        plain = _plain(word)
        seen[plain] += 1
        small[plain] += word[0].islower()
        classes[plain] = class_of(word)
    common = sorted(word for word in seen if small[word] >= max(_COMMON, _OFTEN_SMALL * seen[word]))
    own = _vectors(common)
    rare: dict[WordClass, list[str]] = {known: [] for known in WordClass}
    for word in sorted(seen.keys() - set(common)):
        if seen[word] >= _RARE:
            rare[classes[word]].append(word)
    others = [_vectors(words).mean(0) if words else numpy.zeros(own.shape[1]) for words in rare.values()]
    directions = numpy.linalg.svd(own.T @ own)[0][:, :SIZE]
    names = [*common, *(known.name for known in rare)]
    return WordVectors(names, numpy.vstack([own, *others]) @ directions, {name: place for place, name in enumerate(names)})


def _words() -> Iterator[str]:
    for text in raw_news():
        yield from WORD.findall(text)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def _vectors(words: Sequence[str]) -> numpy.ndarray:
    """For each word the mean of its pieces, less what all pieces have in common, of length 1."""
    pieces, known = _of_pieces()
    means = numpy.array([known[pieces.of(word)].mean(0) for word in words])
    lengths: numpy.ndarray = numpy.linalg.norm(means, axis=1, keepdims=True)
    directions: numpy.ndarray = means / numpy.maximum(lengths, 1e-6)
    return directions


@cache
def _of_pieces() -> tuple[Pieces, numpy.ndarray]:
    table = pretrained_weights()("embeddings.word_embeddings.weight").numpy()
    return Pieces(), table - table.mean(0)
