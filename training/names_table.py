"""Writes the table of the name tagger's weights, which `reader.analysis.names.weights` reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from string import ascii_uppercase

from reader.analysis.names.crf import in_slots
from reader.analysis.names.known_words import FEATURES_OF_WORD
from reader.analysis.names.weights import WORD
from reader.analysis.table import Table

_GAP = 2
"""The most tags without weight within a piece: bridging this many takes little space, and fewer pieces are read sooner."""

ByTag = Mapping[int, int]
"""Weights by the indices of their tags."""


def table_of(features: Mapping[str, ByTag]) -> Table:
    """The table of `features`: a row for each, except that all FEATURES_OF_WORD of a word and its pairs are one row.

    So a word that is new to the tagger is sought once.
    """
    rows: dict[str, str] = {}
    of_words: dict[str, dict[str, str]] = defaultdict(dict)
    for feature, weights in features.items():
        start, equals, word = feature.partition("=")
        if start + equals in FEATURES_OF_WORD:
            of_words[word][start + equals] = _text(weights)
        else:
            rows[feature] = _text(weights)
    behind = _behind(features)
    for word in of_words.keys() | behind.keys():
        fields = [of_words[word].get(name, "") for name in FEATURES_OF_WORD]
        rows[WORD + word] = ",".join((*fields, " ".join(sorted(behind[word]))))
    return Table.of(rows)


def _text(weights: ByTag) -> str:
    """The weights in pieces, each of tags that follow one another closely."""
    pieces: list[list[int]] = []
    for tag in sorted(weights):
        if not pieces or tag - pieces[-1][-1] > _GAP + 1:
            pieces.append([])
        pieces[-1].append(tag)
    return " ".join(_piece(weights, piece[0], piece[-1]) for piece in pieces)


def _piece(weights: ByTag, first: int, last: int) -> str:
    """The letter of the tag `first`, and in hexadecimal digits the packed weights of all tags up to `last`."""
    return f"{ascii_uppercase[first]}{in_slots(weights.get(tag, 0) for tag in range(first, last + 1)):x}"


def _behind(features: Iterable[str]) -> defaultdict[str, set[str]]:
    """For each word those that weigh something behind it, so that no other pairs of words are looked up.

    What a feature names first has a character at least, which may be the bar that stands between the two.
    """
    behind: defaultdict[str, set[str]] = defaultdict(set)
    for feature in features:
        if feature.startswith(("-w=", "+w=")):
            word, _, after = feature[4:].partition("|")
            behind[feature[3] + word].add(after)
    return behind
