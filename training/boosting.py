"""The trees that LightGBM grew, in the form in which the reader's models hold them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reader.analysis.trees import Tree


def grown_trees(dump: Mapping[str, Any]) -> list[Tree]:
    """The trees of a model that `Booster.dump_model` describes; those that decide nothing are left out."""
    roots = [tree["tree_structure"] for tree in dump["tree_info"]]
    return [_tree(root) for root in roots if "split_feature" in root]


def _tree(root: dict[str, Any]) -> Tree:
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
