"""The read-me tells the truth."""

from __future__ import annotations

from pathlib import Path

from reader.app.actions import READING, key_table

README = Path(__file__).parents[2] / "README.md"


def test_the_table_of_keys_is_that_of_the_registry() -> None:
    assert key_table(READING) in README.read_text("utf-8")


def test_no_key_does_two_things() -> None:
    keys = [key for action in READING for key in action.keys]
    assert len(keys) == len(set(keys))
