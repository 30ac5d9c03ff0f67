"""Putting a list in another order."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.app.app import ReaderApp
from reader.app.lists.chosen import source_list_of
from reader.app.screens.listing.screen import ListScreen
from reader.app.screens.reading.screen import ReadingScreen
from reader.sources import load
from tests.app.driving import press, settled, shown, titles


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three articles."""
    for name, date, words in (("boats", "2026-02-01", 40), ("eels", "2026-03-01", 80), ("tides", "2026-01-01", 20)):
        text = f"---\ntitle: {name.capitalize()}\ndate: {date}\n---\n\n{'The harbour is wide. ' * words}\n"
        (tmp_path / f"{name}.md").write_text(text, "utf-8")
    return tmp_path


async def test_a_key_sorts_by_date_by_title_by_length_and_as_before(folder: Path) -> None:
    async with settled(ReaderApp(source_list_of(folder))) as pilot:
        await press(pilot, "j", "S")
        assert titles(pilot) == ["Eels", "Boats", "Tides"] and "2026-03-01" in shown(pilot)
        assert isinstance(pilot.app.screen, ListScreen) and pilot.app.screen.article_list.highlighted == 0
        assert "latest first" in shown(pilot)
        await press(pilot, "S")
        assert titles(pilot) == ["Boats", "Eels", "Tides"]
        await press(pilot, "S")
        assert titles(pilot) == ["Tides", "Boats", "Eels"]
        await press(pilot, "S", "S")
        assert titles(pilot) == ["Boats", "Eels", "Tides"] and "Sorted in the usual order." in shown(pilot)


async def test_the_next_article_is_the_next_one_in_that_order(folder: Path) -> None:
    async with settled(ReaderApp(source_list_of(folder))) as pilot:
        await press(pilot, "S", "enter")
        await press(pilot, "J")
        assert isinstance(pilot.app.screen, ReadingScreen) and pilot.app.screen.article.title == "Boats"
        await press(pilot, "l")
        assert titles(pilot) == ["Eels", "Boats", "Tides"]


async def test_what_was_read_comes_last_where_unread_is_first(folder: Path) -> None:
    async with settled(ReaderApp(source_list_of(folder))) as pilot:
        await press(pilot, "m", "S", "S", "S", "S")
        assert titles(pilot) == ["Eels", "Tides", "Boats"]


async def test_each_list_has_the_order_that_it_was_left_in(folder: Path) -> None:
    async with settled(ReaderApp(source_list_of(folder))) as pilot:
        await press(pilot, "S", "S", "S")
    async with settled(ReaderApp(source_list_of(folder))) as pilot:
        assert titles(pilot) == ["Tides", "Boats", "Eels"] and "shortest first" in shown(pilot)
        await press(pilot, "l")
        assert "shortest first" not in shown(pilot), "the library is another list"


async def test_what_was_just_read_is_highlighted_wherever_the_order_has_it(folder: Path) -> None:
    async with settled(ReaderApp(load(folder / "tides.md"))) as pilot:
        await press(pilot, "l", "S", "S", "j", "enter")
        assert "Minsk" in shown(pilot)
        await press(pilot, "l")
        assert isinstance(pilot.app.screen, ListScreen)
        marked = pilot.app.screen.article_list.marked
        assert marked is not None and marked.title == "Minsk"
