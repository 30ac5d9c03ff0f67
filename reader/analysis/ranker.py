"""Evaluates the trained ranker: boosted trees and word scores, read from JSON, in plain Python."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

Tree = tuple[list[int], list[float], list[int], list[int], list[float]]
"""For each inner node its feature, threshold, left and right child (negative: `~child` is a leaf), then the leaves' values."""
_PRUNE_AFTER = 24
_PRUNE_MARGIN = 2.0


@dataclass(frozen=True, slots=True)
class Ranker:
    """All that was learnt from labelled quotes."""

    cues: Mapping[str, float]
    """Words that announce what somebody says, as log odds."""
    heads: Mapping[str, float]
    """Nouns at the end of descriptions that speak, as log odds."""
    paths: Mapping[str, float]
    """What stands between a speaker and the quote, as log odds."""
    trees: tuple[Tree, ...]
    antecedents: Mapping[str, float]
    """The weight of each feature of an antecedent."""

    def best(self, vectors: list[list[float]]) -> tuple[int, float]:
        """The index of the vector with the highest score, and its probability; those hopeless early on are dropped."""
        scores = [_sum(self.trees[:_PRUNE_AFTER], vector) for vector in vectors]
        least = max(scores) - _PRUNE_MARGIN
        alive = [index for index, score in enumerate(scores) if score >= least]
        rest = self.trees[_PRUNE_AFTER:]
        final = [(scores[index] + _sum(rest, vectors[index]), index) for index in alive]
        score, index = max(final, key=lambda scored: (scored[0], -scored[1]))
        return index, 1 / (1 + exp(-score))


def _sum(trees: tuple[Tree, ...], vector: list[float]) -> float:
    total = 0.0
    for features, thresholds, left, right, leaves in trees:
        node = 0
        while node >= 0:
            node = left[node] if vector[features[node]] <= thresholds[node] else right[node]
        total += leaves[~node]
    return total


@cache
def ranker() -> Ranker:
    """The ranker that ships with the package."""
    data = json.loads((files("reader.analysis") / "models" / "speakers.json").read_text("utf-8"))
    trees = tuple((tree[0], tree[1], tree[2], tree[3], tree[4]) for tree in data["trees"])
    return Ranker(data["cues"], data["heads"], data["paths"], trees, data["antecedents"])
