"""The first screen, drawn before the app is loaded, is what the app draws."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

import pytest
from rich.color import Color, ColorType
from rich.segment import Segment
from rich.style import Style

from reader.analysis.model import EntityKind
from reader.app.app import ReaderApp
from reader.app.lists.recent import shipped_articles
from reader.app.looks.colours import NIGHT
from reader.app.reading.resuming import Appearance, appearance_chosen
from reader.app.startup.first_screen import Run, first_screen
from reader.app.typesetting.geometry import MEASURE
from reader.app.typesetting.layers import UNMARKED, Layer, Marks
from reader.app.typesetting.markup import VOICES
from reader.app.widgets.article.view import ArticleView
from reader.article import Article, Emphasis, EmphasisKind, Span
from reader.library import Library, Position
from reader.sources import load
from tests.app.driving import strips

pytestmark = pytest.mark.usefixtures("nothing_is_analysed")

OWN_COLOURS = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
USUAL = Appearance(NIGHT.painted, MEASURE)


class Cell(NamedTuple):
    """One character of a line with what can be seen of its look: the colour of a space cannot."""

    character: str
    colour: str
    ground: str
    bold: bool
    italic: bool
    underline: bool


def cells(runs: Iterable[Run]) -> list[Cell]:
    return [
        Cell(character, run.colour, run.ground, run.bold, run.italic, run.underline)
        if character.strip()
        else Cell(" ", "", run.ground, False, False, run.underline)
        for run in runs
        for character in run.text
    ]


def drawn(segments: list[Segment]) -> list[Cell]:
    return cells(_run(text, style or Style.null()) for text, style, _ in segments)


def _run(text: str, style: Style) -> Run:
    return Run(text, _hex(style.color), _hex(style.bgcolor), bool(style.bold), bool(style.italic), bool(style.underline))


def _hex(colour: Color | None) -> str:
    if colour is None:
        return ""
    if colour.type is ColorType.DEFAULT:
        return "ansi_default"
    if colour.type is ColorType.STANDARD and colour.number is not None:
        return "ansi_" + "bright_" * (colour.number > 7) + OWN_COLOURS[colour.number % 8]
    return colour.get_truecolor().hex


def marked_in(article: Article) -> Marks:
    """Every kind of mark, on one word after the other, and all of them on quotes as well."""
    words = [Span(*match.span()) for match in re.finditer(r"\w+", article.text)]
    names = Layer((span, number % len(EntityKind)) for number, span in enumerate(words) if number % 2)
    quotes = Layer(
        (Span(block.span.start + 3, block.span.end), number % (VOICES + 1))
        for number, block in enumerate(article.blocks)
        if number % 2
    )
    return Marks(quotes, names)


def emphasis_in(article: Article) -> tuple[Emphasis, ...]:
    """Every kind of emphasis, one alone and two together."""
    words = [Span(*match.span()) for match in re.finditer(r"\w+", article.text)]
    kinds = list(EmphasisKind)
    alone = [Emphasis(span, kinds[number % len(kinds)]) for number, span in enumerate(words)]
    return (*alone, *(Emphasis(span, kinds[number // 2 % len(kinds)]) for number, span in enumerate(words) if number % 2))


@pytest.mark.parametrize("theme", ["reader-day", "dracula", "textual-light", "ansi-dark", "ansi-light"])
async def test_the_preview_is_in_the_theme_and_as_wide_as_was_chosen(theme: str) -> None:
    article = load(shipped_articles() / "a-tour.md")
    article = replace(article, emphasis=emphasis_in(article))
    library = Library()
    library.choose("measure", "40")
    chosen = ReaderApp(article, library)
    async with chosen.run_test():
        chosen.theme = theme
    app = ReaderApp(article, Library())
    async with app.run_test(size=(120, 36)) as pilot:
        app.screen.query_one(ArticleView).set_marks(marked_in(article))
        await pilot.pause()
        app_rows = [drawn(list(strip)) for strip in strips(app)]
        left, top, width, height = app.screen.query_one("ArticleView").region
    appearance = appearance_chosen("reader-night")
    assert appearance is not None
    rows = [cells(row) for row in first_screen(article, appearance, 120, 36, marks=marked_in(article))]
    for y in range(top, top + height):
        assert rows[y][: left + width - 1][left:] == app_rows[y][: left + width - 1][left:]
    assert rows[0] == app_rows[0]


@pytest.mark.parametrize("marked", [False, True])
@pytest.mark.parametrize("size", [(200, 50), (120, 36), (80, 24), (60, 20), (20, 5)])
@pytest.mark.parametrize("title", ["", "What the two of them said in Minsk, and what they did not"])
@pytest.mark.parametrize("name", ["minsk.txt", "a-tour.md"])
async def test_the_preview_equals_the_first_screen_of_the_app(name: str, title: str, size: tuple[int, int], marked: bool) -> None:
    article = load(shipped_articles() / name)
    article = replace(article, title=title or article.title, emphasis=emphasis_in(article) if marked else article.emphasis)
    marks = marked_in(article) if marked else UNMARKED
    app = ReaderApp(article)
    async with app.run_test(size=size) as pilot:
        app.screen.query_one(ArticleView).set_marks(marks)
        await pilot.pause()
        app_rows = [drawn(list(strip)) for strip in strips(app)]
        left, top, width, height = app.screen.query_one("ArticleView").region
    rows = [cells(row) for row in first_screen(article, USUAL, *size, marks=marks)]
    assert [len(row) for row in rows] == [size[0]] * size[1]
    for y in range(top, top + height):
        assert rows[y][: left + width - 1][left:] == app_rows[y][: left + width - 1][left:]
    assert rows[0] == app_rows[0]


async def test_the_preview_begins_at_the_line_where_reading_goes_on() -> None:
    article = load(shipped_articles() / "minsk.txt")
    start = article.blocks[6].span.start
    library = Library()
    library.remember(article, Position(start, article.text[start : start + 40], 0.5))
    app = ReaderApp(article, library)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app_rows = [strip.text for strip in strips(app)]
    rows = ["".join(run.text for run in row) for row in first_screen(article, USUAL, 80, 24, start=start)]
    assert [row[30:77] for row in rows[1:20]] == [row[30:77] for row in app_rows[1:20]]
