"""Opening files, addresses and feeds in the app."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input

from reader.app.app import ReaderApp
from reader.app.background import loading
from reader.app.background.first_part import rest_of_contents
from reader.app.messages import ArticleWanted
from reader.app.opening import Opening
from reader.app.screens.listing.screen import ListScreen
from reader.app.screens.modals.opening import OpeningScreen
from reader.app.screens.reading.screen import ReadingScreen
from reader.article import Article
from reader.sources import Watch, load
from reader.sources.raw import RawDocument
from tests.app.driving import app_on, notices, paste, press, screens, settle, settled, shown, type_into, until, want
from tests.app.pages import PAGE
from tests.servers import Server
from tests.unit.sources.pdfs import lines, pdf

pytestmark = pytest.mark.usefixtures("nothing_is_analysed")


async def test_an_address_is_fetched_and_read(server: Server) -> None:
    async with app_on(server.page("/harbour", PAGE)) as pilot:
        assert screens(pilot) == [ListScreen, ReadingScreen]
        assert "The council of Lunde decided" in shown(pilot)
        title, above = shown(pilot).split("The council of Lunde decided")[0].split("127.0.0.1")
        assert "Harbour" in title and "Harbour" in above


async def test_of_several_files_those_that_exist_are_listed_and_the_missing_one_is_told(article_path: Path) -> None:
    async with app_on(str(article_path), "no/such/file.txt") as pilot:
        assert screens(pilot) == [ListScreen] and "Harbour" in shown(pilot)
        assert "no/such/file.txt" in notices(pilot)


@pytest.mark.parametrize("key", ["escape", "q", "ctrl+c"])
async def test_while_an_address_is_fetched_it_is_named_and_a_key_stops_it(key: str, server: Server) -> None:
    address = server.answer("/slow", server.hang)
    app = ReaderApp(wanted=address)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(lambda: isinstance(app.screen, OpeningScreen) and address in shown(pilot))
        await press(pilot, key)
        assert screens(pilot) == [ListScreen]


async def test_of_two_articles_wanted_at_once_the_last_is_opened(server: Server) -> None:
    slow = server.answer("/slow", server.hang)
    async with app_on() as pilot:
        await want(pilot, slow, server.page("/harbour", PAGE))
        assert screens(pilot) == [ListScreen, ReadingScreen]
        assert "The council of Lunde decided" in shown(pilot)


async def test_an_article_that_arrives_while_the_palette_is_open_takes_its_place(server: Server) -> None:
    go_on = threading.Event()

    def answer_late(request: BaseHTTPRequestHandler) -> None:
        go_on.wait(10)
        server.answers["/harbour"](request)

    server.page("/harbour", PAGE)
    app = ReaderApp(wanted=server.answer("/late", answer_late))
    async with app.run_test(size=(100, 30)) as pilot:
        await until(lambda: isinstance(app.screen, OpeningScreen))
        await app.run_action("command_palette")
        await pilot.pause()
        go_on.set()
        await settle(pilot)
        assert screens(pilot) == [ListScreen, ReadingScreen]
        await press(pilot, "escape")
        assert screens(pilot) == [ListScreen]


async def test_an_article_stopped_as_it_arrives_is_not_shown(article_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    follow, told = Opening.follow, threading.Event()

    def stop_and_follow(self: Opening, tell: Callable[[Message], object]) -> None:
        def stop_and_tell(message: Message) -> None:
            self.stop()
            tell(message)
            told.set()

        follow(self, stop_and_tell)

    monkeypatch.setattr(Opening, "follow", stop_and_follow)
    async with app_on() as pilot:
        pilot.app.post_message(ArticleWanted(article_path))
        await until(told.is_set)
        await settle(pilot)
        assert ReadingScreen not in screens(pilot)


async def test_a_source_that_cannot_be_opened_is_told_in_a_notice(server: Server) -> None:
    async with app_on(server.address + "/gone") as pilot:
        assert screens(pilot) == [ListScreen]
        assert "does not exist (404)" in notices(pilot)


async def test_what_is_pasted_where_nothing_is_typed_is_opened(article_path: Path) -> None:
    async with app_on() as pilot:
        await paste(pilot, f"'{article_path}'")
        assert screens(pilot) == [ListScreen, ReadingScreen] and "The harbour of Lunde" in shown(pilot)


async def test_what_is_pasted_and_cannot_be_opened_is_told_in_a_notice(tmp_path: Path) -> None:
    async with app_on() as pilot:
        await paste(pilot, str(tmp_path / "no such file.txt"))
        assert screens(pilot) == [ListScreen] and "names no file" in notices(pilot)


@pytest.mark.parametrize("opener", ["a", "slash", "O", "question_mark"])
async def test_what_is_pasted_into_a_field_or_below_a_frame_is_not_opened(article_path: Path, opener: str) -> None:
    async with app_on(str(article_path)) as pilot:
        await press(pilot, opener)
        before = screens(pilot)
        await paste(pilot, str(article_path.parent))
        assert screens(pilot) == before


async def test_a_typed_path_is_completed(article_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(article_path.parent)
    async with app_on() as pilot:
        await pilot.press("O")
        await until(lambda: isinstance(pilot.app.focused, Input))
        await pilot.press(*"harb")
        await until(lambda: article_path.name in shown(pilot))
        await pilot.press("tab")
        await press(pilot, "enter")
        assert "The harbour of Lunde" in shown(pilot)


async def test_a_path_is_completed_also_before_that_is_suggested(article_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def never(*_: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(Suggester, "_get_suggestion", never)
    monkeypatch.chdir(article_path.parent)
    async with app_on() as pilot:
        await pilot.press("O")
        await until(lambda: isinstance(pilot.app.focused, Input))
        await pilot.press(*"harb", "tab", "enter")
        await until(lambda: "The harbour of Lunde" in shown(pilot))


async def test_a_typed_path_is_opened(article_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(article_path.parent)
    async with app_on() as pilot:
        await type_into(pilot, "O", *article_path.name, "enter")
        assert "The harbour of Lunde" in shown(pilot)
        await type_into(pilot, "O", *"none", "enter")
        assert "There is no file" in notices(pilot)


async def test_an_address_typed_without_its_scheme_is_opened(server: Server) -> None:
    address = server.page("/harbour", PAGE)
    async with app_on() as pilot:
        await type_into(pilot, "O", *address.removeprefix("http://"), "enter")
        assert "The council of Lunde decided" in shown(pilot)


async def test_the_beginning_of_a_long_text_is_shown_before_the_rest(book_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded, may_come = loading.loaded, asyncio.Event()

    async def held(whole: RawDocument | Path) -> Article:
        await may_come.wait()
        return await loaded(whole)

    monkeypatch.setattr(loading, "loaded", held)
    whole = book_path.read_text("utf-8")
    async with app_on(str(book_path.parent)) as pilot:
        await pilot.press("enter")
        await until(lambda: isinstance(pilot.app.screen, ReadingScreen))
        assert isinstance(pilot.app.screen, ReadingScreen)
        assert len(pilot.app.screen.article.text) < len(whole) / 10
        may_come.set()
        await settle(pilot)
        assert pilot.app.screen.article.text == whole


async def test_a_pdf_is_shown_from_its_first_pages_and_grows_in_place(tmp_path: Path) -> None:
    pages = [lines(f"The eels of page {number} have been counted every night since the first of April.") for number in range(60)]
    (tmp_path / "eels.pdf").write_bytes(pdf(pages))
    whole = load(tmp_path / "eels.pdf")
    first = Article(whole.text[:2000], blocks=tuple(b for b in whole.blocks if b.span.end <= 2000), source=whole.source)
    app = ReaderApp(first, rest=rest_of_contents(iter([whole]), Watch()))
    async with settled(app) as pilot:
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        assert screen.article is whole
        assert not screen.reading.is_beginning
        await press(pilot, "G")
        assert "The eels of page 59" in shown(pilot)


async def test_an_unreadable_file_in_a_folder_is_marked_and_the_others_can_be_read(article_path: Path) -> None:
    (article_path.parent / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    async with app_on(str(article_path.parent)) as pilot:
        assert "is a broken PDF" in " ".join(shown(pilot).split())
        assert "The harbour of Lunde is to be dug out" in shown(pilot)
