"""Clicks in the text and beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.app.app import ReaderApp
from reader.app.reading.trail import TrailKind
from reader.app.screens.modals.card import CardScreen
from reader.app.typesetting.markup import BOOKMARK_SIGN
from reader.app.widgets.article.map import TrailMap
from tests.app.driving import (
    click_beside,
    position_of,
    press,
    reading,
    screens,
    settle,
    shown,
)


@pytest.fixture(autouse=True)
def clicks_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Clicks at one place are several, however busy the machine is."""
    monkeypatch.setattr(ReaderApp, "CLICK_CHAIN_TIME_THRESHOLD", 60.0)


async def test_two_clicks_select_a_word_and_three_the_paragraph(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        place = position_of(pilot, "Dredging begins")
        await pilot.click(offset=place, times=2)
        assert screen.get_selected_text() == "Dredging"
        await press(pilot, "ctrl+c")
        assert pilot.app.clipboard == "Dredging" and "Copied the selection." in shown(pilot)
        await press(pilot, "h")
        assert [each.words for each in screen.reading.keepsakes] == ["Dredging"]
        await click_beside(pilot)
        await pilot.click(offset=place, times=3)
        assert (screen.get_selected_text() or "").startswith("Dredging begins in March")
        assert (screen.get_selected_text() or "").endswith("from the fishing fund.")
        await click_beside(pilot)
        assert not screen.get_selected_text()


async def test_esc_ends_a_selection_before_it_leads_back(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await pilot.click(offset=position_of(pilot, "Dredging"), times=2)
        await press(pilot, "escape")
        assert pilot.app.screen is screen and not screen.get_selected_text()
        await press(pilot, "escape")
        assert pilot.app.screen is not screen


async def test_two_clicks_on_a_quote_show_its_speaker_and_select_nothing(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await pilot.click(offset=position_of(pilot, "waited long enough"), times=2)
        await settle(pilot)
        assert screens(pilot)[-1] is CardScreen
        assert not screen.get_selected_text()


async def test_the_number_of_a_summary_sentence_leads_to_it(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        second = screen.reading.summary_sentences[1].span
        column, row = position_of(pilot, second.of(screen.article.text)[:20])
        await pilot.click(offset=(column - 4, row))
        await settle(pilot)
        assert "summary sentence 2 of 3" in shown(pilot) and screen.reading.trail.current == second


async def test_the_bar_of_a_quote_leads_to_it_and_a_second_click_to_its_speaker(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        row = position_of(pilot, "waited long enough")[1]
        bar = shown(pilot).splitlines()[row].index("┃", 29), row
        await pilot.click(offset=bar)
        await settle(pilot)
        assert screen.reading.quote is not None and "quote" in shown(pilot).splitlines()[-1]
        await pilot.click(offset=bar)
        await settle(pilot)
        assert screens(pilot)[-1] is CardScreen


async def test_the_sign_of_a_bookmark_makes_what_is_kept_the_trail(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "n", "m", "n")
        kept = screen.reading.keepsakes[0].span
        column, row = position_of(pilot, BOOKMARK_SIGN)
        await pilot.click(offset=(column, row))
        await settle(pilot)
        assert screen.reading.trail.kind is TrailKind.KEPT and screen.reading.trail.current == kept


async def test_a_click_beside_the_text_does_nothing(article_path: Path) -> None:
    async with reading(article_path, (150, 36)) as (pilot, screen):
        row = position_of(pilot, "waited long enough")[1]
        for column in (screen.view.region.x, screen.view.region.right - 2):
            await pilot.click(offset=(column, row))
            await pilot.click(offset=(column, row), times=2)
        await settle(pilot)
        assert screen.reading.trail.index is None and pilot.app.screen is screen and not screen.get_selected_text()


async def test_only_the_text_is_copied_of_what_the_mouse_is_dragged_over(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        map_region, words = screen.query_one(TrailMap).region, position_of(pilot, "waited long enough")
        for start, end in ((map_region.offset, words), ((2, 4), words), (words, (4, 35))):
            await pilot.mouse_down(offset=start)
            await pilot.hover(offset=end)
            await pilot.mouse_up(offset=end)
            await settle(pilot)
            assert (screen.get_selected_text() or "") in screen.article.text
