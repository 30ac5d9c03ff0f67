"""What is remembered from one reading to the next, and shared with other readers."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.app.app import ReaderApp
from reader.app.lists.chosen import SourceList
from reader.app.screens.listing.screen import ListScreen
from reader.app.screens.reading.screen import ReadingScreen
from reader.app.startup.start import opened
from reader.article import Article, Span
from reader.library import Keepsake, KeepsakeKind, Library, Position, file
from reader.paths import own_folder
from reader.sources import load
from tests.app.driving import held, notices, press, reading, screens, settle, settled, shown, until, want, work_done
from tests.keeping import keep


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


async def test_a_place_reached_just_before_the_terminal_is_closed_is_not_lost(article_path: Path) -> None:
    async with reading(article_path, (60, 10)) as (pilot, screen):
        await press(pilot, "space")
        assert isinstance(pilot.app, ReaderApp)
        pilot.app.at_end.close()  # no screen can be closed without a terminal
        position = Library().position_in(load(article_path))
        assert position is not None and position.offset == screen.view.offset_at_top > 0


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


async def test_reading_goes_on_where_it_was_left_once_another_process_has_released_the_library(
    article_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ReadingScreen, "LOOK", 0.02)
    monkeypatch.setattr(ListScreen, "LOOK", 0.02)
    monkeypatch.setattr(file, "SECONDS", 0.0)
    article, at = load(article_path), 400
    Library().remember(article, Position(at, article.text[at : at + 80], 0.5))
    keep(Library(), article, Keepsake(KeepsakeKind.BOOKMARK, Span(0, 11), article.text[:11]))
    before = Library().position_in(article)
    with closing(sqlite3.connect(own_folder("data") / "library.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        async with reading(article_path, (100, 10)) as (pilot, screen):
            assert "another reader is writing" in notices(pilot)
            assert (screen.view.offset_at_top, screen.reading.keepsakes) == (0, ())
            await pilot.press("l")
            await until(lambda: isinstance(pilot.app.screen, ListScreen))
            await pilot.press("escape")
            await until(lambda: pilot.app.screen is screen)
            other.execute("ROLLBACK")
            assert Library().position_in(article) == before
            await until(lambda: bool(screen.reading.keepsakes))
            await until(lambda: 0 < screen.view.offset_at_top <= at)
            await pilot.press("l")
            await until(lambda: "harbour" in shown(pilot))


async def test_a_long_article_goes_on_where_it_was_left_if_the_library_is_released_before_the_rest_arrives(
    book_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file, "SECONDS", 0.0)
    article, start, may_come = load(book_path), opened([str(book_path)]), asyncio.Event()
    assert start.rest is not None and isinstance(start.first, Article)
    at = start.first.end // 2
    Library().remember(article, Position(at, article.text[at : at + 80], 0.5))
    with closing(sqlite3.connect(own_folder("data") / "library.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        app = ReaderApp(start.first, rest=held(start.rest, may_come))
        async with app.run_test(size=(100, 10)) as pilot:
            screen = app.screen
            assert isinstance(screen, ReadingScreen) and screen.view.offset_at_top == 0
            other.execute("ROLLBACK")
            may_come.set()
            await work_done(app, "opening")
            await until(lambda: 0 < screen.view.offset_at_top <= at)
            await press(pilot, "G", "q")
    left = Library().position_in(article)
    assert left is not None and left.offset > at


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


async def test_an_article_opened_again_over_itself_stays_where_it_was_also_at_the_end(article_path: Path) -> None:
    async with reading(article_path, (60, 10)) as (pilot, screen):
        await press(pilot, "G")
        left = screen.view.offset_at_top
        await want(pilot, article_path)
        assert isinstance(pilot.app.screen, ReadingScreen)
        assert pilot.app.screen is not screen
        assert pilot.app.screen.view.offset_at_top == left > 0


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
    async with settled(ReaderApp(SourceList("Articles", (article_path,))), (80, 24)) as pilot:
        assert "% read · 1 min" in shown(pilot)
