"""Evaluates gradient-boosted decision trees."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, reduce
from itertools import compress, repeat
from operator import and_, getitem, mul
from struct import calcsize, pack
from typing import Any, NamedTuple

Part = tuple[float, ...]
"""Consecutive features of a row."""

_PRECISION = 10_000
"""The values of leaves are multiples of one divided by this."""
_BITS = 8 * calcsize("<I")
"""The width of the value of a leaf while it is taken apart."""
_REMEMBERED = 4_096
_FEW_VALUES = 256


class Tree(NamedTuple):
    """A binary decision tree as parallel lists over its inner nodes, children after their parent.

    If the feature is at most the threshold, the left child comes next. A negative child is a leaf: `~child` is its index. Leaves
    are numbered from left to right.
    """

    feature: Sequence[int]
    threshold: Sequence[float]
    left: Sequence[int]
    right: Sequence[int]
    leaf: Sequence[float]


@dataclass(frozen=True)
class Forest:
    """Trees whose values, with four decimal places, are added up."""

    trees: tuple[Tree, ...]

    @classmethod
    def from_data(cls, data: Sequence[Mapping[str, Any]]) -> Forest:
        """The trees in `data`, each a mapping with the fields of `Tree`."""
        return cls(tuple(Tree(**tree) for tree in data))

    def values(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """The sum of the trees' values for each of `rows`."""
        lookup = self._lookup
        return [lookup.value(lookup.left_by_row(row)) for row in rows]

    def values_of_parts(self, rows: Sequence[Sequence[Part]], often: Collection[int]) -> list[float]:
        """The same for rows that are cut into parts at the same places.

        Many rows share the parts at the places `often`; what these rule out is memoised.
        """
        return self._lookup.values_of_parts(rows, often)

    @cached_property
    def _lookup(self) -> _Lookup:
        return _Lookup(self.trees)


class _Remaining(dict[float, int]):
    """Memoises the leaves that remain for the values of one feature, few of which are common."""

    def __init__(self, thresholds: Sequence[float], passed: Sequence[int]) -> None:
        """`passed` are the leaves that remain if the first 0, 1, 2 … of the `thresholds` are exceeded."""
        super().__init__()
        self.thresholds = thresholds
        self.passed = passed

    def __missing__(self, value: float) -> int:
        if len(self) == _FEW_VALUES:
            self.clear()
        remaining = self[value] = self.passed[bisect_left(self.thresholds, value)]
        return remaining


class _Lookup:
    """Finds the leaves that a row reaches in all trees at once, feature by feature.

    A set of leaves is one integer with a bit for each leaf of each tree, from left to right. A test that a row fails rules out
    the leaves to its left; the lowest remaining bit of a tree is the leaf that the row reaches (QuickScorer: Lucchese et al.,
    SIGIR 2015). The values of these leaves are summed bit by bit, for all trees at once as well.
    """

    def __init__(self, trees: Sequence[Tree]) -> None:
        leaves: list[int] = []
        lowest: list[int] = []
        self._least = 0
        tests: defaultdict[int, dict[float, int]] = defaultdict(dict)
        for tree in trees:
            first, least = len(leaves), min(tree.leaf)
            for feature, threshold, below in zip(tree.feature, tree.threshold, _left_leaves(tree), strict=True):
                tests[feature][threshold] = tests[feature].get(threshold, 0) | below << first
            lowest.append(1 << first)
            self._least += round(least * _PRECISION)
            leaves += [round((value - least) * _PRECISION) for value in tree.leaf]
        self._every = (1 << len(leaves)) - 1
        self._lowest = sum(lowest)
        """The first leaf of each tree."""
        self._with_power = _by_power(leaves)
        self._powers = [1 << place for place in range(len(self._with_power))]
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
        """The leaves that a whole `row` does not rule out; nothing is memoised."""
        places = map(bisect_left, self._thresholds, map(row.__getitem__, self._tests))
        return reduce(and_, map(getitem, self._passed, places), self._every)

    def left_by(self, first: int, part: Sequence[float]) -> int:
        """The leaves that a `part`, whose first value is that of feature `first`, does not rule out."""
        tested, remaining = self._tests_between(first, first + len(part))
        return reduce(and_, map(getitem, remaining, compress(part, tested)), self._every)

    def value(self, alive: int) -> float:
        """The sum of the trees' values if the leaves `alive` are not ruled out."""
        reached = alive ^ alive & (alive - self._lowest)
        times = map(int.bit_count, map(and_, repeat(reached), self._with_power))
        more: int = sum(map(mul, times, self._powers))
        return (self._least + more) / _PRECISION

    def values_of_parts(self, rows: Sequence[Sequence[Part]], often: Collection[int]) -> list[float]:
        """The sum of the trees' values for each of `rows`, which are cut into parts."""
        alive: Iterable[int] = [self._every] * len(rows)
        first = 0
        for place, parts in enumerate(zip(*rows, strict=True)):
            left_by = self._remembered if place in often else self.left_by
            alive = map(and_, alive, map(left_by, repeat(first), parts))
            first += len(parts[0])
        return list(map(self.value, alive))

    def _tests_of_part(self, first: int, end: int) -> tuple[list[bool], list[_Remaining]]:
        """Which of the features from `first` to before `end` are tested, and the lookup of each that is."""
        tested = [feature in self._tests for feature in range(first, end)]
        return tested, [self._tests[feature] for feature in range(first, end) if feature in self._tests]


def _by_power(leaves: Sequence[int]) -> list[int]:
    """For each power of two, from 1 on, the set of leaves whose value has that bit."""
    digits = format(int.from_bytes(pack(f"<{len(leaves)}I", *leaves), "little"), f"0{_BITS * len(leaves)}b")
    places = max(leaves, default=0).bit_length()
    return [int(digits[_BITS - 1 - place :: _BITS], 2) for place in range(places)]


def _left_leaves(tree: Tree) -> list[int]:
    """For each inner node, the set of leaves that its left child leads to."""
    nodes = range(len(tree.feature))
    below = [0] * len(nodes) + [
        1 << leaf for leaf in reversed(range(len(tree.leaf)))
    ]  # a child that is a leaf counts from the end
    for node in reversed(nodes):
        below[node] = below[tree.left[node]] | below[tree.right[node]]
    return [below[child] for child in tree.left]
