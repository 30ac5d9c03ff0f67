"""Looking whether there is more in a list by now."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot

from reader.app.app import ReaderApp
from reader.app.lists.chosen import source_list_of
from reader.app.screens.listing.screen import ListScreen
from tests.app.driving import app_on, marks, notices, press, settled, shown, titles
from tests.app.pages import PAGE, rss
from tests.servers import Server


def highlighted(pilot: Pilot[None]) -> int | None:
    assert isinstance(pilot.app.screen, ListScreen)
    return pilot.app.screen.article_list.highlighted


def serve(server: Server, *titles: str) -> str:
    """Serve a feed with entries of these `titles`; the address of it."""
    entries = [(title, server.page(f"/{title.lower()}", PAGE)) for title in titles]
    return server.page("/rss", rss(*entries), content_type="application/rss+xml")


async def test_a_feed_is_fetched_again_in_its_place_and_what_is_new_stays_marked(server: Server) -> None:
    async with app_on(serve(server, "Bread")) as pilot:
        serve(server, "Boats", "Eels", "Bread")
        await press(pilot, "R")
        assert titles(pilot) == ["Boats", "Eels", "Bread"] and marks(pilot) == ["new", "new", ""]
        assert "2 new entries." in shown(pilot) and "Bread" in shown(pilot)
        assert highlighted(pilot) == 0
        await press(pilot, "R")
        assert marks(pilot) == ["new", "new", ""] and "No new entries." in shown(pilot)
        await press(pilot, "escape")
        assert "3 unread" in marks(pilot)


async def test_a_feed_that_cannot_be_fetched_again_stays_as_it_is(server: Server) -> None:
    async with app_on(serve(server, "Bread")) as pilot:
        server.page("/rss", b"", 500)
        await press(pilot, "R")
        assert titles(pilot) == ["Bread"]
        assert "has a fault (500)" in notices(pilot) and "This is the copy of" in notices(pilot)
        assert "No new entries" not in shown(pilot)


async def test_new_files_of_a_folder_are_listed(article_path: Path) -> None:
    async with settled(ReaderApp(source_list_of(article_path.parent))) as pilot:
        (article_path.parent / "zander.txt").write_text("The zander of Lunde have come back.", "utf-8")
        await press(pilot, "R")
        assert titles(pilot) == ["Harbour", "Zander"] and "1 new article." in shown(pilot)
        assert highlighted(pilot) == 1


async def test_new_entries_are_counted_in_the_library_for_each_feed_until_it_is_opened(server: Server) -> None:
    async with app_on(serve(server, "Bread")) as pilot:
        await press(pilot, "escape")
        assert titles(pilot)[0] == "Lunde Post" and marks(pilot)[0] == "1 unread"
        assert highlighted(pilot) == 0, "what was opened last is highlighted"
        serve(server, "Boats", "Eels", "Bread")
        await press(pilot, "R")
        assert marks(pilot)[0] == "2 new · 1 unread" and "2 new entries." in shown(pilot)
        await press(pilot, "enter")
        await press(pilot, "escape")
        assert marks(pilot)[0] == "3 unread"
        await press(pilot, "R")
        assert marks(pilot)[0] == "3 unread" and "No new entries." in shown(pilot)


async def test_new_entries_are_counted_in_the_next_session_too(server: Server) -> None:
    async with app_on(serve(server, "Bread")) as pilot:
        await press(pilot, "escape")
        serve(server, "Boats", "Eels", "Bread")
        await press(pilot, "R")
    async with settled(ReaderApp()) as pilot:
        assert marks(pilot)[0] == "2 new · 1 unread"
        await press(pilot, "enter")
        await press(pilot, "escape")
        assert marks(pilot)[0] == "3 unread"
    async with settled(ReaderApp()) as pilot:
        assert marks(pilot)[0] == "3 unread"


async def test_new_entries_stay_counted_if_the_feed_is_not_opened_after_all(server: Server) -> None:
    async with app_on(serve(server, "Bread")) as pilot:
        await press(pilot, "escape")
        serve(server, "Boats", "Bread")
        await press(pilot, "R")
        server.answer("/rss", server.hang)
        await press(pilot, "enter", "escape")
        assert marks(pilot)[0] == "1 new · 1 unread"


async def test_feeds_that_cannot_be_fetched_are_named(server: Server) -> None:
    async with app_on(serve(server, "Bread")) as pilot:
        await press(pilot, "escape")
        server.page("/rss", b"", 500)
        await press(pilot, "R")
        assert "Not to be had now: Lunde Post." in shown(pilot) and "No new entries" not in shown(pilot)


async def test_that_other_feeds_have_nothing_new_is_told_beside_those_that_cannot_be_fetched(server: Server) -> None:
    fetched, missing = serve(server, "Bread"), server.page("/gone", b"", 500)
    outlines = f'<outline text="Lunde Post" xmlUrl="{fetched}"/><outline text="Harbour News" xmlUrl="{missing}"/>'
    opml = f"<opml><body>{outlines}</body></opml>"
    async with app_on(server.page("/list", opml.encode(), content_type="text/x-opml")) as pilot:
        await press(pilot, "enter", "escape", "R")
        assert "No new entries elsewhere. Not to be had now: Harbour News." in shown(pilot)


async def test_a_library_without_feeds_has_none_to_look_into() -> None:
    async with settled(ReaderApp()) as pilot:
        await press(pilot, "R")
        assert "no feed here" in shown(pilot)


async def test_in_a_list_of_feeds_the_new_entries_of_each_are_counted_also_before_it_is_opened(server: Server) -> None:
    outline = f'<opml><body><outline text="Lunde Post" xmlUrl="{serve(server, "Boats", "Bread")}"/></body></opml>'
    async with app_on(server.page("/list", outline.encode(), content_type="text/x-opml")) as pilot:
        assert "1 feed " in shown(pilot)
        await press(pilot, "R")
        assert marks(pilot) == ["2 new"] and "2 new entries." in shown(pilot)
        await press(pilot, "m")
        assert "Open this feed to mark its entries." in shown(pilot)
        await press(pilot, "enter")
        await press(pilot, "escape")
        assert marks(pilot) == ["2 unread"]
        serve(server, "Eels", "Boats", "Bread")
        await press(pilot, "R")
        assert marks(pilot) == ["1 new · 2 unread"]
