"""The page of keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.containers import VerticalScroll

from reader.app.screens.modals.help import HelpScreen
from reader.app.screens.reading.screen import ReadingScreen
from tests.app.driving import burst, drag, notices, press, reading, screens, shown, until


async def test_the_help_is_scrolled_by_the_keys_of_the_text(article_path: Path) -> None:
    async with reading(article_path, (80, 20)) as (pilot, _):
        pilot.app.animation_level = "none"
        await press(pilot, "question_mark")
        page = pilot.app.screen.query_one(VerticalScroll)
        places = []
        for key in ("j", "j", "k", "space", "b", "G", "g"):
            await press(pilot, key)
            places.append(round(page.scroll_y))
        one_page = places[3] - 1
        assert places == [1, 2, 1, 1 + one_page, 1, page.max_scroll_y, 0] and one_page > 10
        for key, place in (("ctrl+f", one_page), ("ctrl+b", 0), ("ctrl+d", one_page), ("ctrl+u", 0)):
            await press(pilot, key)
            assert round(page.scroll_y) == place


async def test_the_help_is_scrolled_by_a_key_typed_before_it_is_on_screen(article_path: Path) -> None:
    async with reading(article_path, (80, 20)) as (pilot, _):
        pilot.app.animation_level = "none"
        await burst(pilot, "question_mark", "space")
        page = pilot.app.screen.query_one(VerticalScroll)
        await until(lambda: page.scroll_y > 10)


async def test_ctrl_c_copies_what_is_selected_in_the_help_before_it_closes(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "question_mark")
        await drag(pilot, "Scroll one line down")
        await press(pilot, "ctrl+c")
        assert pilot.app.clipboard == "Scroll one line down" and "Copied" in notices(pilot)
        assert isinstance(pilot.app.screen, HelpScreen)
        await press(pilot, "ctrl+c")
        assert screens(pilot) == [ReadingScreen]


@pytest.mark.parametrize(
    ("opener", "key"),
    [("question_mark", "escape"), ("question_mark", "question_mark"), ("f1", "f1"), ("f1", "q"), ("f1", "enter")],
)
async def test_the_help_is_left_by_the_key_that_opened_it_and_by_those_that_leave(
    article_path: Path, opener: str, key: str
) -> None:
    async with reading(article_path, (80, 24)) as (pilot, _):
        await press(pilot, opener)
        assert screens(pilot) == [ReadingScreen, HelpScreen]
        await press(pilot, key)
        assert screens(pilot) == [ReadingScreen]


async def test_in_a_narrow_window_what_a_key_does_stands_below_it(article_path: Path) -> None:
    async with reading(article_path, (30, 12)) as (pilot, _):
        await press(pilot, "question_mark")
        lines = [line.strip("│ ▇▁") for line in shown(pilot).splitlines()]
        assert lines[lines.index("j ↓") + 1] == "Scroll one line"
