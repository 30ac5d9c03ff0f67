"""Writing notes."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from reader.app.screens.reading.screen import ReadingScreen
from reader.library import Library
from reader.sources import load
from tests.app.driving import paste, position_of, press, reading, shown, type_into, until


async def test_a_note_is_written_shown_and_changed(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "n", "a", *"ask her", "enter")
        assert "✎ ask her" in shown(pilot)
    async with reading(article_path) as (pilot, screen):
        await pilot.press("n", "a", *"!", "enter")
        assert [each.note for each in screen.reading.keepsakes] == ["ask her!"]
        await pilot.press("a", *"?", "escape")
        assert [each.note for each in screen.reading.keepsakes] == ["ask her!"]
        assert screen.view.has_focus


async def test_a_note_keeps_its_paragraphs_typed_or_pasted(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "a", *"ask", "ctrl+j")
        await paste(pilot, "then\n\n\n\ncall  her\n")
        await press(pilot, "enter")
        assert [each.note for each in screen.reading.keepsakes] == ["ask\nthen\n\ncall her"]
        assert "✎ ask then call her" in shown(pilot)
        await press(pilot, "apostrophe")
        (_, top), (_, bottom) = position_of(pilot, "ask "), position_of(pilot, "call her")
        assert bottom - top == 3


async def test_a_note_typed_in_one_burst_has_its_letters_and_lines_in_order(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "a")
        for key in (*"ask", "ctrl+j", *"her", "shift+enter", *"now", "enter"):
            pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await until(lambda: [each.note for each in screen.reading.keepsakes] == ["ask\nher\nnow"])


async def test_a_note_may_be_typed_right_after_the_key_that_opens_it(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n")
        for letter in "ahello":
            pilot.app.post_message(events.Key(letter, letter))
        await until(lambda: "✎ hello" in shown(pilot))
        await press(pilot, "enter")
        assert [each.note for each in screen.reading.keepsakes] == ["hello"]


@pytest.mark.parametrize("size", [(30, 20), (80, 24)])
async def test_all_of_a_long_note_and_its_place_are_in_sight_while_it_is_written(
    article_path: Path, size: tuple[int, int]
) -> None:
    async with reading(article_path, size) as (pilot, screen):
        await press(pilot, "G", "n", "a")
        await paste(pilot, "first " + "and so on " * 9 + "last")
        noted = screen.reading.trail.current
        assert "first" in shown(pilot) and "last" in shown(pilot)
        assert noted is not None and screen.view.on_screen.contains(noted)


async def test_a_note_longer_than_the_window_is_gone_on_with_at_its_end(article_path: Path) -> None:
    async with reading(article_path, (30, 20)) as (pilot, screen):
        await press(pilot, "n", "a")
        await paste(pilot, "first " + "and so on " * 90 + "last")
        await press(pilot, "enter", "a")
        assert "last" in shown(pilot) and screen.view.size.height > screen.note_bar.size.height


async def test_a_note_on_the_sentence_around_a_match_is_said_to_be_added(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await type_into(pilot, "slash", *"council", "enter")
        await press(pilot, "a", *"ask", "enter")
        assert [each.note for each in screen.reading.keepsakes] == ["ask"]
        assert "Note added; ' lists all." in shown(pilot)


async def test_a_note_given_up_while_it_is_typed_is_not_kept_but_can_be_gone_on_with(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "a", *"ask", "escape")
        assert "The note is not saved; a goes on with it." in shown(pilot)
        assert [each.note for each in screen.reading.keepsakes] == []
        await press(pilot, "n", "a", "escape", "N", "a", *"her", "enter")
        assert [each.note for each in screen.reading.keepsakes] == ["askher"]
        await press(pilot, "a", "escape")
        assert "not saved" not in shown(pilot)


async def test_what_was_typed_of_a_note_is_forgotten_once_it_is_erased(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "a", *"ask", "escape", "a", "ctrl+u", "escape")
        await press(pilot, "a", *"her", "enter")
        assert [each.note for each in screen.reading.keepsakes] == ["her"]


async def test_when_an_article_is_opened_again_changes_can_be_undone_and_a_note_gone_on_with(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "n", "h", "n", "a", *"ask", "escape", "l")
        await press(pilot, "enter")
        again = pilot.app.screen
        assert isinstance(again, ReadingScreen) and len(again.reading.keepsakes) == 1
        await press(pilot, "n", "U")
        assert "Undone: highlight added." in shown(pilot) and not again.reading.keepsakes
        await press(pilot, "n", "a", *" her", "enter")
        assert [each.note for each in again.reading.keepsakes] == ["ask her"]
    assert [each.note for each in Library().keepsakes_in(load(article_path))] == ["ask her"]


async def test_a_note_on_a_bookmark_made_just_now_is_shown_at_once(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await pilot.press("n", "m")
        assert "Bookmark added" in shown(pilot)
        await press(pilot, "a", *"ask her", "enter")
        assert "✎ ask her" in shown(pilot)


async def test_a_note_being_written_when_the_article_is_left_by_mouse_is_kept(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "n", "a", *"ask her")
        await pilot.click(offset=(3, 0))  # the name of the app
        await press(pilot, "enter")
        again = pilot.app.screen
        assert isinstance(again, ReadingScreen) and [each.note for each in again.reading.keepsakes] == ["ask her"]
        await press(pilot, "U")
        assert not again.reading.keepsakes
