"""The list of the library, and how it changes while reading."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from textual.events import Key

from reader.app.app import ReaderApp
from reader.app.library_thread import LibraryThread
from reader.app.lists.chosen import source_list_of
from reader.app.messages import ListWanted
from reader.app.screens.listing.screen import ListScreen
from reader.app.screens.reading.screen import ReadingScreen
from reader.library import Library, file
from reader.paths import own_folder
from reader.sources import load
from tests.app.driving import app_on, burst, marks, notices, press, reading, screens, settle, settled, shown, titles, until, want


@pytest.fixture
def other_path(article_path: Path) -> Path:
    path = article_path.parent / "zander.txt"
    path.write_text("The zander of Lunde have come back to the harbour, as the fishers had always said they would.", "utf-8")
    return path


async def test_the_article_being_read_comes_first(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "l")
        assert "Library" in shown(pilot) and titles(pilot)[0] == "Harbour"
        assert len(titles(pilot)) > 1


async def test_articles_opened_in_this_session_come_before_those_read_earlier(article_path: Path, other_path: Path) -> None:
    async with reading(article_path):
        pass
    app = ReaderApp()
    async with settled(app) as pilot:
        assert titles(pilot)[0] == "Harbour"
        await want(pilot, other_path)
        await press(pilot, "l")
        assert titles(pilot)[:2] == ["Zander", "Harbour"]


async def test_the_list_returns_to_the_article_that_was_chosen_in_it(article_path: Path, other_path: Path) -> None:
    for path in (other_path, article_path):
        async with reading(path):
            pass
    app = ReaderApp()
    async with settled(app) as pilot:
        assert titles(pilot)[:2] == ["Harbour", "Zander"]
        await press(pilot, "j", "enter")
        await press(pilot, "l")
        assert titles(pilot)[:2] == ["Zander", "Harbour"]
        assert isinstance(app.screen, ListScreen) and app.screen.article_list.highlighted == 0


async def test_the_next_article_of_the_list_takes_the_place_of_the_one_being_read(article_path: Path, other_path: Path) -> None:
    async with settled(ReaderApp(source_list_of(article_path.parent))) as pilot:
        first, second = titles(pilot)
        await press(pilot, "enter")
        await press(pilot, "J")
        assert isinstance(pilot.app.screen, ReadingScreen) and pilot.app.screen.article.source == str(other_path)
        await press(pilot, "J")
        assert "This is the last article of the list." in shown(pilot)
        await press(pilot, "K")
        assert isinstance(pilot.app.screen, ReadingScreen) and pilot.app.screen.article.source == str(article_path)
        await press(pilot, "J")
        assert screens(pilot) == [ListScreen, ReadingScreen]
        await press(pilot, "l")
        assert isinstance(pilot.app.screen, ListScreen) and titles(pilot) == [first, second]
        assert pilot.app.screen.article_list.highlighted == 1


async def test_keys_typed_while_an_article_is_being_opened_are_for_that_article(article_path: Path, other_path: Path) -> None:
    last = article_path.with_name("zander.txt")
    last.write_text("Zander were landed.\n\n" * 200, "utf-8")
    async with settled(ReaderApp(source_list_of(article_path.parent))) as pilot:
        await burst(pilot, "enter", "J", "J", "G")
        screen = pilot.app.screen
        assert isinstance(screen, ReadingScreen) and screen.article.source == str(last)
        assert screen.view.scroll_y == screen.view.max_scroll_y > 10


async def test_keys_typed_while_the_list_comes_back_are_for_the_list(article_path: Path, other_path: Path) -> None:
    async with settled(ReaderApp(source_list_of(article_path.parent))) as pilot:
        await press(pilot, "enter")
        await burst(pilot, "l", "j", "enter")
        assert isinstance(pilot.app.screen, ReadingScreen) and pilot.app.screen.article.source == str(other_path)


async def test_a_key_that_waits_for_the_list_comes_before_one_typed_later(article_path: Path, other_path: Path) -> None:
    async with settled(ReaderApp(source_list_of(article_path.parent))) as pilot:
        await press(pilot, "enter")
        assert isinstance(pilot.app, ReaderApp)
        pilot.app._typed_ahead.begin()
        for message in (Key("j", "j"), ListWanted(), Key("enter", None)):
            pilot.app.post_message(message)
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReadingScreen) and pilot.app.screen.article.source == str(other_path)


async def test_the_way_through_a_list_leads_past_what_cannot_be_read(article_path: Path, other_path: Path) -> None:
    article_path.with_name("pike.txt").write_bytes(b"\x00\x01\x02\x03" * 100)
    async with settled(ReaderApp(source_list_of(article_path.parent))) as pilot:
        await press(pilot, "enter")
        await press(pilot, "J")
        assert "not a text file" in notices(pilot)
        await press(pilot, "J")
        assert isinstance(pilot.app.screen, ReadingScreen) and pilot.app.screen.article.source == str(other_path)


async def test_an_article_opened_by_itself_has_no_neighbours(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "J")
        assert "This was not chosen from a list; l goes to the library." in shown(pilot)


async def test_a_folder_goes_by_its_name_and_keeps_its_order(article_path: Path, other_path: Path) -> None:
    async with settled(ReaderApp(source_list_of(article_path.parent))) as pilot:
        assert article_path.parent.name in shown(pilot) and "Library" not in shown(pilot)
        assert titles(pilot) == ["Harbour", "Zander"]
        await press(pilot, "j", "enter")
        await press(pilot, "l")
        assert titles(pilot) == ["Harbour", "Zander"]


async def test_a_folder_that_was_opened_over_a_text_stays_below_what_is_chosen_in_it(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await want(pilot, article_path.parent)
        await press(pilot, "enter")
        assert screens(pilot) == [ReadingScreen, ListScreen, ReadingScreen]


async def test_articles_to_read_later_are_in_the_library_and_can_be_removed(article_path: Path, other_path: Path) -> None:
    async with settled(ReaderApp(source_list_of(article_path.parent))) as pilot:
        await press(pilot, "j", "a")
        assert "Saved in the library, to read later." in shown(pilot) and "unread" in shown(pilot)
    async with settled(ReaderApp()) as pilot:
        assert titles(pilot)[0] == "Zander" and "unread" in shown(pilot)
        await press(pilot, "a")
        assert "Saved in the library again." in shown(pilot)
        await press(pilot, "x")
        assert "Zander" not in titles(pilot) and "Removed from the library; u brings it back." in shown(pilot)
        await press(pilot, "x")
        assert "nothing to forget" in shown(pilot)


async def test_a_library_that_is_in_use_is_not_taken_for_empty(article_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ListScreen, "LOOK", 0.02)
    released = Event()

    def waiting(_: Library) -> None:
        released.wait()

    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "h", "l")
        monkeypatch.setattr(LibraryThread, "MOMENT", 0.0)
        screen.memory.write(waiting)
        await press(pilot, "'")
        assert "The library cannot be read now" in shown(pilot)
        await press(pilot, "x")
        assert titles(pilot)[0] == "Harbour"
        released.set()
        await until(lambda: "Harbour" not in titles(pilot))


async def test_what_is_marked_while_the_library_is_locked_is_marked_as_soon_as_it_is_free(
    article_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ListScreen, "LOOK", 0.02)
    monkeypatch.setattr(LibraryThread, "RETRY", 0.02)
    monkeypatch.setattr(file, "SECONDS", 0.0)
    Library().add(str(article_path))
    async with settled(ReaderApp(source_list_of(article_path.parent))) as pilot:
        with closing(sqlite3.connect(own_folder("data") / "library.sqlite3", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await press(pilot, "m")
            await until(lambda: "cannot be written now: this is tried again" in shown(pilot))
            assert marks(pilot) == ["unread"]
        await until(lambda: marks(pilot) == ["read"])


async def test_an_article_is_marked_as_read_or_unread_and_that_can_be_taken_back(article_path: Path, other_path: Path) -> None:
    async with settled(ReaderApp(source_list_of(article_path.parent))) as pilot:
        await press(pilot, "j", "m")
        assert marks(pilot) == ["", "read"] and "Marked as read; m changes that." in shown(pilot)
        await press(pilot, "m")
        assert marks(pilot) == ["", ""] and "Marked as unread" in shown(pilot)
        await press(pilot, "k", "u")
        assert marks(pilot) == ["", "read"] and "No longer marked as unread: Zander." in shown(pilot)
        await press(pilot, "m")
        assert marks(pilot) == ["", ""], "what was taken back is highlighted"


async def test_all_articles_that_are_listed_are_marked_as_read(article_path: Path, other_path: Path) -> None:
    async with settled(ReaderApp(source_list_of(article_path.parent))) as pilot:
        await press(pilot, "M")
        assert marks(pilot) == ["read", "read"] and "Marked as read: 2; u takes it back." in shown(pilot)
        await press(pilot, "M")
        assert "All that is listed here is read." in shown(pilot)
        await press(pilot, "u")
        assert marks(pilot) == ["", ""] and "No longer marked as read: 2." in shown(pilot)


async def test_a_removed_article_is_restored_where_it_was(article_path: Path, other_path: Path) -> None:
    for path in (other_path, article_path):
        async with reading(path, (60, 10)) as (pilot, _):
            await press(pilot, "space")
    left = Library().position_in(load(article_path))
    async with settled(ReaderApp()) as pilot:
        await press(pilot, "x", "x")
        assert not {"Harbour", "Zander"} & set(titles(pilot))
        await press(pilot, "u")
        assert titles(pilot)[0] == "Zander" and "In the library again: Zander." in shown(pilot)
        await press(pilot, "u", "u")
        assert titles(pilot)[:2] == ["Harbour", "Zander"] and "nothing to undo" in shown(pilot)
    assert Library().position_in(load(article_path)) == left
    assert Library().found(["zander"]).excerpts.keys() == {str(other_path)}


async def test_words_in_articles_read_before_are_found_and_lead_to_their_place(tmp_path: Path) -> None:
    path = tmp_path / "harbour.txt"
    path.write_text(
        "\n\n".join([*["The boats of Lunde come and go."] * 60, "Then came a Lamprey of two metres.", "It left."]), "utf-8"
    )
    async with reading(path):
        pass
    async with settled(ReaderApp()) as pilot:
        await press(pilot, "slash", *"lamprey")
        assert titles(pilot) == ["Harbour"] and "came a Lamprey" in shown(pilot)
        await press(pilot, "enter")
        assert "Then came a Lamprey" in shown(pilot) and "“lamprey” 1 of 1" in shown(pilot)
        await press(pilot, "l", "escape")
        assert len(titles(pilot)) > 1 and "came a Lamprey" not in shown(pilot)


async def test_words_in_articles_read_long_ago_and_in_notes_are_found(
    article_path: Path, other_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "n", "a", *"Lamprey", "enter")
    async with reading(other_path):
        pass
    all_visits = Library.visits
    monkeypatch.setattr(Library, "visits", lambda library: all_visits(library)[:1])
    async with settled(ReaderApp()) as pilot:
        assert "Harbour" not in titles(pilot)
        await press(pilot, "slash", *"lampr")
        assert titles(pilot) == ["Harbour"] and "Lamprey" in shown(pilot)
        await press(pilot, "enter")
        assert "kept place 1 of 1 · ✎ Lamprey" in shown(pilot)
        await press(pilot, "l", "escape")
        assert "Harbour" in titles(pilot) and "Zander" not in titles(pilot)
        await press(pilot, "slash", *"the fishers")
        assert titles(pilot) == ["Zander"]
        await press(pilot, "enter")
        assert "“the fishers” 1 of 1" in shown(pilot)


async def test_from_any_list_l_goes_to_the_library_and_esc_back(article_path: Path) -> None:
    app = ReaderApp(source_list_of(article_path.parent))
    async with settled(app) as pilot:
        await press(pilot, "l")
        assert "Library" in shown(pilot).splitlines()[0]
        await press(pilot, "l", "escape")
        assert article_path.parent.name in shown(pilot).splitlines()[0]
        assert screens(pilot) == [ListScreen]
        await want(pilot, article_path)
        await press(pilot, "l")
        assert screens(pilot) == [ListScreen]


async def test_o_on_a_file_says_that_it_is_not_on_the_web(article_path: Path) -> None:
    async with settled(ReaderApp(source_list_of(article_path.parent))) as pilot:
        await press(pilot, "o")
        assert "This is not on the web." in shown(pilot)


async def test_entries_without_an_address_are_read_and_marked_one_by_one(tmp_path: Path) -> None:
    items = "".join(
        f"<item><title>{title}</title><description>Forty of them.</description></item>" for title in ("Boats", "Eels")
    )
    path = tmp_path / "feed.xml"
    path.write_text(f"<rss version='2.0'><channel><title>Lunde Post</title>{items}</channel></rss>", "utf-8")
    async with app_on(str(path)) as pilot:
        await press(pilot, "enter")
        await press(pilot, "l")
        assert marks(pilot)[0] == "read" and marks(pilot)[1] == ""
        await press(pilot, "M", "l")
        assert (titles(pilot)[0], marks(pilot)[0]) == ("Lunde Post", "read")
