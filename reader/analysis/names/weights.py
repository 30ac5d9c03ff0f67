"""The weights of the name tagger's features, read from the table of `training.names` where they are asked for."""

from __future__ import annotations

from string import ascii_uppercase

from reader.analysis.names.crf import BITS
from reader.analysis.names.known_words import FEATURES_OF_WORD, OfWord
from reader.analysis.table import Table

END_OF_LINE = r"\n"
"""A line break in the name of a feature, escaped since the table has one row per line."""
WORD = "w|"
"""The prefix of a lower-case word in the table."""
_SLOTS = {letter: BITS * place for place, letter in enumerate(ascii_uppercase)}
_UNKNOWN = OfWord(frozenset[str](), 0, 0, 0, 0, 0)


class Weights:
    """The weights of a feature for all tags, packed into one integer with a slot for each tag.

    So one addition sums the weights of two features for every tag. In the table, weights are stored in pieces: the letter of a
    tag, and in hexadecimal digits the packed weights of that tag and of some after it.
    """

    def __init__(self, table: Table) -> None:
        self._table = table

    def of(self, feature: str) -> int:
        """The packed weights of `feature`; 0 if it is unknown."""
        return _packed(self._table.get(feature.replace("\n", END_OF_LINE)))

    def of_word(self, word: str) -> OfWord[int]:
        """The packed weights of a lower-case `word`: its row has a field for each of them, and a last one for its pairs."""
        row = self._table.get(WORD + word.replace("\n", END_OF_LINE))
        if not row:
            return _UNKNOWN
        *weights, behind = row.split(",", len(FEATURES_OF_WORD))
        return OfWord(frozenset(behind.split()), *map(_packed, weights))


def _packed(weights: str) -> int:
    if not weights:
        return 0
    if " " in weights:
        return sum(map(_packed, weights.split()))
    return int(weights[1:], 16) << _SLOTS[weights[0]]
