"""Feeds: their entries, which are new, and how they are listed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.app.app import ReaderApp
from reader.app.screens.listing.screen import ListScreen
from reader.app.widgets.rows.item_list import ItemList
from reader.sources import Entry, Feed
from tests.app.driving import app_on, notices, press, screens, settled, shown
from tests.app.pages import EELS, PAGE, rss
from tests.servers import Server

pytestmark = pytest.mark.usefixtures("nothing_is_analysed")


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
        assert pilot.app.screen.query_one(ItemList).highlighted == 1
        assert ["read" in line.split() for line in shown(pilot).splitlines() if "Harbour" in line or "Eels" in line] == [
            False,
            True,
        ]


async def test_a_feed_is_in_the_library_with_the_number_of_entries_that_were_not_opened(server: Server) -> None:
    long = PAGE.replace(b"</article>", b"<p>Nobody reads on to the end of it.</p>" * 60 + b"</article>")
    feed = rss(("Harbour", server.page("/harbour", long)), ("Eels", server.page("/eels", EELS)))
    address = server.page("/rss", feed, content_type="application/rss+xml")
    async with app_on(address) as pilot:
        await press(pilot, "enter")
        await press(pilot, "escape", "escape")
        assert re.search(r"Lunde Post +1 unread", shown(pilot)) and address in shown(pilot)
        await press(pilot, "slash", *"lunde post", "enter")
        assert "2 entries" in shown(pilot)


async def test_an_entry_that_was_on_screen_when_the_reader_was_left_counts_as_opened(server: Server) -> None:
    feed = rss(("Harbour", server.page("/harbour", PAGE)), ("Eels", server.page("/eels", EELS)))
    async with app_on(server.page("/rss", feed, content_type="application/rss+xml")) as pilot:
        await press(pilot, "enter", "q")
    async with app_on() as pilot:
        assert re.search(r"Lunde Post +1 unread", shown(pilot))


async def test_entries_that_a_feed_did_not_have_the_last_time_are_new_until_they_are_opened(server: Server) -> None:
    harbour, eels = ("Harbour", server.page("/harbour", PAGE)), ("Eels", server.page("/eels", EELS))
    address = server.page("/rss", rss(harbour), content_type="application/rss+xml")
    async with app_on(address) as pilot:
        assert "1 entry" in shown(pilot) and "new" not in shown(pilot)
    server.page("/rss", rss(eels, harbour), content_type="application/rss+xml")
    async with app_on(address) as pilot:
        assert "2 entries · 1 new" in shown(pilot)
        assert ["new" in line.split() for line in shown(pilot).splitlines() if "Harbour" in line or "Eels" in line] == [
            True,
            False,
        ]
        await press(pilot, "enter")
        await press(pilot, "escape")
        assert "2 entries" in shown(pilot) and "new" not in shown(pilot)
    async with app_on(address) as pilot:
        assert "new" not in shown(pilot)


async def test_a_feed_of_which_only_the_first_entries_are_listed_says_so() -> None:
    feed = Feed("Lunde Post", "", (Entry("Eels", "https://lunde.example/eels"),), is_cut=True)
    async with settled(ReaderApp(feed)) as pilot:
        assert "This feed has more entries: the first 1 are listed." in " ".join(notices(pilot).split())


async def test_an_entry_whose_address_redirects_is_listed_as_read(server: Server) -> None:
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


async def test_an_entry_that_cannot_be_fetched_leaves_the_list_on_screen(server: Server, tmp_path: Path) -> None:
    (tmp_path / "feed.rss").write_bytes(rss(("Router", server.page("/router", PAGE))))
    async with app_on(str(tmp_path / "feed.rss")) as pilot:
        await press(pilot, "enter")
        assert screens(pilot) == [ListScreen]
        assert "private network" in notices(pilot)
