"""Converts LightGBM's trees into the reader's form, and defines an objective for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from reader.analysis.trees import Tree

_AMONG_RIVALS = 0.85
"""The weight of a right row against its rivals, relative to each row by itself."""
_LEAST = 1e-6

Loss = Callable[[Any, Any], tuple[Any, Any]]
"""An objective for LightGBM: from the scores of all rows to its gradient and its curvature."""


def rival_loss(truths: Sequence[int], weights: Sequence[float], sizes: Sequence[int]) -> Loss:
    """A loss for the choice of the right rows among their rivals, and for each row by itself.

    The rows come in groups of `sizes`; those of one group are rivals.
    """
    import numpy

    group = numpy.repeat(numpy.arange(len(sizes)), sizes)
    starts = numpy.cumsum((0, *sizes[:-1]))
    right, weight = numpy.array(truths, float), numpy.array(weights)
    by_rivals = _AMONG_RIVALS * numpy.maximum.reduceat(weight, starts)[group]
    by_itself = (1 - _AMONG_RIVALS) * weight
    known = numpy.maximum.reduceat(right, starts)[group] > 0

    def loss(scores: Any, _: Any) -> tuple[Any, Any]:
        alone = 1 / (1 + numpy.exp(-scores))
        odds = numpy.exp(scores - numpy.maximum.reduceat(scores, starts)[group])
        among = odds / numpy.add.reduceat(odds, starts)[group]
        of_right = odds * right / numpy.maximum(numpy.add.reduceat(odds * right, starts)[group], _LEAST)
        wanted = numpy.where(known, of_right, among)
        return (
            by_rivals * (among - wanted) + by_itself * (alone - right),
            by_rivals * numpy.maximum(among * (1 - among), _LEAST) + by_itself * numpy.maximum(alone * (1 - alone), _LEAST),
        )

    return loss


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
            leaves.append(round(node["leaf_value"], 4))
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
