"""Everything can be done with the mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import Click

from reader.app.screens.modals.card import CardScreen
from reader.app.screens.modals.prompt import PromptScreen
from reader.app.screens.reading.screen import ReadingScreen
from tests.app.driving import (
    click,
    click_beside,
    position_of,
    press,
    reading,
    screens,
    settle,
    shown,
    strips,
    until,
)


async def test_two_clicks_beside_a_frame_close_nothing_but_that(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "apostrophe")
        over = pilot.app.screen
        assert over is not screen
        for _ in range(2):
            over.post_message(Click(over, x=0, y=0, delta_x=0, delta_y=0, button=1, shift=False, meta=False, ctrl=False))
        await settle(pilot)
        assert pilot.app.screen is screen and pilot.app.is_running


@pytest.mark.parametrize(("opener", "words"), [("apostrophe", "Esc closes"), ("w", "Enter takes it")])
async def test_a_key_on_the_edge_of_a_frame_is_underlined_below_the_mouse(article_path: Path, opener: str, words: str) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "n", "m", opener)
        column, row = position_of(pilot, words)
        await pilot.hover(offset=(column, row))
        await pilot.pause()
        assert "".join(text for text, style, _ in strips(pilot.app)[row] if style and style.underline) == words
        await pilot.hover(offset=(0, 0))
        await pilot.pause()
        assert not any(style and style.underline for _, style, _ in strips(pilot.app)[row])


async def test_in_the_terminals_own_colours_the_row_below_the_mouse_is_underlined(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        pilot.app.theme = "ansi-dark"
        await press(pilot)
        column, row = position_of(pilot, "SUMMARY")
        await pilot.hover(offset=(column, row + 2))
        await pilot.pause()
        (segment,) = strips(pilot.app)[row + 2].crop(column + 4, column + 5)
        assert segment.style is not None and segment.style.underline


async def test_a_click_beside_a_question_leaves_it_unanswered(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await pilot.press("O")
        await until(lambda: screens(pilot)[-1] is PromptScreen)
        await pilot.pause()
        await click_beside(pilot)
        assert pilot.app.screen is screen


async def test_the_keys_at_the_foot_of_a_frame_can_be_clicked(article_path: Path) -> None:
    async with reading(article_path, (80, 12)) as (pilot, screen):
        await press(pilot, "n", "i")
        await click(pilot, "Esc")
        await until(lambda: pilot.app.screen is screen)
        await press(pilot, "i")
        await click(pilot, "copies")
        await until(lambda: pilot.app.clipboard.startswith("“We have waited long enough,” — Ada Quill"))


async def test_the_title_of_a_panel_leads_into_it(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        for title in ("VOICES", "SUMMARY", "NAMES", "SECTIONS"):
            await click(pilot, title)
            panel = pilot.app.focused
            assert panel is not None and title in [getattr(node, "TITLE", "") for node in panel.ancestors]


async def test_a_click_below_the_rows_of_a_panel_leaves_them_as_they_are(article_path: Path) -> None:
    async with reading(article_path, (60, 24)) as (pilot, screen):
        await press(pilot, "s")
        before, ground = shown(pilot), screen.body.summary.region
        assert await pilot.click(offset=(ground.x + 5, ground.bottom - 1))
        await settle(pilot)
        assert shown(pilot) == before


async def test_a_click_on_a_line_of_the_help_does_what_its_key_does(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "question_mark")
        await click(pilot, "Go to the place before.")
        await until(lambda: pilot.app.screen is screen and screen.reading.trail.index == len(screen.reading.trail.spans) - 1)
        await press(pilot, "question_mark")
        await click(pilot, "List everything this speaker says")
        await until(lambda: screens(pilot) == [ReadingScreen, CardScreen])
