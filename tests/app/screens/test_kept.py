"""Bookmarks, highlights, notes and positions, across restarts and with other processes."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from reader.app.app import ReaderApp
from reader.app.lists.listed import Listed
from reader.app.screens.reading import ReadingScreen
from reader.library import KeepsakeKind, Library
from reader.sources import load
from tests.app.driving import drag, paste, position_of, press, reading, screens, settle, settled, shown, type_into, until, want


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
        await pilot.press("x", "enter")
    assert len(Library().lost_in(load(article_path))) == 1


async def test_without_anything_kept_the_list_says_how_to_keep(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "apostrophe", "x", "enter")
        assert "m bookmarks a place" in shown(pilot)


@pytest.mark.parametrize("key", ["l", "q"])
async def test_reading_goes_on_where_it_was_left(article_path: Path, key: str) -> None:
    async with reading(article_path, (60, 10)) as (pilot, screen):
        await press(pilot, "space")
        left = screen.view.offset_at_top
        assert left > 0
        await press(pilot, key)
    async with reading(article_path, (60, 10)) as (pilot, screen):
        assert screen.view.offset_at_top == left
        assert "You left off here" in shown(pilot)


async def test_two_readers_of_one_article_keep_both_their_places(article_path: Path) -> None:
    async with reading(article_path) as (one, _), reading(article_path) as (other, _):
        await one.press("n", "h")
        await other.press("n", "n", "h")
    async with reading(article_path) as (_, screen):
        assert len(screen.reading.keepsakes) == 2


async def test_keepsakes_of_another_reader_are_shown_and_survive_an_undo(
    article_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ReadingScreen, "LOOK", 0.02)
    async with reading(article_path) as (one, screen), reading(article_path) as (other, _):
        await one.press("n", "h")
        await other.press("n", "n", "a", *"ask them", "enter")
        await until(lambda: len(screen.reading.keepsakes) == 2)
        await press(one, "n")
        assert "✎ ask them" in shown(one)
        await press(one, "U")
        assert [each.note for each in screen.reading.keepsakes] == ["ask them"]
        await other.press("U")
        await until(lambda: not screen.reading.keepsakes)
    assert Library().keepsakes_in(load(article_path)) == ()


async def test_a_damaged_library_is_reported_and_reading_goes_on(article_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    path.write_bytes(b"no database at all, but long enough to look at" * 50)
    async with reading(article_path, library=Library(path)) as (pilot, screen):
        assert "damaged" in shown(pilot)
        await pilot.press("n", "m")
        await settle(pilot)
        assert [each.kind for each in screen.reading.keepsakes] == [KeepsakeKind.BOOKMARK]
    assert len(Library(path).keepsakes_in(load(article_path))) == 1
    assert list(tmp_path.glob("library-damaged-*"))


async def test_an_article_opened_again_over_itself_takes_its_own_place(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "n", "h")
        await want(pilot, article_path)
        assert screens(pilot) == [ReadingScreen]
        await press(pilot, "U")
        assert "Undone: highlight added." in shown(pilot)
    assert Library().keepsakes_in(load(article_path)) == ()


async def test_what_was_undone_in_an_article_that_is_open_twice_is_undone_in_both(article_path: Path, tmp_path: Path) -> None:
    other = tmp_path / "eels.txt"
    other.write_text("The eels came back.", "utf-8")
    async with reading(article_path) as (pilot, below):
        await press(pilot, "n", "h")
        for path in (other, article_path):
            await want(pilot, path)
        await press(pilot, "U")
        await until(lambda: "Undone: highlight added." in shown(pilot))
        await pilot.press("l", "l")
        await until(lambda: pilot.app.screen is below and not below.reading.keepsakes)
        await press(pilot, "U")
        await until(lambda: "There is nothing to undo." in shown(pilot))
    assert Library().keepsakes_in(load(article_path)) == ()


async def test_a_library_that_cannot_be_written_is_reported_once_and_keepsakes_last_until_the_end(
    article_path: Path, tmp_path: Path
) -> None:
    (tmp_path / "home").write_text("a file where a folder should be")
    async with reading(article_path, library=Library(tmp_path / "home" / "library.sqlite3")) as (pilot, screen):
        await pilot.press("n", "h", "n", "h")
        await settle(pilot)
        assert shown(pilot).count("Nothing is") == 1
        assert len(screen.reading.keepsakes) == 2
        await until(lambda: "The library cannot be written now: this is tried again until you quit." in shown(pilot))


async def test_x_saves_quotes_and_keepsakes(article_path: Path, own_home: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await pilot.press("n", "h", "x")
        await settle(pilot)
        assert "Saved as" in shown(pilot)
    (saved,) = own_home.rglob("*.md")
    assert "## Highlights and notes" in saved.read_text("utf-8")


async def test_theme_and_width_are_as_they_were_left(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await pilot.press("t", "less_than_sign")
        theme, measure = pilot.app.theme, screen.view.measure
    async with reading(article_path) as (pilot, screen):
        assert (pilot.app.theme, screen.view.measure) == (theme, measure) != ("reader-night", 72)


async def test_a_theme_that_is_gone_gives_way_to_the_usual_one(article_path: Path) -> None:
    Library().choose("theme", "no such theme")
    Library().choose("measure", "wide")
    async with reading(article_path) as (pilot, screen):
        assert (pilot.app.theme, screen.view.measure) == ("reader-night", 72)


async def test_the_list_tells_how_much_of_an_article_was_read(article_path: Path) -> None:
    async with reading(article_path, (60, 10)) as (pilot, _):
        await pilot.press("space")
        await settle(pilot)
    async with settled(ReaderApp(Listed("Articles", (article_path,))), (80, 24)) as pilot:
        assert "% read · 1 min" in shown(pilot)
