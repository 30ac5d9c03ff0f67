"""Reading a text while it arrives through a pipe."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress

import pytest

from reader.app.app import ReaderApp
from reader.app.background.piped_text import first_lines
from reader.app.screens.listing.screen import ListScreen
from reader.app.screens.modals.opening import OpeningScreen
from reader.app.screens.reading.screen import ReadingScreen
from reader.sources.piped import Pipe
from tests.app.driving import press, screens, settle, shown, until
from tests.app.pages import PAGE

pytestmark = pytest.mark.usefixtures("nothing_is_analysed")


@pytest.fixture
def pipe() -> Iterator[tuple[Pipe, int]]:
    """A pipe being read, and the end into which it is written."""
    read, written = os.pipe()
    pipe = Pipe(read)
    os.close(read)
    yield pipe, written
    with suppress(OSError):
        os.close(written)


async def test_a_piped_text_grows_in_place_and_its_keepsakes_stay(pipe: tuple[Pipe, int]) -> None:
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
        assert screen.reading.is_beginning
        assert (screen.view.offset_at_top, screen.reading.keepsakes) == (place, kept)
        assert place and kept
        os.close(written)
        await until(lambda: not screen.reading.is_beginning)
        assert (screen.view.offset_at_top, screen.reading.keepsakes) == (place, kept)
        assert "words" in shown(pilot)
        await press(pilot, "o")
        assert "This article is not on the web." in shown(pilot)


async def test_progress_is_shown_until_a_piped_page_is_there(pipe: tuple[Pipe, int]) -> None:
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


async def test_waiting_for_a_pipe_can_be_ended(pipe: tuple[Pipe, int]) -> None:
    app = ReaderApp(wanted=pipe[0])
    async with app.run_test(size=(100, 30)) as pilot:
        await until(lambda: isinstance(app.screen, OpeningScreen))
        await press(pilot, "q")
        assert screens(pilot) == [ListScreen]
