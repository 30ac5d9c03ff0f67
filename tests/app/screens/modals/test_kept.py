"""Bookmarks and highlights, and the list of what is kept of an article."""

from __future__ import annotations

from pathlib import Path

from reader.library import Library
from reader.sources import load
from tests.app.driving import drag, press, reading, settle, shown


async def test_a_highlight_is_there_again_the_next_time_and_its_key_takes_it_away(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await pilot.press("n", "h")
        assert [each.speaker for each in screen.reading.keepsakes] == ["Ada Quill"]
    async with reading(article_path) as (pilot, screen):
        assert [each.words for each in screen.reading.keepsakes] == ["“We have waited long enough,”"]
        assert "*" in shown(pilot)
        await pilot.press("n", "h")
        assert screen.reading.keepsakes == ()
    async with reading(article_path) as (_, screen):
        assert screen.reading.keepsakes == ()


async def test_selected_text_is_highlighted(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await drag(pilot, "harbour", before=" of")
        await pilot.press("h")
        assert [each.words for each in screen.reading.keepsakes] == ["harbour"]


async def test_the_list_leads_to_a_place_and_drops_one(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, ")", ")", "m", "n", "h", "apostrophe")
        assert "1 bookmark · 1 highlight" in shown(pilot)
        await press(pilot, "enter")
        assert "kept place" in shown(pilot)
        await press(pilot, "apostrophe", "x", "escape")
        assert len(screen.reading.keepsakes) == 1
    async with reading(article_path) as (_, screen):
        assert len(screen.reading.keepsakes) == 1


async def test_a_keepsake_dropped_in_the_list_is_restored_with_its_note(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "m", "n", "a", *"ask her", "enter", "apostrophe", "x", "x")
        assert "Removed; u brings it back." in shown(pilot)
        await pilot.press("u", "u", "u", "escape")
        assert [each.note for each in screen.reading.keepsakes] == ["", "ask her"]
    async with reading(article_path) as (_, screen):
        assert [each.note for each in screen.reading.keepsakes] == ["", "ask her"]


async def test_a_note_that_was_dropped_in_the_list_is_called_one_when_it_comes_back(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "a", *"ask her", "enter", "apostrophe", "x", "escape", "U")
        assert "Undone: note removed." in shown(pilot)
        assert [each.note for each in screen.reading.keepsakes] == ["ask her"]


async def test_the_key_that_highlights_does_not_take_a_note_away(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "a", *"ask her", "enter", "h")
        assert "There is a note on it" in shown(pilot)
        assert [each.note for each in screen.reading.keepsakes] == ["ask her"]


async def test_a_keepsake_whose_words_are_gone_is_listed_with_its_note(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await pilot.press("n", "a", *"ask her", "enter")
    article_path.write_text("All is new in the harbour of Lunde, and nobody is quoted.", "utf-8")
    async with reading(article_path) as (pilot, _):
        await press(pilot, "apostrophe")
        assert "IN THE TEXT NO LONGER" in shown(pilot)
        assert "“We have waited long enough,” — Ada Quill" in shown(pilot) and "ask her" in shown(pilot)
        await pilot.press("enter")
        assert "There is no place to go to." in shown(pilot)
        await pilot.press("y")
        assert pilot.app.clipboard.startswith("“We have waited long enough,” — Ada Quill — ask her")


async def test_a_keepsake_whose_words_are_gone_is_dropped_and_restored(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await pilot.press("n", "a", *"ask her", "enter")
    article_path.write_text("All is new in the harbour of Lunde, and nobody is quoted.", "utf-8")
    async with reading(article_path) as (pilot, _):
        await press(pilot, "apostrophe", "x")
        assert "IN THE TEXT NO LONGER" not in shown(pilot)
        await press(pilot, "u")
        assert "IN THE TEXT NO LONGER" in shown(pilot)
    assert [each.note for each in Library().lost_in(load(article_path))] == ["ask her"]
    async with reading(article_path) as (pilot, _):
        await pilot.press("apostrophe", "x")
    assert Library().lost_in(load(article_path)) == ()


async def test_without_anything_kept_the_list_says_how_to_keep(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "apostrophe", "x", "enter")
        assert "m bookmarks a place" in shown(pilot)


async def test_x_saves_quotes_and_keepsakes(article_path: Path, own_home: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await pilot.press("n", "h", "x")
        await settle(pilot)
        assert "Saved as" in shown(pilot)
    (saved,) = own_home.rglob("*.md")
    assert "## Highlights and notes" in saved.read_text("utf-8")
