"""A linear-chain conditional random field: what each feature of a word weighs, and the likeliest row of tags."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from string import ascii_lowercase
from struct import Struct

from reader.analysis.remembered import Remembered
from reader.analysis.table import Table

_BITS = 32
"""The width of a slot."""
END_OF_LINE = r"\n"
"""Stands for a line break in the name of a feature, as the table has one feature per line."""
_SLOTS = {letter: _BITS * place for place, letter in enumerate(ascii_lowercase)}


class Weights:
    """What features weigh for the tags: the sum of the weights for all of the tags is one integer with a slot for each tag.

    So one addition adds what two features weigh for every tag. In the table a feature has each of its weights as the letter of a
    tag and a figure.
    """

    def __init__(self, table: Table) -> None:
        self._table = table

    def of(self, feature: str) -> int:
        """What `feature` weighs; nothing where it was not learnt."""
        weights = self._table.get(feature.replace("\n", END_OF_LINE))
        return sum([int(weight[1:]) << _SLOTS[weight[0]] for weight in weights.split()])


class Field:
    """Finds the likeliest sequence of tags for words, given the summed weights of the features of each."""

    def __init__(self, tags: Sequence[str], following: Sequence[Sequence[int]]) -> None:
        """`following` is for each tag what it weighs that each tag follows it."""
        self._tags = tags
        self._places = range(len(tags))
        self._following = following
        self._to = list(zip(*following, strict=True))
        self._ones = in_slots([1] * len(tags))
        self._highest = self._ones << _BITS - 1
        self._packed = [in_slots(row) + (self._ones << _BITS - 2) for row in following]
        self._losses = [self._highest - in_slots(self._least_gain(tag, other) for other in self._places) for tag in self._places]
        self._slots = Struct(f"<{len(tags)}I")
        self._in_highest: Remembered[int, list[int]] = Remembered(self._places_in_highest)

    def likeliest(self, weights: Sequence[int], before: str | None = None, after: str | None = None) -> list[str]:
        """The tags of highest weight in all for words that weigh `weights`, where the words `before` and `after` have these."""
        reached = self._ones << _BITS - 2 if before is None else self._packed[self._tags.index(before)]
        ways = []
        for weight in weights:
            alive, reached = self._step(reached + weight)
            ways.append(alive)
        return self._back(ways, [0] * len(self._tags) if after is None else self._to[self._tags.index(after)])

    def _step(self, scores: int) -> tuple[list[tuple[int, int]], int]:
        """The tags that may be on the best way to a word where they score `scores`, the best one first, and what follows.

        Each comes with how far it is below the best. What follows is for each tag the score of the best way to it, by slots.
        """
        ones, highest = self._ones, self._highest
        row = self._slots.unpack(scores.to_bytes(self._slots.size, "little"))
        best = max(row)
        tag = row.index(best)
        alive, reached = [(tag, 0)], self._packed[tag]
        for rival in self._in_highest[scores + self._losses[tag] - best * ones & highest]:
            if rival != tag:
                score = row[rival] - best
                alive.append((rival, score))
                new = self._packed[rival] + score * ones
                higher = (new | highest) - reached & highest
                reached ^= (new ^ reached) & (higher - (higher >> _BITS - 1))
        return alive, reached

    def _places_in_highest(self, bits: int) -> list[int]:
        """The tags whose slots have their highest bit among `bits`."""
        return [place for place in self._places if bits >> _BITS * place + _BITS - 1 & 1]

    def _back(self, ways: Sequence[Sequence[tuple[int, int]]], weights: Sequence[int]) -> list[str]:
        """The best path through the tags `alive` at each word; `weights` are those of what follows the last, for its tags."""
        path: list[str] = []
        for alive in reversed(ways):
            tag = alive[0][0]
            if len(alive) > 1:
                _, tag = max([(score + weights[tag], tag) for tag, score in alive])
            path.append(self._tags[tag])
            weights = self._to[tag]
        path.reverse()
        return path

    def _least_gain(self, tag: int, other: int) -> int:
        """The least that `tag` gains over `other` from the tags that may follow; 0 where nothing follows."""
        return min(0, *(new - old for new, old in zip(self._following[tag], self._following[other], strict=True)))


def in_slots(values: Iterable[int]) -> int:
    """One integer with a slot for each of `values`."""
    return sum(value << _BITS * place for place, value in enumerate(values))
