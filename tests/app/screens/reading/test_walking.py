"""Walking along the trail."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.app.reading.trails import NO_QUOTES
from reader.app.screens.reading.analysing import Analysing
from tests.app.driving import press, reading, settle, shown


async def test_n_walks_from_quote_to_quote_and_names_the_speaker(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n")
        assert "quote 1 of 6 · Ada Quill" in shown(pilot)
        await pilot.press("n", "n", "n", "N")
        assert screen.reading.trail.index == 2


async def test_n_goes_on_from_what_is_on_screen(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    said = "“This is the {}th time that I say it,” said Ada Quill, who lives in Lunde with nine cats."
    path.write_text("\n\n".join(said.format(number) for number in range(1, 31)), "utf-8")
    async with reading(path, (80, 20)) as (pilot, screen):
        await pilot.press("n", "n", "n")
        assert screen.reading.trail.index == 2
        await pilot.press("G", "n")
        on_the_last_page = screen.reading.trail.index
        assert on_the_last_page is not None and on_the_last_page > 20
        await pilot.press("n")
        assert screen.reading.trail.index == on_the_last_page + 1
        await pilot.press("g", "n")
        assert screen.reading.trail.index == 0
        await pilot.press("G", "N")
        assert screen.reading.trail.index == on_the_last_page - 1


async def test_n_goes_on_from_a_panel_that_covers_the_text(article_path: Path) -> None:
    async with reading(article_path, (60, 20)) as (pilot, screen):
        await pilot.press("n", "n", "n", "n", "s", "n")
        assert screen.reading.trail.index == 4


async def test_the_quotation_mark_keeps_to_this_speaker(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await pilot.press("n", '"')
        assert len(screen.reading.trail.spans) == 2
        await pilot.press("escape")
        assert len(screen.reading.trail.spans) == 6


async def test_the_quotation_mark_asks_for_a_quote_if_none_is_being_read(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, '"')
        assert 'Go to a quote (n); then " walks only its speaker’s.' in shown(pilot)


async def test_what_is_to_be_done_at_the_first_quote_waits_with_the_step_to_it(
    article_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Analysing, "analyse", lambda self: None)
        async with reading(article_path) as (pilot, screen):
            await press(pilot, "n", "h")
            assert not screen.reading.keepsakes
            patch.undo()
            screen._analysing.analyse()
            await settle(pilot)
            (kept,) = screen.reading.keepsakes
            assert screen.reading.analysis is not None and kept.span == screen.reading.analysis.quotes[0].span


@pytest.mark.parametrize("key", ["i", "w", "y", "Y"])
async def test_nobody_is_sent_to_a_quote_before_quotes_are_found(article_path: Path, key: str) -> None:
    async with reading(article_path) as (pilot, screen):
        screen.reading = replace(screen.reading, trail=NO_QUOTES, is_whole=False)
        await press(pilot, key)
        assert "still being analysed: try again" in shown(pilot)
