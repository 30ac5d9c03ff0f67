"""Telling apart what has one title."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.app.lists.alike import told_apart
from reader.app.lists.items import Item
from reader.sources import Entry


@pytest.mark.parametrize(
    ("sources", "places"),
    [
        (("/a/boats.txt", "/a/eels.txt"), ["boats.txt", "eels.txt"]),
        (("/a/boats.txt", "/b/boats.txt"), ["a/boats.txt", "b/boats.txt"]),
        (("/a/x/boats.txt", "/b/x/boats.txt", "/b/eels.txt"), ["a/x/boats.txt", "b/x/boats.txt", "eels.txt"]),
        (("/boats.txt", "/a/boats.txt"), ["boats.txt", "a/boats.txt"]),
        (("https://lunde.example/boats", "https://holm.example/boats"), ["lunde.example/boats", "holm.example/boats"]),
    ],
)
def test_the_shortest_end_of_a_path_or_address_that_no_other_has_is_told(sources: tuple[str, ...], places: list[str]) -> None:
    items = [Item(source if "://" in source else Path(source), "Boats") for source in sources]
    assert [item.place for item in told_apart(items)] == places


def test_what_has_a_title_of_its_own_needs_no_place() -> None:
    items = (Item(Path("boats.txt"), "Boats"), Item(Path("eels.txt"), "Eels"))
    assert told_apart(items) == items


def test_of_the_entries_of_a_feed_the_facts_are_told_instead() -> None:
    entry = Entry("Boats", "https://lunde.example/1")
    items = (Item(entry, "Boats"), Item(replace(entry, address="https://lunde.example/2"), "Boats"))
    assert told_apart(items) == items
