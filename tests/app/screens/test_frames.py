"""Drawing only what has changed gives the same screen as drawing everything."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from rich.console import RenderableType
from textual.pilot import Pilot
from textual.screen import Screen

from reader.app.app import ReaderApp
from reader.app.lists.chosen import SourceList
from reader.app.screens.frames import Frame, Patch
from reader.app.screens.reading.screen import ReadingScreen
from reader.sources import load
from tests.app.driving import strips, until, work_done


class DrawnApp(ReaderApp):
    """An app whose frames are noted down, not only written to a terminal."""

    lines: list[str]
    frames: list[str]
    """The screen after every frame."""
    patches: list[Patch]

    def wipe(self, columns: int, lines: int) -> None:
        """Begin with an empty screen of that size."""
        self.lines = [" " * columns] * lines
        self.frames, self.patches = [], []

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        super()._display(screen, renderable)
        if isinstance(renderable, Frame):
            self.patches += renderable.patches
            for x, y, strip in renderable.patches:
                line = self.lines[y]
                self.lines[y] = line[:x] + strip.text + line[x + strip.cell_length :]
            self.frames.append("\n".join(self.lines))

    def standing(self) -> list[str]:
        """The text of the screen."""
        return [strip.text for strip in strips(self)]


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (120, 36)])
async def test_the_drawn_pieces_add_up_to_the_whole_screen(article_path: Path, size: tuple[int, int]) -> None:
    app = DrawnApp(load(article_path))
    app.wipe(*size)
    async with app.run_test(size=size) as pilot:
        await work_done(pilot.app)
        for key in ("j", "n", "n", "space", "N", '"', "v", "j", "enter", "s", "s", "+", "g", "G", "z", "n", "z", "<", "t"):
            await pilot.press(key)
            await pilot.pause()
            assert app.lines == app.standing(), key


async def test_a_notice_in_front_of_the_text_stays_there_while_that_is_scrolled(article_path: Path) -> None:
    app = DrawnApp(load(article_path))
    app.wipe(60, 16)
    async with app.run_test(size=(60, 16), notifications=True) as pilot:
        app.notify("High tide", timeout=60)
        await pilot.pause()
        await pilot.press("j", "j", "k", "n")
        await pilot.pause()
        assert app.lines == app.standing()
        assert any("High tide" in line for line in app.lines)


@pytest.mark.usefixtures("nothing_is_analysed")
async def test_no_character_of_two_columns_is_cut_by_a_notice(tmp_path: Path) -> None:
    path = tmp_path / "boats.txt"
    path.write_text("\n\n".join(("船不能再等了。" if number % 2 else "a船不能再等了。") * 30 for number in range(12)), "utf-8")
    app = DrawnApp(load(path))
    app.wipe(60, 20)
    async with app.run_test(size=(60, 20), notifications=True) as pilot:
        app.notify("High tide", timeout=60)
        await pilot.pause()
        app.patches.clear()
        await pilot.press("space")
        await pilot.pause()
        standing = app.standing()
        notice = next(y for y, line in enumerate(standing) if "High tide" in line) - 1
        above = [patch for patch in app.patches if patch.y < notice]
        assert len(above) > 10
        assert all(patch.strip.text in standing[patch.y] for patch in above)
        app.patches.clear()
        app.clear_notifications()
        await pilot.pause()
        standing = app.standing()
        assert not any("High tide" in line for line in standing)
        assert any(patch.y > notice for patch in app.patches)
        assert all(patch.strip.text in standing[patch.y] for patch in app.patches)


async def test_a_change_draws_no_more_than_the_lines_that_it_is_in(article_path: Path) -> None:
    async with understood(article_path) as (pilot, app, screen):
        app.wipe(80, 24)
        screen.status.flash("Ahoy")
        await pilot.pause()
        assert [y for y, line in enumerate(app.lines) if line.strip()] == [23]


async def test_unchanged_lines_are_drawn_again_only_with_the_whole_screen(article_path: Path) -> None:
    async with understood(article_path) as (pilot, app, screen):
        app.wipe(80, 24)
        screen.view.redraw()
        await pilot.pause()
        assert not any(line.strip() for line in app.lines)
        screen.refresh()
        await pilot.pause()
        assert app.lines == app.standing()


@asynccontextmanager
async def understood(path: Path) -> AsyncIterator[tuple[Pilot[None], DrawnApp, ReadingScreen]]:
    """The article at `path`, open in the app and understood."""
    app = DrawnApp(load(path))
    app.wipe(80, 24)
    async with app.run_test(size=(80, 24)) as pilot:
        await work_done(app)
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)
        yield pilot, app, app.screen


async def test_another_size_of_the_window_is_drawn_in_one_frame(article_path: Path) -> None:
    async with understood(article_path) as (pilot, app, _):
        app.wipe(120, 36)
        await pilot.resize_terminal(120, 36)
        await until(lambda: bool(app.frames))
        await work_done(app)
        await pilot.pause()
        assert app.frames == ["\n".join(app.standing())]


async def test_a_picture_of_the_screen_shows_all_of_it(article_path: Path) -> None:
    app = ReaderApp(load(article_path))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("j")
        picture = app.export_screenshot()
    assert all(word in picture for word in ("harbour", "SECTIONS", "SUMMARY"))


async def test_an_article_that_is_opened_from_a_list_takes_its_place_in_one_frame(article_path: Path) -> None:
    app = DrawnApp(SourceList("two articles", (article_path, article_path)))
    app.wipe(100, 30)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await until(lambda: bool(app.frames))
        assert "The harbour of Lunde" in app.frames[0] and "SECTIONS" in app.frames[0]
        assert app.lines[0].startswith(" reader")
