"""Looking for words in a text."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from reader.app.widgets.bars.find_bar import FindBar
from tests.app.driving import paste, press, reading, shown, type_into, until


async def test_find_counts_and_enter_makes_the_matches_the_trail(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "slash", *"harbour")
        assert "1 of 2" in shown(pilot)
        await pilot.press("enter", "n")
        assert screen.reading.trail.index == 1
        assert not screen.query_one(FindBar).display


async def test_what_was_found_is_marked_again_after_a_search_that_is_given_up(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        unmarked = [screen.view.render_line(row) for row in range(screen.view.size.height)]
        await press(pilot, "slash", *"harbour", "enter")
        marked = [screen.view.render_line(row) for row in range(screen.view.size.height)]
        await press(pilot, "slash", *"the", "escape")
        assert [screen.view.render_line(row) for row in range(screen.view.size.height)] == marked != unmarked


async def test_while_words_are_typed_the_status_line_hints_at_what_keys_do_there(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "slash", *"harbour")
        assert "↓ next  ↑ previous  Enter walk them  Esc back" in shown(pilot) and "? help" not in shown(pilot)
        await press(pilot, "escape")
        assert "? help" in shown(pilot) and "Esc back" not in shown(pilot)
        await press(pilot, "n", "a")
        assert "Enter save  ctrl+j new line  Esc cancel" in shown(pilot)


async def test_the_arrows_go_from_match_to_match(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "slash", *"harbour", "down")
        assert "2 of 2" in shown(pilot)
        await press(pilot, "up")
        assert "1 of 2" in shown(pilot)


async def test_a_search_in_vain_is_told_when_enter_closes_it_but_not_when_esc_does(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "slash", *"zander", "escape")
        assert "is not found" not in shown(pilot)
        await press(pilot, "slash", *"zander", "enter")
        assert "“zander” is not found." in shown(pilot) and screen.view.has_focus


async def test_find_says_when_the_words_do_not_occur(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "slash", *"zander")
        assert "not found" in shown(pilot)


@pytest.mark.parametrize("opened_before", [False, True])
async def test_what_is_typed_together_with_the_key_that_opens_the_field_arrives_in_it(
    article_path: Path, opened_before: bool
) -> None:
    async with reading(article_path) as (pilot, screen):
        if opened_before:
            await type_into(pilot, "slash", "escape")
        for letter in "/harbour":
            pilot.app.post_message(events.Key({"/": "slash"}.get(letter, letter), letter))
        await until(lambda: [field.value for field in screen.query(Input)] == ["harbour"])
        assert not screen.reading.keepsakes


@pytest.mark.parametrize(
    ("opener", "name"), [("ctrl+p", None), ("O", "O"), ("percent_sign", "%"), ("vertical_line", "|"), ("w", "w")]
)
async def test_what_is_typed_together_with_the_key_that_asks_for_a_line_arrives_in_it(
    article_path: Path, opener: str, name: str | None
) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n")
        pilot.app.post_message(events.Key(opener, name))
        for letter in "htq":
            pilot.app.post_message(events.Key(letter, letter))
        await until(lambda: [field.value for field in pilot.app.screen.query(Input)] == ["htq"])
        assert not screen.reading.keepsakes


async def test_find_opens_again_with_the_words_that_were_typed(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "slash", *"harbour", "enter", "slash")
        assert "1 of 2" in shown(pilot)


async def test_words_pasted_from_several_lines_are_found(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        words = " ".join(screen.article.text.split()[:12])
        await press(pilot, "slash")
        await paste(pilot, words.replace(" ", "\n ", 3) + "\n")
        assert screen.query_one(Input).value == words and "1 of 1" in shown(pilot)
