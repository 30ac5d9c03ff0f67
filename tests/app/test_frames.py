"""What is drawn for every change, piece by piece, comes to what stands on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.console import RenderableType
from textual.screen import Screen

from reader.app.app import ReaderApp
from reader.app.screens.frames import Frame
from reader.sources import load


class DrawnApp(ReaderApp):
    """The app on a terminal that is only noted."""

    lines: list[str]

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        super()._display(screen, renderable)
        if isinstance(renderable, Frame):
            for region, strips in renderable.pieces:
                for y, strip in enumerate(strips, region.y):
                    assert strip.cell_length == region.width
                    line = self.lines[y]
                    self.lines[y] = line[: region.x] + strip.text + line[region.right :]

    def standing(self) -> list[str]:
        """What stands on the screen."""
        return [strip.text for strip in self.screen._compositor.render_strips()]


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (120, 36)])
async def test_the_pieces_drawn_come_to_the_whole_screen(article_path: Path, size: tuple[int, int]) -> None:
    app = DrawnApp(load(article_path), [article_path])
    app.lines = [" " * size[0]] * size[1]
    async with app.run_test(size=size) as pilot:
        await pilot.app.workers.wait_for_complete()
        for key in ("j", "n", "n", "space", "N", '"', "v", "j", "enter", "s", "s", "+", "g", "G", "z", "n", "z", "<", "t"):
            await pilot.press(key)
            await pilot.pause()
            assert app.lines == app.standing(), key


async def test_a_notice_in_front_of_the_text_stays_there_while_that_is_scrolled(article_path: Path) -> None:
    app = DrawnApp(load(article_path), [article_path])
    app.lines = [" " * 60] * 16
    async with app.run_test(size=(60, 16), notifications=True) as pilot:
        app.notify("High tide", timeout=60)
        await pilot.pause()
        await pilot.press("j", "j", "k", "n")
        await pilot.pause()
        assert app.lines == app.standing()
        assert any("High tide" in line for line in app.lines)


async def test_a_change_draws_no_more_than_the_lines_that_it_is_in(article_path: Path) -> None:
    app = DrawnApp(load(article_path), [article_path])
    app.lines = [" " * 80] * 24
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        app.lines = [""] * 24
        app.screen.query_one("PlaceLine").refresh()
        await pilot.pause()
        assert [y for y, line in enumerate(app.lines) if line] == [23]
