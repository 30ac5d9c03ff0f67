"""Clicks on the lines around the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from reader.app.app import ReaderApp
from reader.app.lists.chosen import source_list_of
from reader.app.screens.listing.screen import ListScreen
from reader.app.screens.modals.card import CardScreen
from reader.app.screens.modals.help import HelpScreen
from reader.app.screens.reading.screen import ReadingScreen
from tests.app.driving import (
    click,
    click_beside,
    drag,
    position_of,
    press,
    reading,
    screens,
    settle,
    settled,
    shown,
    strips,
    type_into,
    until,
)


async def test_the_hints_of_keys_can_be_clicked(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await click(pilot, "next")
        await until(lambda: screen.reading.trail.index == 0)
        await click(pilot, '" speaker')
        await until(lambda: "only Ada Quill" in shown(pilot))
        await click(pilot, "about")
        await until(lambda: "FIRST NAMED" in shown(pilot))
        await click(pilot, "FIRST NAMED")
        assert screens(pilot)[-1] is CardScreen
        await click_beside(pilot)
        assert pilot.app.screen is screen
        await click(pilot, "? help")
        await until(lambda: screens(pilot)[-1] is HelpScreen)
        await settle(pilot)
        await click_beside(pilot)
        assert pilot.app.screen is screen


@pytest.mark.parametrize(("words", "underlined"), [("next", "n next"), ("reader", "reader"), ("  / find", "")])
async def test_what_a_click_does_something_on_is_underlined_below_the_mouse(
    article_path: Path, words: str, underlined: str
) -> None:
    async with reading(article_path) as (pilot, _):
        bars = [strip for number, strip in enumerate(strips(pilot.app)) if number in (0, pilot.app.size.height - 1)]
        assert not any(style and style.underline for bar in bars for _, style, _ in bar)
        await pilot.hover(offset=position_of(pilot, words))
        await pilot.pause()
        title, *_, line = strips(pilot.app)
        assert "".join(text for bar in (title, line) for text, style, _ in bar if style and style.underline) == underlined
        await pilot.hover("ArticleView")
        await pilot.pause()
        title, *_, line = strips(pilot.app)
        assert not any(style and style.underline for bar in (title, line) for _, style, _ in bar)


async def test_while_text_is_selected_the_hints_are_about_it_and_a_click_on_one_acts_on_it(article_path: Path) -> None:
    async with reading(article_path, (80, 24)) as (pilot, screen):
        assert "highlight" not in shown(pilot).splitlines()[-1]
        await drag(pilot, "Dredging", " begins")
        await settle(pilot)
        assert "y copy  h highlight  a note" in shown(pilot).splitlines()[-1]
        await click(pilot, "highlight")
        await until(lambda: bool(screen.reading.keepsakes))
        assert [keepsake.span.of(screen.article.text) for keepsake in screen.reading.keepsakes] == ["Dredging"]


async def test_the_name_of_the_reader_leads_from_a_list_to_the_library(article_path: Path) -> None:
    async with settled(ReaderApp(source_list_of(article_path.parent))) as pilot:
        await click(pilot, "reader  ")
        await until(lambda: "Library" in shown(pilot).splitlines()[0])
        assert screens(pilot) == [ListScreen, ListScreen]


async def test_a_click_between_the_hints_does_nothing(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await click(pilot, "  / find")
        assert screen.reading.trail.index is None and not screen.find_bar.display


async def test_a_search_is_begun_stepped_through_and_left_by_its_hints(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await click(pilot, "/ find")
        await until(lambda: isinstance(pilot.app.focused, Input))
        await press(pilot, *"harbour")
        await click(pilot, "↓ next")
        await until(lambda: "2 of 2" in shown(pilot))
        await click(pilot, "Esc back")
        await until(lambda: not screen.find_bar.display and screen.view.has_focus)


async def test_a_click_in_the_text_closes_a_search_where_it_has_led(article_path: Path) -> None:
    async with reading(article_path, (80, 16)) as (pilot, screen):
        await type_into(pilot, "slash", *"eels")
        found_at = screen.view.offset_at_top
        await click(pilot, "called the plan")
        assert not screen.find_bar.display and screen.view.has_focus and screen.view.offset_at_top == found_at > 0


async def test_a_click_elsewhere_leaves_a_note_which_is_gone_on_with(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "a", *"ask")
        await click(pilot, "SECTIONS")
        assert not screen.note_bar.display and "The note is not saved; a goes on with it." in shown(pilot)
        await press(pilot, "a", *" her", "enter")
        assert [each.note for each in screen.reading.keepsakes] == ["ask her"]


async def test_a_note_is_saved_by_a_click_on_its_hint(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "a", *"ask")
        await click(pilot, "new line")
        await press(pilot, *"her")
        await click(pilot, "save")
        await until(lambda: not screen.note_bar.display)
        assert [each.note for each in screen.reading.keepsakes] == ["ask\nher"]


async def test_in_a_panel_the_hints_do_what_its_keys_do(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "v")
        await click(pilot, "about")
        await until(lambda: screens(pilot)[-1] is CardScreen)
        await settle(pilot)
        await click_beside(pilot)
        await click(pilot, "Esc")
        await until(lambda: screen.view.has_focus)


async def test_the_name_of_the_reader_leads_to_the_list_and_a_click_opens_an_article(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await click(pilot, "reader")
        assert screens(pilot)[-1] is ListScreen
        await click(pilot, "Harbour")
        assert screens(pilot)[-1] is ReadingScreen


async def test_the_place_in_the_bottom_line_leads_to_the_first_quote_and_then_to_its_speaker(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        row = pilot.app.size.height - 1
        await pilot.click(offset=(3, row))
        await until(lambda: screen.reading.trail.index == 0)
        await pilot.click(offset=(3, row))
        await until(lambda: screens(pilot)[-1] is CardScreen)
