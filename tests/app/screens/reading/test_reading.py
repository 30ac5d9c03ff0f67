"""Reading an article in the app."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.app import ComposeResult

from reader.app.app import ReaderApp
from reader.app.screens.listing.screen import ListScreen
from reader.app.screens.reading.screen import ReadingScreen
from reader.app.widgets.panels.sections import Sections
from reader.sources import load
from tests.app.driving import press, reading, shown, work_done


async def test_half_a_screen_is_scrolled(book_path: Path) -> None:
    async with reading(book_path) as (pilot, screen):
        await press(pilot, "ctrl+d", "ctrl+d")
        two_halves = screen.view.offset_at_top
        await press(pilot, "g", *["j"] * (2 * (screen.view.size.height // 2)))
        assert screen.view.offset_at_top == two_halves > 0
        await press(pilot, "ctrl+u", "ctrl+u")
        assert screen.view.offset_at_top == 0


async def test_esc_ends_the_focus_mode(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "z")
        assert "VOICES" not in shown(pilot)
        await press(pilot, "escape")
        assert "VOICES" in shown(pilot)


async def test_esc_leads_to_the_list_and_enter_opens_an_article(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ListScreen)
        await work_done(pilot.app)
        await pilot.pause()
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ReadingScreen)


async def test_brackets_and_escape_sequences_are_harmless_text(tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text("[bold]Not markup[/nothing] \x1b[31mand no colour\x1b]0;title\x07 either, says the text.\n", "utf-8")
    async with reading(path) as (pilot, _):
        on_screen = shown(pilot)
        assert "[bold]Not markup[/nothing]" in on_screen
        assert "\x1b" not in on_screen


async def test_the_title_tells_how_long_the_rest_takes(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(f"Paragraph {number} of a long article that goes on and on." for number in range(300)), "utf-8")
    async with reading(path) as (pilot, _):
        first = shown(pilot).splitlines()[0]
        await press(pilot, "space", "space", "space", "space", "space", "space")
        later = shown(pilot).splitlines()[0]
        await press(pilot, "G")
        last = shown(pilot).splitlines()[0]
    assert "min left" in first and "min left" in later and first != later
    assert "left" not in last and "100 %" in last


async def test_the_app_can_be_left_while_its_screen_is_being_made(article_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compose = Sections.compose

    def leave(self: Sections) -> ComposeResult:
        self.app.exit()
        return compose(self)

    monkeypatch.setattr(Sections, "compose", leave)
    app = ReaderApp(load(article_path))
    async with app.run_test():
        pass
    assert app.return_code == 0
