"""The read-me tells the truth."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from reader.app.actions import READING, SHELF, Action, key_rows, key_table

README = Path(__file__).parents[2] / "README.md"


def test_the_table_of_keys_is_that_of_the_registry() -> None:
    assert key_table(READING) in README.read_text("utf-8")


@pytest.mark.parametrize("actions", [READING, SHELF], ids=["reading", "shelf"])
def test_in_the_help_each_group_of_keys_stands_under_one_heading(actions: tuple[Action, ...]) -> None:
    headings = [group for group, _ in groupby(row.group for row in key_rows(actions))]
    assert all(headings) and len(headings) == len(set(headings))


def test_no_key_does_two_things() -> None:
    keys = [key for action in READING for key in action.keys]
    assert len(keys) == len(set(keys))
