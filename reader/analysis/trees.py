"""Gradient-boosted decision trees, read from the form in which the training writes them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, reduce
from itertools import compress, repeat
from operator import and_, getitem
from struct import Struct
from typing import Any

Part = tuple[float, ...]
"""Consecutive features of a row."""

_LAYOUTS = {4: (2, "B"), 8: (2, "H"), 16: (1, "H"), 32: (1, "I"), 64: (1, "Q")}
"""By the greatest number of leaves in a tree: how many trees are looked up at once, and the format of their leaves."""
_REMEMBERED = 4_096
_FEW_VALUES = 256


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
        return [lookup.value(lookup.left_by_row(row)) for row in rows]

    def values_of_parts(self, rows: Sequence[Sequence[Part]], often: Collection[int]) -> list[float]:
        """The same for rows that are cut into parts, all at the same places.

        The parts at the places `often` are those that many rows share; what these rule out is remembered.
        """
        return self._lookup.values_of_parts(rows, often)

    @cached_property
    def _lookup(self) -> _Lookup:
        return _Lookup(self.trees)


class _Remaining(dict[float, int]):
    """The leaves that remain by the value of one feature, each looked up once, since few values make up most."""

    def __init__(self, thresholds: Sequence[float], passed: Sequence[int]) -> None:
        """`passed` are the leaves that remain where the first 0, 1, 2 … of the `thresholds` are passed."""
        super().__init__()
        self.thresholds = thresholds
        self.passed = passed

    def __missing__(self, value: float) -> int:
        if len(self) == _FEW_VALUES:
            self.clear()
        remaining = self[value] = self.passed[bisect_left(self.thresholds, value)]
        return remaining


class _Lookup:
    """The trees turned inside out: what a row rules out by one feature after the other, in all trees at once.

    A set of leaves is one integer with a slot for each tree and a bit for each leaf, from left to right. A test that a row
    fails rules out the leaves to its left; the lowest bit that remains in a slot is the leaf that the row comes to
    (QuickScorer: Lucchese et al., SIGIR 2015).
    """

    def __init__(self, trees: Sequence[Tree]) -> None:
        most = max((len(tree.leaf) for tree in trees), default=1)
        width = next(bits for bits in _LAYOUTS if bits >= most)
        leaves: list[list[float]] = []
        tests: defaultdict[int, dict[float, int]] = defaultdict(dict)
        for number, tree in enumerate(trees):
            leaves.append([])
            for feature, threshold, below in _tests(tree, leaves[-1]):
                tests[feature][threshold] = tests[feature].get(threshold, 0) | below << number * width
        size, code = _LAYOUTS[width]
        self._groups = [_group(leaves[first : first + size], width) for first in range(0, len(trees), size)]
        self._format = Struct(f"<{len(self._groups)}{code}")
        self._every = (1 << len(trees) * width) - 1
        self._lowest = sum(1 << number * width for number in range(len(trees)))
        self._tests = {feature: self._remaining(tests[feature]) for feature in sorted(tests)}
        self._thresholds = [of_feature.thresholds for of_feature in self._tests.values()]
        self._passed = [of_feature.passed for of_feature in self._tests.values()]
        self._tests_between = cache(self._tests_of_part)
        self._remembered = lru_cache(_REMEMBERED)(self.left_by)

    def _remaining(self, tests: Mapping[float, int]) -> _Remaining:
        thresholds, passed = sorted(tests), [self._every]
        for threshold in thresholds:
            passed.append(passed[-1] ^ passed[-1] & tests[threshold])
        return _Remaining(thresholds, passed)

    def left_by_row(self, row: Sequence[float]) -> int:
        """The leaves that a whole `row` does not rule out, whose values hardly come again."""
        places = map(bisect_left, self._thresholds, map(row.__getitem__, self._tests))
        return reduce(and_, map(getitem, self._passed, places), self._every)

    def left_by(self, first: int, part: Sequence[float]) -> int:
        """The leaves that a `part`, whose first value is that of feature `first`, does not rule out."""
        tested, remaining = self._tests_between(first, first + len(part))
        return reduce(and_, map(getitem, remaining, compress(part, tested)), self._every)

    def value(self, alive: int) -> float:
        """What the trees together say where the leaves `alive` are not ruled out."""
        reached = alive ^ alive & (alive - self._lowest)
        groups = self._format.unpack(reached.to_bytes(self._format.size, "little"))
        return sum(map(getitem, self._groups, groups))

    def values_of_parts(self, rows: Sequence[Sequence[Part]], often: Collection[int]) -> list[float]:
        """What the trees together say of each of `rows`, which are cut into parts."""
        alive: Iterable[int] = [self._every] * len(rows)
        first = 0
        for place, parts in enumerate(zip(*rows, strict=True)):
            left_by = self._remembered if place in often else self.left_by
            alive = map(and_, alive, map(left_by, repeat(first), parts))
            first += len(parts[0])
        return list(map(self.value, alive))

    def _tests_of_part(self, first: int, end: int) -> tuple[list[bool], list[_Remaining]]:
        """Which of the features from `first` to before `end` are tested; for those, what remains by their values."""
        tested = [feature in self._tests for feature in range(first, end)]
        return tested, [self._tests[feature] for feature in range(first, end) if feature in self._tests]


def _group(leaves: Sequence[Sequence[float]], width: int) -> dict[int, float]:
    """What a few trees say together, by the leaves that a row comes to in them."""
    first, *others = leaves
    values = {1 << place: value for place, value in enumerate(first)}
    for number, leaf in enumerate(others, 1):
        reached = [(1 << number * width + place, value) for place, value in enumerate(leaf)]
        values = {before | bit: said + value for before, said in values.items() for bit, value in reached}
    return values


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
