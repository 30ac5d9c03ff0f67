"""Colours in terminals of different abilities."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from rich.color import Color
from rich.console import Console
from rich.segment import Segment
from textual.pilot import Pilot
from textual.strip import Strip

from reader.app.app import ReaderApp
from reader.app.looks import themes
from reader.sources import load
from tests.app.driving import drag, press, reading, settled, strips

NIGHT = themes.NIGHT.name


def segments(pilot: Pilot[None]) -> list[Segment]:
    """The text of the screen with its colours."""
    return [segment for strip in strips(pilot.app) for segment in strip]


def ground_at(line: Strip, column: int) -> Color | None:
    """The colour behind one character of a line."""
    (segment,) = line.crop(column, column + 1)
    return segment.style.bgcolor if segment.style else None


def ground_and_colour(line: Strip, column: int) -> tuple[Color | None, Color | None]:
    """The colours behind one character of a line, and of it."""
    (segment,) = line.crop(column, column + 1)
    assert segment.style is not None
    return segment.style.bgcolor, segment.style.color


@pytest.mark.parametrize(
    ("terminal", "theme"), [("xterm-16color", "ansi-dark"), ("linux", "ansi-dark"), ("xterm-256color", NIGHT)]
)
def test_a_terminal_with_few_colours_keeps_its_own(monkeypatch: pytest.MonkeyPatch, terminal: str, theme: str) -> None:
    monkeypatch.setenv("TERM", terminal)
    monkeypatch.delenv("COLORTERM", raising=False)
    assert themes.usual_theme(Console(force_terminal=True)) == theme


@pytest.mark.parametrize(
    ("terminal", "grounds", "theme"),
    [("xterm-256color", "0;15", "reader-day"), ("linux", "0;default;7", "ansi-light"), ("xterm-256color", "15;0", NIGHT)],
)
def test_a_terminal_that_says_that_it_is_light_has_a_light_theme(
    monkeypatch: pytest.MonkeyPatch, terminal: str, grounds: str, theme: str
) -> None:
    monkeypatch.setenv("TERM", terminal)
    monkeypatch.delenv("COLORTERM", raising=False)
    assert themes.usual_theme(Console(force_terminal=True), grounds) == theme


async def test_the_usual_theme_is_shown_until_another_is_chosen(article_path: Path) -> None:
    for usual, shown in (("ansi-dark", "ansi-dark"), (NIGHT, NIGHT)):
        async with settled(ReaderApp(load(article_path), usual_theme=usual)) as pilot:
            assert pilot.app.theme == shown
    async with reading(article_path) as (pilot, _):
        pilot.app.theme = "reader-day"
        await press(pilot)
    async with settled(ReaderApp(load(article_path), usual_theme="ansi-dark")) as pilot:
        assert pilot.app.theme == "reader-day"


async def test_without_colours_the_terminals_own_colours_are_left_alone(
    article_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(article_path) as (pilot, _):
        pilot.app.theme = "ansi-dark"
        await press(pilot, "n")
        colours = {
            colour for each in segments(pilot) if each.style for colour in (each.style.color, each.style.bgcolor) if colour
        }
        assert [colour for colour in colours if not colour.is_default] == []


@pytest.mark.parametrize(("keys", "words"), [("n", "long enough"), ("e", "Ada Quill"), ("l", "Harbour")])
async def test_without_colours_the_chosen_row_or_quote_still_stands_out(
    article_path: Path, monkeypatch: pytest.MonkeyPatch, keys: str, words: str
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(article_path) as (pilot, _):
        pilot.app.theme = "ansi-dark"
        await press(pilot, *keys)
        looks = [(each.text, each.style) for each in segments(pilot) if each.style]
        assert words in "".join(text for text, style in looks if style.bold and (style.reverse or style.underline))


@pytest.mark.parametrize("theme", [NIGHT, "reader-day", "ansi-dark"])
async def test_the_chosen_answer_and_what_is_said_about_it_have_one_colour(tmp_path: Path, theme: str) -> None:
    path = tmp_path / "harbour.txt"
    path.write_text("Harbour\n\n“The dredging begins on Monday at noon,” said Mayor Ada Quill on the quay.\n", "utf-8")
    async with reading(path) as (pilot, _):
        pilot.app.theme = theme
        await press(pilot, *"nw")
        (row,) = (row for row in strips(pilot.app) if "▶ Ada Quill" in row.text and "Mayor" in row.text)
        name, role = (ground_and_colour(row, row.text.index(words)) for words in ("Ada Quill", "Mayor"))
        assert name == role


@pytest.mark.parametrize(("keys", "words"), [("ni", "long enough"), ("l", "1 min"), ("nw", "▶ Ada Quill")])
async def test_in_the_terminals_own_colours_the_chosen_row_has_one_colour(article_path: Path, keys: str, words: str) -> None:
    async with reading(article_path) as (pilot, _):
        pilot.app.theme = "ansi-dark"
        await press(pilot, *keys)
        looks = [(each.text, each.style) for each in segments(pilot) if each.style and each.text.strip()]
        chosen = [(text, style) for text, style in looks if style.bgcolor and style.bgcolor.number == 6]
        assert words in "".join(text for text, _ in chosen)
        assert len({style.color for _, style in chosen}) == 1


@pytest.mark.parametrize("theme", ["reader-night", "reader-day", "ansi-dark", "ansi-light", "dracula"])
@pytest.mark.parametrize("has_colours", [True, False], ids=["colours", "none"])
async def test_selected_text_is_readable_and_stands_out(
    article_path: Path, monkeypatch: pytest.MonkeyPatch, theme: str, has_colours: bool
) -> None:
    if not has_colours:
        monkeypatch.setenv("NO_COLOR", "1")
    async with reading(article_path) as (pilot, _):
        pilot.app.theme = theme
        await press(pilot)
        await drag(pilot, "Dredging", " begins")
        await press(pilot)
        looks = [(each.text, each.style) for each in segments(pilot)]
        selected, around = next((one[1], two[1]) for one, two in pairwise(looks) if one[0] == "Dredging")
        assert selected is not None and around is not None
        assert selected.color != selected.bgcolor or selected.reverse
        assert (selected.bgcolor, selected.reverse) != (around.bgcolor, around.reverse)


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light"])
async def test_in_the_terminals_own_colours_the_chosen_article_can_be_read_while_something_is_typed(
    article_path: Path, theme: str
) -> None:
    async with reading(article_path) as (pilot, _):
        pilot.app.theme = theme
        await press(pilot, *"l/harb")
        (line,) = (line for line in strips(pilot.app) if "Harbour" in line.text)
        ground, colour = ground_and_colour(line, line.text.index("Harbour"))
        assert ground is not None and ground.is_default and colour is not None and colour.is_default


async def test_in_a_list_only_the_lines_of_the_chosen_article_are_marked(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "l")
        lines = strips(pilot.app)
        first = next(number for number, line in enumerate(lines) if "Harbour" in line.text)
        below = next(number for number, line in enumerate(lines) if number > first and not line.text.strip())
        at = lines[first].text.index("Harbour")
        grounds = [ground_at(lines[number], at) for number in (first, below, below + 1)]
        assert grounds[0] != grounds[1] == grounds[2]
