"""Opening files, addresses, feeds and links in the app."""

from __future__ import annotations

import os
import re
import threading
from asyncio import sleep
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from textual.message import Message
from textual.pilot import Pilot
from textual.widgets import OptionList

from reader.app.app import ReaderApp
from reader.app.background.coming import rest_in
from reader.app.background.coming_by_pipe import first_lines
from reader.app.lists.listed import Listed
from reader.app.messages import ArticleWanted
from reader.app.opening import Opening
from reader.app.screens.links import LinksScreen
from reader.app.screens.listing import ListScreen
from reader.app.screens.opening import OpeningScreen
from reader.app.screens.reading import ReadingScreen
from reader.app.startup.start import opened
from reader.article import Article
from reader.sources import Watch, load
from reader.sources.piped import Pipe
from tests.app.driving import notices, place_of, press, screens, settle, settled, shown
from tests.servers import Server
from tests.unit.sources.pdfs import lines, pdf

pytestmark = pytest.mark.usefixtures("nothing_is_analysed")
LONG = "The council of Lunde decided on Monday to dig out the harbour again, after forty years in which nobody had asked. "
PAGE = (
    f"<html><body><article><h1>Harbour</h1><p>{LONG * 4}<a href='/eels'>The eels</a> count.</p></article></body></html>".encode()
)
EELS = f"<html><body><article><h1>Eels</h1><p>{'Eels were seen again this morning. ' * 12}</p></article></body></html>".encode()


def rss(*items: tuple[str, str]) -> bytes:
    entries = "".join(f"<item><title>{title}</title><link>{address}</link></item>" for title, address in items)
    return f"<rss><channel><title>Lunde Post</title>{entries}</channel></rss>".encode()


@asynccontextmanager
async def app_on(*sources: str) -> AsyncIterator[Pilot[None]]:
    """The app as `reader SOURCES` starts it, with everything opened."""
    start = opened(sources)
    async with settled(ReaderApp(start.first, rest=start.rest, wanted=start.wanted)) as pilot:
        yield pilot


async def until(happens: Callable[[], bool]) -> None:
    """Wait until something happens, while nobody touches the app."""
    while not happens():
        await sleep(0.01)


async def test_an_address_is_fetched_and_read(server: Server) -> None:
    async with app_on(server.page("/harbour", PAGE)) as pilot:
        assert screens(pilot) == [ListScreen, ReadingScreen]
        assert "The council of Lunde decided" in shown(pilot)
        title, above = shown(pilot).split("The council of Lunde decided")[0].split("127.0.0.1")
        assert "Harbour" in title and "Harbour" in above


async def test_while_an_address_is_fetched_it_is_named_and_esc_stops(server: Server) -> None:
    address = server.answer("/slow", server.hang)
    app = ReaderApp(wanted=address)
    async with app.run_test(size=(100, 30)) as pilot:
        while not (isinstance(app.screen, OpeningScreen) and address in shown(pilot)):
            await pilot.pause(0.05)
        await press(pilot, "escape")
        assert screens(pilot) == [ListScreen]


async def test_of_two_that_are_wanted_at_once_the_last_is_opened(server: Server) -> None:
    slow = server.answer("/slow", server.hang)
    async with app_on() as pilot:
        for address in (slow, server.page("/harbour", PAGE)):
            pilot.app.post_message(ArticleWanted(address))
        await settle(pilot)
        assert screens(pilot) == [ListScreen, ReadingScreen]
        assert "The council of Lunde decided" in shown(pilot)


async def test_what_comes_while_the_palette_lies_over_it_takes_its_place(server: Server) -> None:
    go_on = threading.Event()

    def answer_late(request: BaseHTTPRequestHandler) -> None:
        go_on.wait(10)
        server.answers["/harbour"](request)

    server.page("/harbour", PAGE)
    app = ReaderApp(wanted=server.answer("/late", answer_late))
    async with app.run_test(size=(100, 30)) as pilot:
        while not isinstance(app.screen, OpeningScreen):
            await pilot.pause(0.05)
        app.action_command_palette()
        await pilot.pause()
        go_on.set()
        await settle(pilot)
        assert screens(pilot) == [ListScreen, ReadingScreen]
        await press(pilot, "escape")
        assert screens(pilot) == [ListScreen]


async def test_what_is_stopped_as_it_comes_is_not_shown(article_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    follow = Opening.follow

    def follow_and_stop(self: Opening, tell: Callable[[Message], object]) -> None:
        follow(self, tell)
        self.stop()

    monkeypatch.setattr(Opening, "follow", follow_and_stop)
    async with app_on() as pilot:
        pilot.app.post_message(ArticleWanted(article_path))
        await settle(pilot)
        assert ReadingScreen not in screens(pilot)


async def test_what_cannot_be_opened_is_told_in_a_notice(server: Server) -> None:
    async with app_on(server.address + "/gone") as pilot:
        assert screens(pilot) == [ListScreen]
        assert "does not exist (404)" in notices(pilot)


async def test_a_feed_lists_its_entries_and_fetches_one_when_it_is_opened(server: Server) -> None:
    feed = rss(("Harbour", server.page("/harbour", PAGE)), ("[red]Eels[/nothing]", server.page("/eels", EELS)))
    async with app_on(server.page("/rss", feed, content_type="application/rss+xml")) as pilot:
        assert screens(pilot) == [ListScreen, ListScreen]
        assert "Lunde Post" in shown(pilot) and "[red]Eels[/nothing]" in shown(pilot)
        assert "2 entries" in shown(pilot)
        assert [path for path, _ in server.asked] == ["/rss"]
        await press(pilot, "j", "enter")
        assert "Eels were seen again" in shown(pilot)
        await press(pilot, "escape")
        assert screens(pilot) == [ListScreen, ListScreen]
        assert pilot.app.screen.query_one(OptionList).highlighted == 1
        assert ["read" in line.split() for line in shown(pilot).splitlines() if "Harbour" in line or "Eels" in line] == [
            False,
            True,
        ]


async def test_a_feed_stands_in_the_library_with_how_much_of_it_was_read(server: Server) -> None:
    feed = rss(("Harbour", server.page("/harbour", PAGE)), ("Eels", server.page("/eels", EELS)))
    address = server.page("/rss", feed, content_type="application/rss+xml")
    async with app_on(address) as pilot:
        await press(pilot, "enter")
        await press(pilot, "escape", "escape")
        assert re.search(r"Lunde Post +50 % read", shown(pilot)) and address in shown(pilot)
        await press(pilot, "slash", *"lunde post", "enter")
        assert "2 entries" in shown(pilot)


async def test_an_entry_whose_address_leads_elsewhere_is_told_to_be_read(server: Server) -> None:
    server.page("/harbour", PAGE)
    feed = rss(("Harbour", server.redirect("/short", "/harbour")), ("Eels", server.page("/eels", EELS)))
    async with app_on(server.page("/rss", feed, content_type="application/rss+xml")) as pilot:
        await press(pilot, "enter")
        await press(pilot, "escape")
        assert ["read" in line.split() for line in shown(pilot).splitlines() if "Harbour" in line or "Eels" in line] == [
            True,
            False,
        ]
        await press(pilot, "escape")
        listed = [line.strip() for line in shown(pilot).splitlines() if "Harbour" in line or "/short" in line]
        assert len(listed) == 1


async def test_a_link_within_the_text_leads_to_its_place_and_backspace_back(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    filler = "\n\n".join(f"Paragraph {number} is here." for number in range(60))
    path.write_text(
        f"# Eels\n\nThey are back[^1] as [told](https://lunde.example).\n\n{filler}\n\n[^1]: Counted by hand.\n", "utf-8"
    )
    async with app_on(str(path)) as pilot:
        await press(pilot, "u")
        assert "→ [1] Counted by hand." in shown(pilot)
        await press(pilot, "o")
        assert "a place in the text" in shown(pilot)
        await press(pilot, "enter")
        assert "Counted by hand." in shown(pilot) and "They are back" not in shown(pilot)
        await press(pilot, "backspace")
        assert "They are back" in shown(pilot)
        column, row = place_of(pilot, "[1]")
        await pilot.click(offset=(column + 1, row))
        await settle(pilot)
        assert "Counted by hand." in shown(pilot)


async def test_a_link_is_put_into_the_library(server: Server) -> None:
    async with app_on(server.page("/harbour", PAGE)) as pilot:
        await press(pilot, "u", "a")
        assert "to read later" in shown(pilot)
        await press(pilot, "escape", "l")
        assert "The eels" in shown(pilot) and server.address + "/eels" in shown(pilot)


async def test_an_entry_that_cannot_be_had_leaves_the_list(server: Server, tmp_path: Path) -> None:
    (tmp_path / "feed.rss").write_bytes(rss(("Router", server.page("/router", PAGE))))
    async with app_on(str(tmp_path / "feed.rss")) as pilot:
        await press(pilot, "enter")
        assert screens(pilot) == [ListScreen]
        assert "private network" in notices(pilot)


async def test_a_link_is_opened_by_a_key_and_esc_comes_back(server: Server) -> None:
    server.page("/eels", EELS)
    async with app_on(server.page("/harbour", PAGE)) as pilot:
        await press(pilot, "u")
        assert isinstance(pilot.app.screen, LinksScreen)
        assert f"{server.address}/eels" in shown(pilot)
        await press(pilot, "enter")
        assert "Eels were seen again" in shown(pilot)
        await press(pilot, "escape")
        assert "The council of Lunde decided" in shown(pilot)


async def test_the_original_is_opened_in_the_browser(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[str] = []
    monkeypatch.setattr(ReaderApp, "open_url", lambda self, url: handed.append(url))
    address = server.page("/harbour", PAGE)
    async with app_on(address) as pilot:
        await press(pilot, "o")
        await press(pilot, "u", "o")
        assert handed == [address, f"{server.address}/eels"]


async def test_a_file_from_the_disk_has_no_original_on_the_web(article_path: Path) -> None:
    async with app_on(str(article_path)) as pilot:
        await press(pilot, "o")
        assert "is not on the web" in shown(pilot)
        await press(pilot, "u")
        assert "no links" in shown(pilot)


async def test_what_is_typed_to_be_opened_is_completed(article_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(article_path.parent)
    async with app_on() as pilot:
        await pilot.press("O")
        await pilot.pause()
        await pilot.press(*"harb")
        while article_path.name not in shown(pilot):
            await pilot.pause(0.01)
        await pilot.press("tab")
        await press(pilot, "enter")
        assert "The harbour of Lunde" in shown(pilot)


async def test_what_is_typed_is_opened(article_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(article_path.parent)
    async with app_on() as pilot:
        await pilot.press("O")
        await pilot.pause()
        await press(pilot, *article_path.name, "enter")
        assert "The harbour of Lunde" in shown(pilot)
        await pilot.press("O")
        await pilot.pause()
        await press(pilot, *"none", "enter")
        assert "There is no file" in notices(pilot)


async def test_of_a_long_text_that_is_chosen_the_beginning_is_shown_and_the_rest_comes(tmp_path: Path) -> None:
    path = tmp_path / "book.txt"
    path.write_text("\n\n".join(f"Paragraph {number} of a long book that goes on and on." for number in range(10_000)), "utf-8")
    lengths = []
    async with app_on(str(tmp_path)) as pilot:
        await pilot.press("enter")
        while not isinstance(pilot.app.screen, ReadingScreen):
            await pilot.pause()
        lengths.append(len(pilot.app.screen.article.text))
        await settle(pilot)
        lengths.append(len(pilot.app.screen.article.text))
    assert lengths[0] < lengths[1] / 10
    assert lengths[1] == len(path.read_text("utf-8"))


async def test_a_pdf_is_shown_from_its_first_pages_and_grows_in_place(tmp_path: Path) -> None:
    pages = [lines(f"The eels of page {number} have been counted every night since the first of April.") for number in range(60)]
    (tmp_path / "eels.pdf").write_bytes(pdf(pages))
    whole = load(tmp_path / "eels.pdf")
    first = Article(whole.text[:2000], blocks=tuple(b for b in whole.blocks if b.span.end <= 2000), source=whole.source)
    app = ReaderApp(first, rest=rest_in(iter([whole]), Watch()))
    async with settled(app) as pilot:
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        assert screen.article is whole
        assert not screen.reading.opening
        await press(pilot, "G")
        assert "The eels of page 59" in shown(pilot)


@pytest.fixture
def pipe() -> Iterator[tuple[Pipe, int]]:
    """A pipe being read, and the end into which it is written."""
    read, written = os.pipe()
    pipe = Pipe(read)
    os.close(read)
    yield pipe, written
    with suppress(OSError):
        os.close(written)


async def test_a_text_by_a_pipe_grows_at_its_place_and_what_is_kept_stays_kept(pipe: tuple[Pipe, int]) -> None:
    coming, written = pipe
    os.write(written, b"The boats of Lunde wait.\n\n" * 40)
    start = first_lines(coming)
    assert start is not None
    app = ReaderApp(start.first, rest=start.rest)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(lambda: "more is coming …" in shown(pilot))
        await pilot.press("j", "j", "m")
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        place, kept = screen.view.offset_at_top, screen.reading.keepsakes
        os.write(written, b"Nobody asked them.\n")
        await until(lambda: "Nobody asked them." in screen.article.text)
        assert screen.reading.opening
        assert (screen.view.offset_at_top, screen.reading.keepsakes) == (place, kept)
        assert place and kept
        os.close(written)
        await until(lambda: not screen.reading.opening)
        assert (screen.view.offset_at_top, screen.reading.keepsakes) == (place, kept)
        assert "words" in shown(pilot)


async def test_of_a_page_by_a_pipe_the_screen_tells_how_much_has_come_until_it_is_there(pipe: tuple[Pipe, int]) -> None:
    coming, written = pipe
    os.write(written, PAGE[:-30])
    app = ReaderApp(wanted=coming)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(lambda: "standard input" in shown(pilot) and "kB" in shown(pilot))
        os.write(written, PAGE[-30:])
        os.close(written)
        await until(lambda: isinstance(app.screen, ReadingScreen))
        await settle(pilot)
        assert "Harbour" in shown(pilot)


async def test_nobody_has_to_wait_for_a_pipe(pipe: tuple[Pipe, int]) -> None:
    app = ReaderApp(wanted=pipe[0])
    async with app.run_test(size=(100, 30)) as pilot:
        await until(lambda: isinstance(app.screen, OpeningScreen))
        await press(pilot, "q")
        assert screens(pilot) == [ListScreen]


async def test_an_unreadable_file_in_a_folder_is_marked_and_the_others_can_be_read(article_path: Path) -> None:
    (article_path.parent / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    async with app_on(str(article_path.parent)) as pilot:
        assert "is a broken PDF" in " ".join(shown(pilot).split())
        assert "The harbour of Lunde is to be dug out" in shown(pilot)


def listed(pilot: Pilot[None]) -> list[str]:
    """The titles in the list, without what stands beside them."""
    return [re.split("\n|  ", str(option.prompt))[0] for option in pilot.app.screen.query_one(OptionList).options]


async def test_a_list_is_narrowed_to_the_words_that_are_typed(tmp_path: Path) -> None:
    (tmp_path / "harbour.txt").write_text(f"{LONG}\n{LONG}")
    (tmp_path / "eels.txt").write_text("Eels were seen again this morning, says the council of Lunde, and they were many.")
    (tmp_path / "bread.txt").write_text("The ovens of the lane have been lit at two in the morning for ninety years.")
    async with app_on(str(tmp_path)) as pilot:
        await press(pilot, "/", *"LUNDE")
        assert listed(pilot) == ["Eels", "Harbour"] and "2 of 3 articles" in shown(pilot)
        await press(pilot, "down", "enter")
        assert "decided on Monday" in shown(pilot) and screens(pilot)[-1] is ReadingScreen
        await press(pilot, "escape", "escape")
        assert listed(pilot) == ["Bread", "Eels", "Harbour"] and "3 articles" in shown(pilot)


async def test_words_that_no_article_of_a_list_has_leave_it_empty(tmp_path: Path) -> None:
    (tmp_path / "eels.txt").write_text("Eels were seen again this morning, and they were many.")
    (tmp_path / "bread.txt").write_text("The ovens of the lane have been lit at two in the morning for ninety years.")
    async with app_on(str(tmp_path)) as pilot:
        await press(pilot, "/", *"whales", "enter")
        assert screens(pilot) == [ListScreen] and "0 of 2 articles" in shown(pilot)
        await press(pilot, "escape")
        assert listed(pilot) == ["Bread", "Eels"]


@pytest.mark.parametrize("size", [(30, 4), (20, 2)])
async def test_a_list_without_room_for_a_line_takes_every_key(size: tuple[int, int], article_path: Path) -> None:
    async with settled(ReaderApp(Listed("Articles", (article_path,))), size) as pilot:
        await press(pilot, "pagedown", "pageup", "end", "home", "j", "k")
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert listed(pilot) == ["Harbour"]
