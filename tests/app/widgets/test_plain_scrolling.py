"""The scroll bar in plain colours."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Region, Size
from textual.scrollbar import ScrollBar

from reader.app.widgets.plain_scrolling import PlainScrollBar

LINES_AND_POSITIONS = [
    (5, 0),
    (10, 0),
    (11, 0),
    (11, 1),
    (37, 0),
    (37, 3),
    (37, 5.5),
    (37, 27),
    (4000, 0),
    (4000, 1200),
    (4000, 3990),
]


class BarsApp(App[None]):
    """A scroll bar beside one of Textual's."""

    CSS = "Screen { layout: horizontal; } ScrollBar { width: 1; height: 10; }"

    def __init__(self) -> None:
        super().__init__()
        self.bars = PlainScrollBar(thickness=1), ScrollBar()

    def compose(self) -> ComposeResult:
        """The two bars."""
        yield from self.bars


@pytest.mark.parametrize(("lines", "position"), LINES_AND_POSITIONS)
async def test_the_bar_looks_and_is_clicked_like_that_of_textual(lines: int, position: float) -> None:
    app = BarsApp()
    async with app.run_test(size=(20, 10)):
        for bar in app.bars:
            bar.window_virtual_size, bar.window_size, bar.position = lines, 10, position
        plain, textuals = app.bars
        assert _looks(plain) == _looks(textuals)


async def test_the_bar_is_drawn_while_what_it_scrolls_comes_to_fit() -> None:
    class Fitting(PlainScrollBar):
        @property
        def size(self) -> Size:
            """The size, for which the screen is laid out."""
            self.set_reactive(ScrollBar.window_size, self.window_virtual_size)
            return super().size

    app = App[None]()
    async with app.run_test(size=(20, 10)):
        bar = Fitting(thickness=1)
        await app.screen.mount(bar)
        bar.window_virtual_size = 15
        bar.set_reactive(ScrollBar.window_size, 10)
        assert [strip.text for strip in bar.render_lines(Region(0, 0, 1, 2))] == [" ", " "]


def _looks(bar: ScrollBar) -> list[list[tuple[str, str, object]]]:
    return [[(text, str(style), style and style.meta) for text, style, _ in strip] for strip in bar.render_lines(bar.size.region)]
