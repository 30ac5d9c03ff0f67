"""Gradient-boosted decision trees, read from the form in which the training writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


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

    def value(self, row: Sequence[float]) -> float:
        """What the tree says of the features in `row`."""
        feature, threshold, left, right = self.feature, self.threshold, self.left, self.right
        node = 0
        while node >= 0:
            node = left[node] if row[feature[node]] <= threshold[node] else right[node]
        return self.leaf[~node]


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees whose values add up."""

    trees: tuple[Tree, ...]

    @classmethod
    def from_data(cls, data: Sequence[Mapping[str, Any]]) -> Forest:
        """The trees in `data`, one mapping by the names of the fields of `Tree` for each."""
        return cls(tuple(Tree(**tree) for tree in data))

    def values(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """What the trees together say of each of `rows`."""
        return [sum([tree.value(row) for tree in self.trees]) for row in rows]
