"""Every key does something, and none does harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.actions import parse

from reader.app.app import ReaderApp
from reader.app.keys.listing import LISTING
from reader.app.keys.reading import READING
from reader.app.screens.reading.screen import ReadingScreen
from tests.app.driving import press, reading, shown


async def test_whatever_a_key_is_said_to_do_can_be_done(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "l")
        for front, actions in ((screen, READING), (pilot.app.screen, LISTING)):
            parsed = [parse(action.action) for action in actions if action.id != "library.open"]  # which the list does
            done_by = {"app": pilot.app, "": front}
            missing = [name for whose, name, _ in parsed if not callable(getattr(done_by[whose], f"action_{name}", None))]
            assert not missing


async def test_every_key_can_be_pressed_without_harm(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        keys = "j k space b g G right_curly_bracket left_curly_bracket right_square_bracket left_square_bracket".split()
        await pilot.press(*keys, *"nN1239sse", "escape", "less_than_sign", "greater_than_sign", "z", "z", "t", "E", "y")
        await press(pilot, "question_mark")
        assert "Go to the next place on the trail" in shown(pilot)


@pytest.mark.parametrize("opener", ["question_mark", "i", "d", "apostrophe", "u"])
async def test_every_key_of_a_screen_over_the_text_can_be_pressed_without_harm(
    opener: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ReaderApp, "open_url", lambda self, url: None)
    path = tmp_path / "eels.md"
    path.write_text(
        "“[Eels](mailto:a@lunde.example) [are](https://lunde.example/) back,” said Ada Quill on 3 May 2021.\n", "utf-8"
    )
    async with reading(path, (80, 20)) as (pilot, _):
        await press(pilot, "n", "h", opener)
        over = type(pilot.app.screen)
        for key in [key for key in pilot.app.screen.active_bindings if key not in ("ctrl+q", "ctrl+c", "enter")]:
            if not isinstance(pilot.app.screen, over):
                await press(pilot, opener)
            await pilot.press(key)
            await pilot.pause()
        assert over is not ReadingScreen and pilot.app.is_running


async def test_what_a_closed_screen_is_asked_to_do_is_not_done(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "l")
        below = pilot.app.screen
        await press(pilot, "escape")
        await pilot.app.run_action("narrow", below)
        assert pilot.app.screen is screen and pilot.app.is_running
