"""Evaluating decision trees."""

from __future__ import annotations

from reader.analysis.trees import Forest

STEP = {"feature": [0], "threshold": [1.5], "left": [-1], "right": [-2], "leaf": [-1.0, 2.0]}
NESTED = {"feature": [1, 0], "threshold": [0.0, 3.0], "left": [1, -1], "right": [-3, -2], "leaf": [10.0, 20.0, 30.0]}


def test_a_value_at_the_threshold_goes_left() -> None:
    assert Forest.from_data([STEP]).values([[1.5], [1.6]]) == [-1.0, 2.0]


def test_a_child_may_be_a_tree_of_its_own() -> None:
    rows = [[3.0, 0.0], [4.0, 0.0], [0.0, 1.0]]
    assert Forest.from_data([NESTED]).values(rows) == [10.0, 20.0, 30.0]


def test_the_trees_of_a_forest_add_up() -> None:
    assert Forest.from_data([STEP, NESTED]).values([[4.0, 0.0]]) == [22.0]


def test_rows_split_into_parts_have_the_values_of_whole_rows() -> None:
    forest = Forest.from_data([STEP, NESTED])
    rows = [((4.0,), (0.0,)), ((4.0,), (1.0,)), ((1.0,), (0.0,))]
    assert forest.values_of_parts(rows, often=(0,)) == forest.values([[*first, *second] for first, second in rows])
