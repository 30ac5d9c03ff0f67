"""The palette of actions."""

from __future__ import annotations

from asyncio import sleep
from pathlib import Path

import pytest
from textual.command import Hits

from reader.app.screens.modals.palette import Actions
from reader.app.screens.reading.screen import ReadingScreen
from tests.app.driving import burst, click, press, reading, screens, shown, until


@pytest.mark.parametrize("size", [(80, 24), (1, 1)])
async def test_a_page_down_in_the_palette_may_come_before_its_list(article_path: Path, size: tuple[int, int]) -> None:
    async with reading(article_path, size) as (pilot, _):
        await pilot.press("ctrl+p", "down", "pagedown", "pageup", "escape")
        await pilot.pause()
        assert screens(pilot) == [ReadingScreen]


async def test_the_palette_finds_an_action_by_its_name_and_does_it(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "ctrl+p", *"previous place", "enter")
        assert screens(pilot) == [ReadingScreen]
        assert screen.reading.trail.index == len(screen.reading.trail.spans) - 1


async def test_what_is_typed_at_once_with_enter_in_the_palette_is_for_what_that_opens(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "ctrl+p", *"search as you")
        await burst(pilot, "enter", *"eels")
        await until(lambda: screen.find_bar.field.value == "eels")


async def test_enter_in_the_palette_waits_for_what_is_found(article_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    search = Actions.search

    async def slowly(self: Actions, query: str) -> Hits:
        await sleep(0.3)
        async for hit in search(self, query):
            yield hit

    monkeypatch.setattr(Actions, "search", slowly)
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "ctrl+p", *"previous place", "enter")
        await until(lambda: screens(pilot) == [ReadingScreen])
        await press(pilot)
        assert screen.reading.trail.index == len(screen.reading.trail.spans) - 1


async def test_the_palette_opens_with_what_one_may_want_and_finds_by_what_an_action_does(article_path: Path) -> None:
    async with reading(article_path, (120, 160)) as (pilot, _):
        await press(pilot, "ctrl+p")
        await until(lambda: "Next place" in shown(pilot))
        places = [shown(pilot).index(title) for title in ("Next place", "Find  (", "Summary  (", "Highlight  (", "Line down")]
        assert places == sorted(places)
        await press(pilot, *"markdown")
        await until(lambda: "Save  (x)" in shown(pilot) and "Line down" not in shown(pilot))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("export quotes", "Save  (x)"),
        ("search", "Find  (/)"),
        ("Table of contents", "Sections  (c)"),
        ("dark", "Theme  (t)"),
        ("exit", "Quit  (q)"),
        ("shortcut", "Help  (? F1)"),
        ("author", "Voices  (v)"),
        ("clipboard", "Copy  (y)"),
        ("margin", "Wider  (>)"),
    ],
)
async def test_the_palette_finds_what_other_programs_call_otherwise(article_path: Path, wanted: str, found: str) -> None:
    async with reading(article_path, (120, 40)) as (pilot, _):
        await press(pilot, "ctrl+p", *wanted)
        await until(lambda: found in shown(pilot))


async def test_what_quits_elsewhere_quits_here(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "ctrl+p", *"exit", "enter")
        assert pilot.app._exit


async def test_words_come_before_letters_that_are_spread_over_a_name(article_path: Path) -> None:
    async with reading(article_path, (120, 40)) as (pilot, _):
        await press(pilot, "ctrl+p", *"top")
        await until(lambda: "To a percentage" in shown(pilot))
        assert shown(pilot).index("To the start") < shown(pilot).index("To a percentage")


async def test_all_themes_are_found_by_their_names(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "ctrl+p", *"all themes", "enter")
        await press(pilot, *"dracula", "enter")
        assert pilot.app.theme == "dracula"


@pytest.mark.parametrize("opener", ["question_mark", "apostrophe", "ctrl+p"])
async def test_what_lies_over_the_text_is_not_offered_the_actions_of_a_list(article_path: Path, opener: str) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "n", "m", opener)
        before = screens(pilot)
        await press(pilot, "ctrl+p")
        assert screens(pilot) == before


async def test_the_palette_may_close_while_it_searches(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        for _ in range(3):
            await pilot.press("ctrl+p", "m", "escape", "ctrl+p", "n", "escape", "escape")
        await press(pilot)
        assert pilot.app.is_running


async def test_of_many_actions_alike_none_comes_before_the_others(article_path: Path) -> None:
    async with reading(article_path, (120, 60)) as (pilot, _):
        await press(pilot, "ctrl+p", *"mar")
        await until(lambda: "Summary sentence 1" in shown(pilot) and "Line down" not in shown(pilot))
        assert shown(pilot).index("Save  (x)") < shown(pilot).index("Summary sentence 1")


async def test_the_palette_tells_its_keys_which_can_be_clicked(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "ctrl+p")
        await until(lambda: "Enter takes it · Esc closes" in shown(pilot))
        await click(pilot, "Esc closes")
        assert screens(pilot) == [ReadingScreen]
