"""Links in a text, and the original that it was taken from."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.app.app import ReaderApp
from reader.app.screens.links import LinksScreen
from tests.app.driving import app_on, place_of, press, settle, shown
from tests.app.pages import EELS, PAGE
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
        await pilot.click(offset=place_of(pilot, "boats"))
        await settle(pilot)
        assert "Forty of them" in shown(pilot)


async def test_an_address_that_the_text_shows_is_listed_once(tmp_path: Path) -> None:
    path = tmp_path / "eels.txt"
    path.write_text("The eels of Lunde are back.\n\nThey are counted at https://lunde.example/eels, night by night.\n", "utf-8")
    async with app_on(str(path)) as pilot:
        await press(pilot, "u")
        frame = shown(pilot).split("Links")[1]
        assert frame.count("· https://lunde.example/eels") == frame.count("lunde.example/eels") == 1


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
