"""What is drawn before the app is loaded stands where the app draws it."""

from __future__ import annotations

import pytest
from rich.color import Color
from rich.segment import Segment

from reader.app.app import ReaderApp
from reader.app.first_screen import first_screen
from reader.app.recent import shipped_articles
from reader.app.screens.growing import Growing
from reader.library import Library, Position
from reader.sources import load

Cell = tuple[str, str, str, bool]


def cells(row: list[Cell]) -> list[Cell]:
    """Each character with how it looks; the colour of a space is not to be seen."""
    return [
        (character, colour if character.strip() else "", ground, bold if character.strip() else False)
        for text, colour, ground, bold in row
        for character in text
    ]


def drawn(segments: list[Segment]) -> list[Cell]:
    looks = []
    for text, style, _ in segments:
        colour, ground = (style.color, style.bgcolor) if style else (None, None)
        looks.append((text, _hex(colour), _hex(ground), bool(style and style.bold)))
    return cells(looks)


def _hex(colour: Color | None) -> str:
    return "" if colour is None else colour.get_truecolor().hex


@pytest.mark.parametrize("size", [(200, 50), (120, 36), (80, 24), (60, 20), (20, 5)])
@pytest.mark.parametrize("name", ["minsk.txt", "a-tour.md"])
async def test_the_app_finds_its_first_screen_there_already(
    name: str, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Growing, "understand", lambda self: None)
    article = load(shipped_articles() / name)
    app = ReaderApp(article)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        app_rows = [drawn(list(strip)) for strip in app.screen._compositor.render_strips()]
        left, top, width, height = app.screen.query_one("ArticleView").region
    rows = [cells([*row]) for row in first_screen(article, *size)]
    assert [len(row) for row in rows] == [size[0]] * size[1]
    for y in range(top, top + height):
        assert rows[y][: left + width - 1][left:] == app_rows[y][: left + width - 1][left:]
    assert "".join(cell[0] for cell in rows[0])[:12] == "".join(cell[0] for cell in app_rows[0])[:12]


async def test_reading_goes_on_in_the_same_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Growing, "understand", lambda self: None)
    article = load(shipped_articles() / "minsk.txt")
    start = article.blocks[6].span.start
    library = Library()
    library.remember(article, Position(start, article.text[start : start + 40], 0.5))
    app = ReaderApp(article, library)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app_rows = [strip.text for strip in app.screen._compositor.render_strips()]
    rows = ["".join(run.text for run in row) for row in first_screen(article, 80, 24, start=start)]
    assert [row[30:77] for row in rows[1:20]] == [row[30:77] for row in app_rows[1:20]]
