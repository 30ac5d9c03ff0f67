"""Taking over trees that LightGBM has grown."""

from __future__ import annotations

from typing import Any

import pytest

from reader.analysis.trees import Forest
from training.boosting import Scale, grown_trees, scaled

STUMP = {
    "split_feature": 1,
    "threshold": 0.5,
    "left_child": {"leaf_value": -1.0},
    "right_child": {
        "split_feature": 0,
        "threshold": 2.0,
        "left_child": {"leaf_value": 0.25},
        "right_child": {"leaf_value": 3.0},
    },
}


def dump(*roots: dict[str, Any]) -> dict[str, Any]:
    return {"tree_info": [{"tree_structure": root} for root in roots]}


ROWS = [(9.0, 0.4), (2.0, 0.6), (2.5, 0.6)]


def test_trees_give_each_row_the_value_of_its_leaf() -> None:
    assert Forest(tuple(grown_trees(dump(STUMP)))).values(ROWS) == [-1.0, 0.25, 3.0]


def test_trees_that_decide_nothing_are_left_out() -> None:
    assert grown_trees(dump({"leaf_value": 7.0})) == []


def test_scores_on_a_scale_are_multiplied_and_moved_as_a_whole() -> None:
    forest = scaled(grown_trees(dump(STUMP, STUMP)), Scale(factor=2.0, summand=-1.0))
    assert forest.values(ROWS) == pytest.approx([-5.0, 0.0, 11.0])
