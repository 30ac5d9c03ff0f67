"""Narrowing lists to the words that are typed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Event

import pytest

from reader.app.app import ReaderApp
from reader.app.lists.chosen import SourceList, source_list_of
from reader.app.lists.items import Item, looked_into
from reader.app.screens.listing import looking
from reader.app.screens.listing.screen import ListScreen
from reader.app.screens.reading.screen import ReadingScreen
from reader.library import Found, Library
from tests.app.driving import app_on, press, screens, settle, settled, shown, titles, until
from tests.articles import LONG

_PATIENCE = 60
"""The seconds after which a thread goes on that waits for a test: one that fails shall not keep the others from going on."""
pytestmark = pytest.mark.usefixtures("nothing_is_analysed")


async def test_a_list_is_narrowed_to_the_words_that_are_typed(tmp_path: Path) -> None:
    (tmp_path / "harbour.txt").write_text(f"{LONG}\n{LONG}")
    (tmp_path / "eels.txt").write_text("Eels were seen again this morning, says the council of Lunde, and they were many.")
    (tmp_path / "bread.txt").write_text("The ovens of the lane have been lit at two in the morning for ninety years.")
    async with app_on(str(tmp_path)) as pilot:
        await press(pilot, "/", *"LUNDE")
        assert titles(pilot) == ["Eels", "Harbour"] and "2 of 3 articles" in shown(pilot)
        await press(pilot, "down", "enter")
        assert "decided on Monday" in shown(pilot) and screens(pilot)[-1] is ReadingScreen
        await press(pilot, "escape", "escape")
        assert titles(pilot) == ["Bread", "Eels", "Harbour"] and "3 articles" in shown(pilot)


async def test_a_file_of_a_list_is_found_by_its_text_before_it_was_ever_opened(tmp_path: Path) -> None:
    (tmp_path / "harbour.txt").write_text(f"{LONG}\n\nNobody asked the eels of the Café Norheim.\n\n{LONG}", "utf-8")
    (tmp_path / "bread.txt").write_text("The ovens of the lane have been lit at two in the morning for ninety years.")
    async with app_on(str(tmp_path)) as pilot:
        await press(pilot, "/", *"cafe norheim")
        assert titles(pilot) == ["Harbour"] and "asked the eels of the Café Norheim" in shown(pilot)
        await press(pilot, "enter")
        assert screens(pilot)[-1] is ReadingScreen and "“cafe norheim” 1 of 1" in shown(pilot)


async def test_a_file_is_found_by_its_text_also_if_it_is_looked_into_after_the_words_were_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "harbour.txt").write_text(f"{LONG}\n\nNobody asked the eels of Norheim.\n\n{LONG}")
    (tmp_path / "bread.txt").write_text("The ovens of the lane have been lit at two in the morning for ninety years.")
    released = Event()

    def late(path: Path) -> Item:
        released.wait(_PATIENCE)
        return looked_into(path)

    monkeypatch.setattr(looking, "looked_into", late)
    async with ReaderApp(source_list_of(tmp_path)).run_test(size=(100, 30)) as pilot:
        await pilot.press("/", *"norheim")
        await until(lambda: "0 of 2 articles" in shown(pilot))
        assert "Searching …" in shown(pilot)
        released.set()
        await settle(pilot)
        assert titles(pilot) == ["Harbour"] and "asked the eels of Norheim" in shown(pilot)


async def test_a_file_is_looked_into_once_however_often_the_list_is_narrowed_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "harbour.txt").write_text(LONG)
    (tmp_path / "bread.txt").write_text("The ovens of the lane have been lit at two in the morning for ninety years.")
    released = Event()
    paths = []

    def late(path: Path) -> Item:
        paths.append(path.name)
        released.wait(_PATIENCE)
        return looked_into(path)

    monkeypatch.setattr(looking, "looked_into", late)
    async with ReaderApp(source_list_of(tmp_path)).run_test(size=(100, 30)) as pilot:
        await pilot.press("/")
        for letter in "harbour":
            await pilot.press(letter)
            await until(lambda: "1 of 2 articles" in shown(pilot))
        released.set()
        await settle(pilot)
        assert titles(pilot) == ["Harbour"] and sorted(paths) == ["bread.txt", "harbour.txt"]


async def test_a_file_is_found_by_its_text_also_if_it_is_looked_into_during_the_search(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "harbour.txt").write_text(f"{LONG}\n\nNobody asked the eels of Norheim.\n\n{LONG}")
    searching, looked = Event(), Event()

    def late(path: Path) -> Item:
        searching.wait(_PATIENCE)
        return looked_into(path)

    def slow(_: Library, _words: Sequence[str]) -> Found:
        searching.set()
        looked.wait(_PATIENCE)
        return Found()

    monkeypatch.setattr(looking, "looked_into", late)
    monkeypatch.setattr(Library, "found", slow)
    async with ReaderApp(source_list_of(tmp_path)).run_test(size=(100, 30)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ListScreen)
        await pilot.press("/", *"norheim")
        await until(lambda: bool(screen.state.looked_into))
        looked.set()
        await settle(pilot)
        assert titles(pilot) == ["Harbour"] and "asked the eels of Norheim" in shown(pilot)


async def test_words_that_no_article_of_a_list_has_leave_it_empty(tmp_path: Path) -> None:
    (tmp_path / "eels.txt").write_text("Eels were seen again this morning, and they were many.")
    (tmp_path / "bread.txt").write_text("The ovens of the lane have been lit at two in the morning for ninety years.")
    async with app_on(str(tmp_path)) as pilot:
        await press(pilot, "/", *"whales", "enter")
        assert screens(pilot) == [ListScreen] and "0 of 2 articles" in shown(pilot)
        assert "None has all of these words." in shown(pilot)
        await press(pilot, "escape")
        assert titles(pilot) == ["Bread", "Eels"]


@pytest.mark.parametrize("size", [(30, 4), (20, 2)])
async def test_a_list_without_room_for_a_line_takes_every_key(size: tuple[int, int], article_path: Path) -> None:
    async with settled(ReaderApp(SourceList("Articles", (article_path,))), size) as pilot:
        await press(pilot, "pagedown", "pageup", "end", "home", "j", "k")
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert titles(pilot) == ["Harbour"]


async def test_keys_move_in_a_narrowed_list_when_the_reader_is_back_in_it(tmp_path: Path) -> None:
    (tmp_path / "harbour.txt").write_text(f"{LONG}\n{LONG}")
    (tmp_path / "eels.txt").write_text("Eels were seen again this morning, says the council of Lunde, and they were many.")
    (tmp_path / "bread.txt").write_text("The ovens of the lane have been lit at two in the morning for ninety years.")
    async with app_on(str(tmp_path)) as pilot:
        await press(pilot, "/", *"LUNDE", "enter", "l")
        assert titles(pilot) == ["Eels", "Harbour"] and "Esc list all" in shown(pilot)
        await press(pilot, "j", "enter")
        assert "decided on Monday" in shown(pilot)
        await press(pilot, "l", "/", *"ovens")
        assert titles(pilot) == ["Bread"]
        await press(pilot, "enter", "l", "escape")
        assert titles(pilot) == ["Bread", "Eels", "Harbour"] and "Esc list all" not in shown(pilot)


async def test_the_library_opened_from_an_article_keeps_its_words_while_another_is_read(
    article_path: Path, tmp_path: Path
) -> None:
    (tmp_path / "eels.txt").write_text("Eels and zander were seen again, and they were many.")
    async with app_on(str(tmp_path / "eels.txt")) as pilot:
        await press(pilot, "q")
    async with app_on(str(article_path)) as pilot:
        await press(pilot, "l", "/", *"ZANDER", "enter")
        assert screens(pilot) == [ReadingScreen] and "zander were seen" in shown(pilot)
        await press(pilot, "t", "l")
        assert titles(pilot) == ["Eels"] and "Esc list all" in shown(pilot)
        await press(pilot, "escape")
        assert titles(pilot)[:2] == ["Eels", "Harbour"]
        await press(pilot, "escape")
        assert screens(pilot) == [ReadingScreen] and "zander were seen" in shown(pilot)
