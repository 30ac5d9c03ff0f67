"""An article whose file changes while it is read."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from textual.geometry import Offset
from textual.selection import Selection

from reader.app.background.first_part import Rest, rest_of_document
from reader.app.screens.reading import growing, rereading
from reader.app.screens.reading.screen import ReadingScreen
from reader.library import Library
from reader.sources import load
from tests.app.driving import drag, notices, press, reading, settle, shown, until

_FIRST = "Zander came first, and nobody had counted on them.\n\n"


@pytest.fixture(autouse=True)
def _looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ReadingScreen, "LOOK", 0.02)


async def test_a_file_changed_by_another_program_is_read_again_at_the_same_quote(article_path: Path) -> None:
    async with reading(article_path, (120, 16)) as (pilot, screen):
        await press(pilot, "n", "n", "n", "m", "e")
        before, quote = screen.article.text, screen.reading.quote
        top = before[screen.view.offset_at_top :]
        assert quote is not None
        article_path.write_text(_FIRST + article_path.read_text("utf-8"), "utf-8")
        await until(lambda: "this is how it is now" in shown(pilot))
        await settle(pilot)
        now = screen.reading
        assert "Zander" in now.article.text and now.article.text[screen.view.offset_at_top :] == top
        assert now.quote is not None and now.quote.span.of(now.article.text) == quote.span.of(before)
        assert [kept.span for kept in now.keepsakes] == [now.quote.span] and "NAMES" in shown(pilot)
        await press(pilot, "escape", "U")
        assert "There is nothing to undo." in shown(pilot)
        await press(pilot, "n")
        assert "quote 4 of 6" in shown(pilot)
    assert len(Library().keepsakes_in(load(article_path))) == 1


@pytest.mark.parametrize(
    "keys", [('n"',), ("(",), ("d", "enter"), ("e", "enter"), ("1",), ("c", "j", "enter"), ("/harbour", "enter")]
)
async def test_every_trail_goes_on_in_a_text_that_has_changed(article_path: Path, keys: tuple[str, ...]) -> None:
    async with reading(article_path) as (pilot, screen):
        for key in keys:
            await press(pilot, *((key,) if key == "enter" else key))
        article_path.write_text(_FIRST + article_path.read_text("utf-8"), "utf-8")
        await until(lambda: "Zander" in screen.article.text)
        await settle(pilot)
        assert all(0 <= start <= end <= screen.article.end for start, end in screen.reading.trail.spans)
        await press(pilot, "n")
        assert screen.reading.trail.current is not None


async def test_keys_are_answered_while_the_drive_of_the_file_hangs(article_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hangs, goes_on = Event(), Event()

    def state_of(_path: Path) -> None:
        hangs.set()
        goes_on.wait()

    async with reading(article_path) as (pilot, screen):
        monkeypatch.setattr(rereading, "_state_of", state_of)
        await until(hangs.is_set)
        await press(pilot, "n")
        assert screen.reading.trail.index == 0
        goes_on.set()


async def test_of_a_text_that_has_become_short_all_is_shown(article_path: Path) -> None:
    async with reading(article_path, (120, 16)) as (pilot, screen):
        await press(pilot, "G", "N", "c")
        article_path.write_text("Eels. They came back.", "utf-8")
        await until(lambda: screen.article.text.startswith("Eels"))
        await settle(pilot)
        assert "They came back." in shown(pilot) and "“ no quotes here" in shown(pilot)


async def test_a_text_whose_file_is_gone_or_empty_stays(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        text = screen.article.text
        article_path.write_text("", "utf-8")
        await until(lambda: "holds no words" in notices(pilot))
        article_path.unlink()
        await settle(pilot)
        assert screen.article.text == text
        article_path.write_text("Eels. They came back.", "utf-8")
        await until(lambda: "They came back." in shown(pilot))


async def test_a_text_stays_as_long_as_something_in_it_is_selected(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await drag(pilot, "harbour")
        article_path.write_text("Eels. They came back.", "utf-8")
        for _ in range(5):
            await settle(pilot)
        assert screen.get_selected_text() == "harbour"
        await press(pilot, "escape")
        await until(lambda: "They came back." in shown(pilot))


async def test_what_is_selected_while_the_file_is_read_again_stays_selected(
    article_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(article_path) as (pilot, screen):
        text, places = screen.article.text, []

        async def read(path: Path) -> Rest:
            whole = load(path)
            start = text.index("harbour")
            screen.selections = {screen.view: Selection(Offset(0, start), Offset(0, start + 7))}
            places.append(start)
            yield whole

        monkeypatch.setattr(growing, "rest_of_document", read)
        article_path.write_text(_FIRST + article_path.read_text("utf-8"), "utf-8")
        await until(lambda: bool(places))
        for _ in range(5):
            await pilot.pause()
        assert screen.get_selected_text() == "harbour" and screen.article.text == text
        screen.clear_selection()
        await until(lambda: "Zander" in screen.article.text)


async def test_what_is_kept_is_never_shown_at_other_words(article_path: Path, own_home: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "n", "h")
        (kept,) = screen.reading.keepsakes
        with closing(sqlite3.connect(own_home / "data" / "reader" / "library.sqlite3")) as other:
            other.execute("BEGIN EXCLUSIVE")
            article_path.write_text(_FIRST + article_path.read_text("utf-8"), "utf-8")
            await until(lambda: "Zander" in screen.article.text)
            assert not screen.reading.keepsakes
        await until(lambda: bool(screen.reading.keepsakes))
        assert [each.span.of(screen.article.text) for each in screen.reading.keepsakes] == [kept.words]


async def test_a_file_that_is_written_as_it_was_is_not_said_to_have_changed(
    article_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(article_path) as (pilot, screen):
        article, paths = screen.article, []

        def read(path: Path) -> Rest:
            paths.append(path)
            return rest_of_document(path)

        monkeypatch.setattr(growing, "rest_of_document", read)
        os.utime(article_path, (0, 0))
        await until(lambda: bool(paths))
        await settle(pilot)
        assert screen.article is article and "has changed" not in shown(pilot)
