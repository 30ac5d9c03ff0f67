"""Searching tables in bytes."""

from __future__ import annotations

import pytest

from reader.analysis.table import Table

FEW = Table.of({"quay": "stone", "mole": "", "Ærø": "île", "": "nothing"})
MANY = Table.of({f"berth {number}": f"boat {number % 7}" for number in range(2_000)})


@pytest.mark.parametrize(("key", "text"), [("quay", "stone"), ("mole", ""), ("Ærø", "île"), ("", "nothing")])
def test_a_table_tells_what_each_key_has(key: str, text: str) -> None:
    assert FEW.get(key) == text


@pytest.mark.parametrize("key", ["qua", "uay", "quays", "stone", "a", "zz", "\ud800"])
def test_a_key_that_is_not_in_the_table_has_an_empty_text(key: str) -> None:
    assert FEW.get(key) == ""


def test_an_empty_table_has_an_empty_text_for_every_key() -> None:
    assert Table.of({}).get("quay") == ""


def test_every_row_of_a_long_table_is_found() -> None:
    assert [MANY.get(f"berth {number}") for number in range(2_001)] == [*(f"boat {number % 7}" for number in range(2_000)), ""]


def test_a_table_is_the_same_when_read_from_its_content() -> None:
    assert Table(MANY.content).get("berth 1999") == "boat 4"


def test_rows_may_be_of_any_length() -> None:
    long = Table.of({"a": "x" * 10_000, "b": "short", "c": "y" * 5_000, "d": "end"})
    assert [len(long.get(key)) for key in "abcd"] == [10_000, 5, 5_000, 3]
