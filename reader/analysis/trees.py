"""Gradient-boosted decision trees, read from the form in which the training writes them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from struct import Struct
from typing import Any

Part = tuple[float, ...]
"""Some features of a row that follow each other."""

_SLOTS = {8: "B", 16: "H", 32: "I", 64: "Q"}
"""The format of a slot by its bits."""
_SMALL = 4
"""Trees of no more leaves than this are looked up two at once."""
_REMEMBERED = 4_096


@dataclass(frozen=True, slots=True)
class Tree:
    """A binary decision tree as parallel lists over its inner nodes; the root is the first.

    Where the feature is at most the threshold the way goes left. A child below zero is a leaf: `~child` is its index.
    """

    feature: Sequence[int]
    threshold: Sequence[float]
    left: Sequence[int]
    right: Sequence[int]
    leaf: Sequence[float]


@dataclass(frozen=True)
class Forest:
    """Trees of at most 64 leaves whose values add up."""

    trees: tuple[Tree, ...]

    @classmethod
    def from_data(cls, data: Sequence[Mapping[str, Any]]) -> Forest:
        """The trees in `data`, one mapping by the names of the fields of `Tree` for each."""
        return cls(tuple(Tree(**tree) for tree in data))

    def values(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """What the trees together say of each of `rows`."""
        lookup = self._lookup
        return [lookup.value(lookup.left_by(0, row)) for row in rows]

    def values_of_parts(self, rows: Sequence[Sequence[Part]], often: Collection[int]) -> list[float]:
        """The same for rows that are cut into parts, all at the same places.

        The parts at the places `often` are those that many rows share; what these rule out is remembered.
        """
        return [self._lookup.value_of_parts(parts, often) for parts in rows]

    @cached_property
    def _lookup(self) -> _Lookup:
        return _Lookup(self.trees)


class _Lookup:
    """The trees turned inside out: what a row rules out by one feature after the other, in all trees at once.

    A set of leaves is one integer with a slot for each tree and a bit for each leaf, from left to right. A test that a row
    fails rules out the leaves to its left; the lowest bit that remains in a slot is the leaf that the row comes to
    (QuickScorer: Lucchese et al., SIGIR 2015).
    """

    def __init__(self, trees: Sequence[Tree]) -> None:
        most = max((len(tree.leaf) for tree in trees), default=1)
        width = _SMALL if most <= _SMALL else next(bits for bits in _SLOTS if bits >= most)
        self._slots = Struct(f"<{(len(trees) + 1) // 2}B" if width == _SMALL else f"<{len(trees)}{_SLOTS[width]}")
        self._leaves: list[dict[int, float]] = []
        tests: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
        for number, tree in enumerate(trees):
            leaves: list[float] = []
            for feature, threshold, below in _tests(tree, leaves):
                tests[feature].append((threshold, below << number * width))
            self._leaves.append({1 << place: value for place, value in enumerate(leaves)})
        self._every = (1 << len(trees) * width) - 1
        self._tests = {feature: self._remaining(sorted(tests[feature])) for feature in sorted(tests)}
        second = [*self._leaves[1::2], {0: 0.0}]
        self._pairs = [*map(_Pair, self._leaves[::2], second)] if width == _SMALL else []
        self._tests_between = cache(self._tests_of_part)
        self._remembered = lru_cache(_REMEMBERED)(self.left_by)

    def _remaining(self, tests: Sequence[tuple[float, int]]) -> tuple[list[float], list[int]]:
        """The thresholds, and the leaves that remain where the first 0, 1, 2 … of them are passed."""
        remaining = [self._every]
        for _, below in tests:
            remaining.append(remaining[-1] & ~below)
        return [threshold for threshold, _ in tests], remaining

    def left_by(self, first: int, part: Sequence[float]) -> int:
        """The leaves that a `part`, whose first value is that of feature `first`, does not rule out."""
        alive = self._every
        for place, thresholds, remaining in self._tests_between(first, first + len(part)):
            alive &= remaining[bisect_left(thresholds, part[place])]
        return alive

    def value(self, alive: int) -> float:
        """What the trees together say where the leaves `alive` are not ruled out."""
        slots = self._slots.unpack(alive.to_bytes(self._slots.size, "little"))
        if self._pairs:
            return sum([pair[bits] for pair, bits in zip(self._pairs, slots, strict=True)])
        return sum([leaf[bits & -bits] for leaf, bits in zip(self._leaves, slots, strict=True)])

    def value_of_parts(self, parts: Sequence[Part], often: Collection[int]) -> float:
        """What the trees together say of a row in `parts`."""
        alive, first = self._every, 0
        for place, part in enumerate(parts):
            alive &= self._remembered(first, part) if place in often else self.left_by(first, part)
            first += len(part)
        return self.value(alive)

    def _tests_of_part(self, first: int, end: int) -> list[tuple[int, list[float], list[int]]]:
        """For the tested features from `first` to before `end`, their places in that part with thresholds and leaves."""
        return [(feature - first, *found) for feature, found in self._tests.items() if first <= feature < end]


class _Pair(dict[int, float]):
    """What two small trees, whose leaves share a byte, say together, by the leaves that are not ruled out."""

    def __init__(self, low: dict[int, float], high: dict[int, float]) -> None:
        super().__init__()
        self._low, self._high = low, high

    def __missing__(self, bits: int) -> float:
        low, high = bits & (1 << _SMALL) - 1, bits >> _SMALL
        value = self[bits] = self._low[low & -low] + self._high[high & -high]
        return value


def _tests(tree: Tree, leaves: list[float]) -> list[tuple[int, float, int]]:
    """For each inner node its feature, its threshold and the bits of the leaves to its left; fills `leaves` in order."""
    tests: list[tuple[int, float, int]] = []

    def visit(node: int) -> int:
        if node < 0:
            leaves.append(tree.leaf[~node])
            return 1 << len(leaves) - 1
        left = visit(tree.left[node])
        tests.append((tree.feature[node], tree.threshold[node], left))
        return left | visit(tree.right[node])

    visit(0 if tree.feature else -1)
    return tests
