"""The page of keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.containers import VerticalScroll

from reader.app.app import ReaderApp
from reader.app.screens.help import HelpScreen
from reader.app.screens.reading import ReadingScreen
from reader.sources import load


async def test_the_help_is_scrolled_by_the_keys_of_the_text(article_path: Path) -> None:
    app = ReaderApp(load(article_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        page = app.screen.query_one(VerticalScroll)
        places = []
        for key in ("j", "space", "b", "k", "G", "g"):
            await pilot.press(key)
            await pilot.wait_for_scheduled_animations()
            places.append(round(page.scroll_y))
        assert places[0] == 1
        assert places[1] > 10
        assert places[2:4] == [1, 0]
        assert places[4] == page.max_scroll_y
        assert places[5] == 0


@pytest.mark.parametrize("key", ["escape", "question_mark", "q", "enter"])
async def test_the_help_is_left_by_the_key_that_opened_it_and_by_those_that_leave(article_path: Path, key: str) -> None:
    app = ReaderApp(load(article_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        assert isinstance(app.screen, HelpScreen)
        await pilot.press(key)
        assert isinstance(app.screen, ReadingScreen)
