"""Converts LightGBM's trees into the reader's form, and scores that only rank into log odds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from reader.analysis.trees import Forest, Tree

_PLACES = 4
"""The decimal places of the values of leaves."""
_STEPS = 30
"""The steps of Newton's method, which are enough for two numbers."""


class Scale(NamedTuple):
    """How scores that only rank become log odds: by a factor and a summand (Platt scaling)."""

    factor: float
    summand: float


def scale_of(scores: Any, truths: Any, weights: Any) -> Scale:
    """The scale on which `scores`, which the training has not seen, are the likeliest log odds of their `truths`; all arrays."""
    import numpy  # the benchmarks load this module where it is not installed

    design = numpy.stack((scores, numpy.ones_like(scores)))
    scale = numpy.array((1.0, 0.0))
    for _ in range(_STEPS):
        likely = 1 / (1 + numpy.exp(-(scale @ design)))
        curvature = (design * weights * likely * (1 - likely)) @ design.T
        scale -= numpy.linalg.solve(curvature, design @ (weights * (likely - truths)))
    return Scale(*map(float, scale))


def scaled(trees: Sequence[Tree], scale: Scale) -> Forest:
    """The trees whose values add up to log odds on `scale`."""
    leaves = [[scale.factor * value for value in tree.leaf] for tree in trees]
    leaves[0] = [value + scale.summand for value in leaves[0]]
    return Forest(
        tuple(tree._replace(leaf=[round(value, _PLACES) for value in values]) for tree, values in zip(trees, leaves, strict=True))
    )


def grown_trees(dump: Mapping[str, Any]) -> list[Tree]:
    """The trees of a model that `Booster.dump_model` describes; those that decide nothing are left out."""
    roots = [tree["tree_structure"] for tree in dump["tree_info"]]
    return [_tree(root) for root in roots if "split_feature" in root]


def _tree(root: dict[str, Any]) -> Tree:
    """The tree that LightGBM dumps, as flat lists."""
    features: list[int] = []
    thresholds: list[float] = []
    left: list[int] = []
    right: list[int] = []
    leaves: list[float] = []

    def add(node: dict[str, Any]) -> int:
        if "split_feature" not in node:
            leaves.append(round(node["leaf_value"], _PLACES))
            return -len(leaves)
        index = len(features)
        features.append(node["split_feature"])
        thresholds.append(float(f"{node['threshold']:.5g}"))
        left.append(0)
        right.append(0)
        left[index], right[index] = add(node["left_child"]), add(node["right_child"])
        return index

    add(root)
    return Tree(features, thresholds, left, right, leaves)
