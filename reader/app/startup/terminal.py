"""Draws the first screen on the terminal, and hands it over to the app without clearing it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any

from reader.app.reading.resuming import Appearance
from reader.app.startup.first_screen import Run, first_screen
from reader.app.typesetting.layers import UNMARKED, Marks
from reader.article import Article

if TYPE_CHECKING:
    from textual.driver import Driver

_ENTER, _LEAVE = "\x1b[?1049h\x1b[?25l", "\x1b[?25h\x1b[?1049l"
_ALTERNATE_SCREEN = "\x1b[?1049h"
_TRUE_COLOUR = ("truecolor", "24bit")
_NOT_AS_USUAL = ("NO_COLOR", "TEXTUAL_DRIVER", "TEXTUAL_COLOR_SYSTEM")
"""Variables that make the app look or draw differently from the first screen."""


class Preview:
    """The first screen of an article, which is drawn until the app takes the terminal over."""

    def __init__(self, screen: Callable[..., list[list[Run]]], colour_count: int, attributes: list[Any]) -> None:
        """`screen` makes the lines, given `marks`; the app restores the `attributes` of the terminal when it exits."""
        self._screen = screen
        self._colour_count = colour_count
        self._attributes = attributes
        self._lock = Lock()
        self._given_up = False

    def draw(self, marks: Marks = UNMARKED) -> None:
        """Draw the screen with `marks`, unless the app has the terminal already."""
        drawn = sequences(self._screen(marks=marks), self._colour_count)
        with self._lock, suppress(OSError):
            if not self._given_up:
                _write(drawn)

    def give_up(self) -> None:
        """Leave the terminal to the app."""
        with self._lock:
            self._given_up = True

    def driver(self) -> type[Driver]:
        """The driver that takes the terminal over."""
        return _taking_over(self._attributes, self.give_up)


@contextmanager
def shown(article: Article, appearance: Appearance, *, start: int, is_beginning: bool) -> Iterator[Preview | None]:
    """Show the first screen of `article`, in its `appearance`, from the offset `start` on, if possible, until the app takes over.

    An error, or Ctrl-C, restores the terminal.
    """
    count = colour_count()
    if not count:
        yield None
        return
    import termios

    before = termios.tcgetattr(0)
    screen = partial(first_screen, article, appearance, *_size(), start=start, is_beginning=is_beginning)
    preview = Preview(screen, count, before)
    try:
        _silence(before)
        _write(_ENTER)
        preview.draw()
        yield preview
    except BaseException:
        preview.give_up()
        _write(_LEAVE)
        termios.tcsetattr(0, termios.TCSANOW, before)
        raise


def _size() -> tuple[int, int]:
    """The columns and rows of the terminal as `shutil` tells them to Textual, which takes long to load."""
    told = [int(value) if (value := os.environ.get(name, "")).isdecimal() else 0 for name in ("COLUMNS", "LINES")]
    known = os.terminal_size((0, 0))
    with suppress(OSError):
        known = os.get_terminal_size()
    return told[0] or known.columns or 80, told[1] or known.lines or 24


def sequences(lines: list[list[Run]], colour_count: int) -> str:
    """The escape sequences and the text that draw `lines` on a terminal with so many colours."""
    drawn = []
    for number, line in enumerate(lines, 1):
        drawn.append(f"\x1b[{number};1H")
        for run in line:
            attributes = "".join([";1" * run.bold, ";3" * run.italic, ";4" * run.underline])
            colour, ground = _code(run.colour, colour_count), _code(run.ground, colour_count, of_ground=True)
            drawn.append(f"\x1b[0{attributes};{colour};{ground}m{run.text}")
    return "".join(drawn) + "\x1b[0m"


def colour_count() -> int:
    """How many colours the terminal has; 0 if the first screen is to be left to the app."""
    terminals = all(map(os.isatty, (0, 1, 2)))
    if os.name == "nt" or not terminals or any(name in os.environ for name in _NOT_AS_USUAL):
        return 0
    if os.environ.get("COLORTERM", "").strip().lower() in _TRUE_COLOUR:
        return 1 << 24
    return 256 if os.environ.get("TERM", "").endswith(("-256color", "-kitty")) else 0


def _code(colour: str, colour_count: int, *, of_ground: bool = False) -> str:
    """The code that sets the colour of text, or of the ground, on a terminal with so many colours."""
    if colour_count > 256 and colour.startswith("#"):
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        return f"{48 if of_ground else 38};2;{red};{green};{blue}"
    from rich.color import Color, ColorSystem  # which takes long to load

    drawn = Color.parse(colour.removeprefix("ansi_")).downgrade(ColorSystem.EIGHT_BIT)
    return ";".join(drawn.get_ansi_codes(foreground=not of_ground))


def _silence(attributes: list[Any]) -> None:
    """Keep keys that are pressed before the app reads them, Enter as itself, without echoing them."""
    import termios

    silent = list(attributes)
    silent[0] &= ~termios.ICRNL
    silent[3] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(0, termios.TCSANOW, silent)


def _write(text: str) -> None:
    print(text, end="", file=sys.__stderr__, flush=True)  # where the app writes, too


def _taking_over(attributes: list[Any], give_up: Callable[[], None]) -> type[Driver]:
    """A driver that does not enter the alternate screen the first time, since `shown` has, and restores `attributes` at the end.

    It calls `give_up` before it writes anything.
    """
    from reader.app.terminal.driver import SteadyDriver

    class TakingOver(SteadyDriver):
        entered = False

        def start_application_mode(self) -> None:
            give_up()
            super().start_application_mode()  # type: ignore[no-untyped-call]
            self.attrs_before = attributes

        def write(self, data: str) -> None:
            if data == _ALTERNATE_SCREEN and not self.entered:
                self.entered = True
            else:
                super().write(data)

    return TakingOver
