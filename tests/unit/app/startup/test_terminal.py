"""Writing the first screen to a terminal."""

from __future__ import annotations

import io
import shutil
import sys
import termios
from typing import NoReturn

import pytest
from rich.color import Color, ColorSystem

from reader.app.looks.colours import NIGHT
from reader.app.reading.resuming import Appearance
from reader.app.startup import terminal
from reader.app.startup.first_screen import Run
from reader.app.startup.terminal import Preview, sequences, shown
from reader.app.typesetting.geometry import MEASURE
from reader.app.typesetting.layers import UNMARKED, Marks
from reader.article import Article


def test_every_line_is_drawn_in_its_row() -> None:
    one, two = Run("one", "#ffffff", "#000000"), Run("two", "#ffffff", "#000000", bold=True, underline=True)
    colours = "38;2;255;255;255;48;2;0;0;0"
    assert sequences([[one], [two]], 1 << 24) == f"\x1b[1;1H\x1b[0;{colours}mone\x1b[2;1H\x1b[0;1;4;{colours}mtwo\x1b[0m"


def test_the_terminals_own_colours_are_left_to_it() -> None:
    runs = [Run("one", "ansi_bright_blue", "ansi_default"), Run("two", "ansi_black", "ansi_cyan")]
    assert sequences([runs], 256) == "\x1b[1;1H\x1b[0;94;49mone\x1b[0;30;46mtwo\x1b[0m"


@pytest.mark.parametrize("colour", ["#14171c", "#d6dae0", "#8fb8e8", "#e3b778", "#000000", "#ffffff", "#a83226", "#101010"])
def test_with_256_colours_the_preview_has_those_of_the_app(colour: str) -> None:
    number = Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT).number
    assert f"38;5;{number};" in sequences([[Run("x", colour, "#000000")]], 256)


def test_the_marks_are_drawn_only_until_the_app_takes_over(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.StringIO()
    monkeypatch.setattr(sys, "__stderr__", written)
    preview = Preview(lambda marks: [[Run("marked" if marks is not UNMARKED else "plain", "#ffffff", "#000000")]], 1 << 24, [])
    preview.draw()
    preview.draw(Marks())
    assert "plain" in written.getvalue() and "marked" in written.getvalue()
    written.truncate(0)
    preview.give_up()
    preview.draw(Marks())
    assert not written.getvalue()


@pytest.mark.parametrize("columns", ["", "132", "wide"])
def test_the_first_screen_has_the_size_that_the_app_will_have(monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    def seen(article: Article, appearance: Appearance, *size: int, **_: object) -> list[list[Run]]:
        sizes.append(size)
        return []

    sizes: list[tuple[int, ...]] = []
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr(sys, "__stderr__", io.StringIO())
    monkeypatch.setattr(terminal, "colour_count", lambda: 256)
    monkeypatch.setattr(terminal, "first_screen", seen)
    monkeypatch.setattr(termios, "tcgetattr", lambda file: [0] * 7)
    monkeypatch.setattr(termios, "tcsetattr", lambda file, when, values: None)
    with shown(Article("Eels."), Appearance(NIGHT.painted, MEASURE), start=0, is_beginning=False):
        assert sizes == [shutil.get_terminal_size()]


def test_ctrl_c_while_the_first_screen_is_drawn_restores_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> NoReturn:
        raise KeyboardInterrupt

    written, attributes, before = io.StringIO(), [[0] * 7], [0xFF] * 7
    monkeypatch.setattr(sys, "__stderr__", written)
    monkeypatch.setattr(terminal, "colour_count", lambda: 256)
    monkeypatch.setattr(terminal, "first_screen", interrupted)
    monkeypatch.setattr(termios, "tcgetattr", lambda file: before)
    monkeypatch.setattr(termios, "tcsetattr", lambda file, when, values: attributes.append(values))
    with (
        pytest.raises(KeyboardInterrupt),
        shown(Article("Eels."), Appearance(NIGHT.painted, MEASURE), start=0, is_beginning=False),
    ):
        pass
    assert attributes[1] != before and attributes[-1] == before
    assert written.getvalue().endswith("\x1b[?25h\x1b[?1049l")
