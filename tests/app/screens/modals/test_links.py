"""Links in a text, and the original page."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from typing import NoReturn

import pytest

from reader.app.app import ReaderApp
from reader.app.screens.listing.screen import ListScreen
from reader.app.screens.modals.links import LinksScreen
from reader.app.widgets.rows.rows import Rows
from tests.app.driving import app_on, position_of, press, settle, shown, titles
from tests.app.pages import EELS, PAGE, rss
from tests.servers import Server

pytestmark = pytest.mark.usefixtures("nothing_is_analysed")


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
        column, row = position_of(pilot, "[1]")
        await pilot.click(offset=(column + 1, row))
        await settle(pilot)
        assert "Counted by hand." in shown(pilot)


async def test_a_link_is_put_into_the_library(server: Server) -> None:
    async with app_on(server.page("/harbour", PAGE)) as pilot:
        await press(pilot, "u", "a")
        assert "to read later" in shown(pilot)
        await press(pilot, "escape", "l")
        assert "The eels" in shown(pilot) and server.address + "/eels" in shown(pilot)


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


async def test_very_many_links_take_two_lines_each(tmp_path: Path) -> None:
    path = tmp_path / "links.md"
    words = "a page about the eels of the river and of all the ditches that lead to it from the meadows"
    links = "\n\n".join(f"[{words}](https://lunde.example/{number})" for number in range(400))
    path.write_text(f"# Eels\n\n<https://lunde.example/all>\n\n{links}\n", "utf-8")
    async with app_on(str(path)) as pilot:
        await press(pilot, "u")
        assert "401 links" in shown(pilot)
        _, top = position_of(pilot, "  1 https://lunde.example/all")
        assert position_of(pilot, "  2 a page about the eels")[1] == top + 2
        assert position_of(pilot, "https://lunde.example/0")[1] == top + 3
        await press(pilot, "G")
        assert "401 a page about the eels" in shown(pilot) and "https://lunde.example/399" in shown(pilot)


async def test_the_feed_of_a_site_is_the_first_of_its_links(server: Server) -> None:
    feed = server.page("/rss", rss(("Eels", server.page("/eels", EELS))), content_type="application/rss+xml")
    head = f'<head><link rel="alternate" type="application/rss+xml" href="{feed}"></head>'.encode()
    async with app_on(server.page("/", PAGE.replace(b"<body>", head + b"<body>"))) as pilot:
        await press(pilot, "u")
        assert "1 the feed of this site" in shown(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ListScreen) and titles(pilot) == ["Eels"]


async def test_a_link_to_a_file_opens_it_here(tmp_path: Path) -> None:
    (tmp_path / "boats.md").write_text("# Boats\n\nForty of them lie in the harbour.\n", "utf-8")
    path = tmp_path / "eels.md"
    path.write_text("# Eels\n\nSee the [boats](boats.md), too.\n", "utf-8")
    async with app_on(str(path)) as pilot:
        await press(pilot, "u")
        assert "boats.md" in shown(pilot)
        await press(pilot, "o")
        assert "Enter opens it" in shown(pilot)
        await press(pilot, "enter")
        assert "Forty of them" in shown(pilot)
        await press(pilot, "escape")
        await pilot.click(offset=position_of(pilot, "boats"))
        await settle(pilot)
        assert "Forty of them" in shown(pilot)


async def test_an_address_that_the_text_shows_is_listed_once(tmp_path: Path) -> None:
    path = tmp_path / "eels.txt"
    path.write_text("The eels of Lunde are back.\n\nThey are counted at https://lunde.example/eels, night by night.\n", "utf-8")
    async with app_on(str(path)) as pilot:
        await press(pilot, "u")
        frame = shown(pilot).split("Links")[1]
        assert frame.count("1 https://lunde.example/eels") == frame.count("lunde.example/eels") == 1


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that are handed to a browser, as if there were one."""
    addresses: list[str] = []
    monkeypatch.setattr(webbrowser, "get", lambda: None)
    monkeypatch.setattr(ReaderApp, "open_url", lambda self, url: addresses.append(url))
    return addresses


async def test_the_original_is_opened_in_the_browser(server: Server, handed: list[str]) -> None:
    address = server.page("/harbour", PAGE)
    async with app_on(address) as pilot:
        await press(pilot, "o")
        await press(pilot, "u", "o")
        assert handed == [address, f"{server.address}/eels"]


async def test_the_original_of_a_page_that_was_saved_is_opened_where_it_is_from(tmp_path: Path, handed: list[str]) -> None:
    path = tmp_path / "eels.html"
    path.write_bytes(b"<link rel='canonical' href='https://lunde.example/eels'>" + PAGE)
    async with app_on(str(path)) as pilot:
        await press(pilot, "o", "l", "o")
        assert handed == ["https://lunde.example/eels"] * 2


async def test_what_is_said_of_the_browser_stays_while_the_window_is_resized(tmp_path: Path, handed: list[str]) -> None:
    path = tmp_path / "eels.md"
    path.write_text("# Eels\n\nThey are [counted](https://lunde.example/eels).\n", "utf-8")
    async with app_on(str(path)) as pilot:
        await press(pilot, "u", "o")
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert "Opened in the browser." in shown(pilot) and handed == ["https://lunde.example/eels"]


async def test_a_missing_browser_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing() -> NoReturn:
        raise webbrowser.Error

    monkeypatch.setattr(webbrowser, "get", nothing)
    (tmp_path / "eel.png").write_bytes(b"drawn")
    path = tmp_path / "eels.md"
    path.write_text("# Eels\n\n![Two eels](eel.png)\n\nThey are [counted](https://lunde.example/eels).\n", "utf-8")
    async with app_on(str(path)) as pilot:
        await press(pilot, "u", "enter")
        assert "There is no browser here" in shown(pilot) and "Opened" not in shown(pilot)
        await press(pilot, "escape", "u", "2", "o")
        assert "There is no browser here" in shown(pilot) and "Opened" not in shown(pilot)


async def test_a_picture_is_shown_by_another_program(tmp_path: Path, handed: list[str]) -> None:
    (tmp_path / "eel.png").write_bytes(b"drawn")
    path = tmp_path / "eels.md"
    path.write_text("# Eels\n\n![Two eels in a bucket](eel.png)\n\nThey are back, and so is ![a third](gone.png).\n", "utf-8")
    async with app_on(str(path)) as pilot:
        await press(pilot, "u", "enter")
        assert "Opened the picture." in shown(pilot)
        await press(pilot, "o")
        await press(pilot, "a")
        assert "Enter shows it" in shown(pilot)
        await press(pilot, "escape")
        await pilot.click(offset=position_of(pilot, "Two eels"))
        await settle(pilot)
        assert handed == [(tmp_path / "eel.png").as_uri()] * 3


async def test_a_picture_that_is_gone_is_reported(tmp_path: Path) -> None:
    (tmp_path / "eel.png").write_bytes(b"drawn")
    path = tmp_path / "eels.md"
    path.write_text("# Eels\n\n![Two eels in a bucket](eel.png)\n", "utf-8")
    async with app_on(str(path)) as pilot:
        (tmp_path / "eel.png").unlink()
        await press(pilot, "u", "enter")
        assert "no picture “eel.png”" in shown(pilot)


async def test_digits_lead_to_the_link_of_that_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "towns.md"
    path.write_text("# Towns\n\n" + "\n\n".join(f"[Town {n}](https://town{n}.example)" for n in range(1, 13)), "utf-8")
    async with app_on(str(path)) as pilot:
        await press(pilot, "u", "1")
        rows = pilot.app.screen.query_one(Rows)
        assert rows.highlighted == 0
        await press(pilot, "2")
        assert rows.highlighted == 11 and "12 Town 12" in shown(pilot)
        await press(pilot, "3")
        assert rows.highlighted == 2
        monkeypatch.setattr(LinksScreen, "PAUSE", 0.0)
        await press(pilot, "1", "1", "0")
        assert rows.highlighted == 0


async def test_a_file_from_the_disk_has_no_original_on_the_web(article_path: Path) -> None:
    async with app_on(str(article_path)) as pilot:
        await press(pilot, "o")
        assert "is not on the web" in shown(pilot)
        await press(pilot, "u")
        assert "no links" in shown(pilot)
