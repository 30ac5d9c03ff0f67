"""A linear-chain conditional random field: the likeliest sequence of tags by packed weights."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import add, sub
from struct import Struct

from reader.analysis.remembered import Remembered

BITS = 32
"""The width of a slot in bits."""


class Field:
    """Finds the likeliest sequence of tags for words from the summed weights of their features (Viterbi)."""

    def __init__(self, tags: Sequence[str], following: Sequence[Sequence[int]]) -> None:
        """`following` has for each tag the weights of all tags that may follow it."""
        self._tags = tags
        self._places = range(len(tags))
        self._following = following
        self._to = list(zip(*following, strict=True))
        self._ones = in_slots([1] * len(tags))
        self._highest = self._ones << BITS - 1
        self._packed = [in_slots(row) + (self._ones << BITS - 2) for row in following]
        self._losses = [self._highest - in_slots(self._least_gain(tag, other) for other in self._places) for tag in self._places]
        self._slots = Struct(f"<{len(tags)}I")
        self._in_highest: Remembered[int, list[int]] = Remembered(self._places_in_highest)

    def likeliest(self, weights: Sequence[int], before: str | None = None, after: str | None = None) -> list[str]:
        """The tags with the highest total for words with these `weights`, given the tags of the words `before` and `after`."""
        reached = self._ones << BITS - 2 if before is None else self._packed[self._tags.index(before)]
        ways = []
        for weight in weights[:-1]:
            alive, reached = self._step(reached + weight)
            ways.append(alive)
        return self._back(ways, self._last(reached + weights[-1], after)) if weights else []

    def _last(self, scores: int, after: str | None) -> int:
        """The best tag of the last word with `scores`, given the tag of the word `after` it."""
        row: Iterable[int] = self._unpacked(scores)
        if after is not None:
            row = map(add, row, self._to[self._tags.index(after)])
        _, tag = max(zip(row, self._places, strict=True))
        return tag

    def _step(self, scores: int) -> tuple[list[tuple[int, int]], int]:
        """The tags of a word with `scores` that may be on the best path, the best first, and the scores at the next word.

        Each tag comes with its distance to the best. The scores are packed: those of the best path to each tag.
        """
        ones, highest = self._ones, self._highest
        row = self._unpacked(scores)
        best = max(row)
        tag = row.index(best)
        alive, reached = [(tag, 0)], self._packed[tag]
        for rival in self._in_highest[scores + self._losses[tag] - best * ones & highest]:
            if rival != tag:
                score = row[rival] - best
                alive.append((rival, score))
                new = self._packed[rival] + score * ones
                higher = (new | highest) - reached & highest
                reached ^= (new ^ reached) & (higher - (higher >> BITS - 1))
        return alive, reached

    def _places_in_highest(self, bits: int) -> list[int]:
        """The tags whose slots have their highest bit set in `bits`."""
        return [place for place in self._places if bits >> BITS * place + BITS - 1 & 1]

    def _unpacked(self, scores: int) -> tuple[int, ...]:
        return self._slots.unpack(scores.to_bytes(self._slots.size, "little"))

    def _back(self, ways: Sequence[Sequence[tuple[int, int]]], tag: int) -> list[str]:
        """The best path through the tags `alive` at each word before the last one, which has `tag`."""
        path = [self._tags[tag]]
        for alive in reversed(ways):
            if len(alive) > 1:
                weights = self._to[tag]
                _, tag = max([(score + weights[other], other) for other, score in alive])
            else:
                ((tag, _),) = alive
            path.append(self._tags[tag])
        path.reverse()
        return path

    def _least_gain(self, tag: int, other: int) -> int:
        """The least that `tag` gains over `other` by the tag that follows."""
        gain: int = min(map(sub, self._following[tag], self._following[other]))
        return gain


def in_slots(values: Iterable[int]) -> int:
    """One integer with a slot for each of `values`."""
    return sum(value << BITS * place for place, value in enumerate(values))
