"""Keys that a reader has changed."""

from __future__ import annotations

import os
from pathlib import Path

from tests.app.driving import notices, press, reading, shown


def choose(text: str) -> None:
    path = Path(os.environ["XDG_CONFIG_HOME"]) / "reader" / "keys.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


async def test_a_configured_key_does_its_action(article_path: Path) -> None:
    choose('"trail.next" = "."\n"bookmark" = "n"')
    async with reading(article_path) as (pilot, screen):
        await pilot.press("full_stop", "full_stop")
        assert screen.reading.trail.index == 1
        await pilot.press("n")
        assert screen.reading.trail.index == 1 and len(screen.reading.keepsakes) == 1
        assert ". next" in shown(pilot)


async def test_a_key_that_scrolls_can_be_given_to_another_action(article_path: Path) -> None:
    choose('"trail.next" = "down"\n"bookmark" = "end"')
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "down", "down", "end")
        assert screen.reading.trail.index == 1 and len(screen.reading.keepsakes) == 1


async def test_configured_keys_that_cannot_be_used_are_told_in_a_notice(article_path: Path) -> None:
    choose('"trail.nxt" = "."')
    async with reading(article_path) as (pilot, screen):
        assert "no action “trail.nxt”" in notices(pilot)
        await pilot.press("n")
        assert screen.reading.trail.index == 0


async def test_notices_name_the_configured_keys(article_path: Path) -> None:
    choose('"trail.next" = "."\n"kept" = "K"\n"note" = "ctrl+n"\n"highlight" = "a"\n"text.start" = "6"')
    async with reading(article_path) as (pilot, _):
        await press(pilot, "y")
        assert "go to a quote with .," in shown(pilot)
        await press(pilot, "full_stop", "a")
        assert "Highlight added; K lists all, ctrl+n writes a note." in shown(pilot)
        await press(pilot, "a", "K")
        assert "m bookmarks a place, a highlights" in shown(pilot)


async def test_notices_name_the_palette_for_an_action_without_a_key(article_path: Path) -> None:
    choose('"trail.next" = "x"\n"bookmark" = "n"\n"names.toggle" = "\'"')
    async with reading(article_path) as (pilot, _):
        await press(pilot, "n")
        assert "“Kept places” in the palette lists all" in shown(pilot)


async def test_screens_over_the_text_take_and_name_the_configured_keys(article_path: Path) -> None:
    choose('"line.next" = "e"\n"card" = "c"\n"copy" = "Y"\n"names.toggle" = []\n"sections.visit" = []\n"copy.all" = []')
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "c")
        assert "Y copies" in shown(pilot)
        await press(pilot, "e", "Y")
        assert pilot.app.clipboard.startswith("“The boats cannot wait any longer.”")
        await press(pilot, "c")
        assert pilot.app.screen is screen
        await press(pilot, "question_mark", "e", "question_mark")
        assert pilot.app.screen is screen
