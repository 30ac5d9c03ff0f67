"""The terminal before the app has it: the first screen is drawn here, and handed over without being cleared."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from reader.app.first_screen import Run, first_screen
from reader.article import Article

if TYPE_CHECKING:
    from textual.driver import Driver

_ENTER, _LEAVE = "\x1b[?1049h\x1b[?25l", "\x1b[?25h\x1b[?1049l"
_ALTERNATE_SCREEN = "\x1b[?1049h"
_TRUE_COLOUR = ("truecolor", "24bit")
_NOT_AS_USUAL = ("NO_COLOR", "TEXTUAL_DRIVER", "TEXTUAL_COLOR_SYSTEM")
"""Settings under which the app does not look, or does not draw, as it usually does."""


@contextmanager
def shown(article: Article, *, start: int, opening: bool) -> Iterator[Callable[[], type[Driver] | None]]:
    """Show the first screen of `article` from the offset `start` on, for as long as the app is being loaded.

    Gives what makes the driver with which the app takes the terminal over; that is none where nothing was shown.
    An error inside the context puts the terminal back as it was.
    """
    colours = _colours()
    if not colours:
        yield usual_driver
        return
    import termios

    before = termios.tcgetattr(0)
    _silence(before)
    size = shutil.get_terminal_size()
    _write(_ENTER + painted(first_screen(article, size.columns, size.lines, start=start, opening=opening), colours))
    try:
        yield partial(_taking_over, before)
    except BaseException:
        _write(_LEAVE)
        termios.tcsetattr(0, termios.TCSANOW, before)
        raise


def usual_driver() -> None:
    """The app's own driver."""


def painted(lines: list[list[Run]], colours: int) -> str:
    """What draws `lines` on a terminal with that many colours."""
    drawn = []
    for number, line in enumerate(lines, 1):
        drawn.append(f"\x1b[{number};1H")
        for run in line:
            bold = "1" if run.bold else "22"
            drawn.append(f"\x1b[{bold};38;{_code(run.colour, colours)};48;{_code(run.ground, colours)}m{run.text}")
    return "".join(drawn) + "\x1b[0m"


def _colours() -> int:
    """How many colours the terminal has; 0 where the first screen is better left to the app."""
    terminals = all(map(os.isatty, (0, 1, 2)))
    if os.name == "nt" or not terminals or any(name in os.environ for name in _NOT_AS_USUAL):
        return 0
    if os.environ.get("COLORTERM", "").strip().lower() in _TRUE_COLOUR:
        return 1 << 24
    return 256 if os.environ.get("TERM", "").endswith(("-256color", "-kitty")) else 0


def _code(colour: str, colours: int) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    if colours > 256:
        return f"2;{red};{green};{blue}"
    return f"5;{_nearest(red, green, blue)}"


def _nearest(red: int, green: int, blue: int) -> int:
    """The colour of 256 that Rich takes for this one."""
    most, least = max(red, green, blue), min(red, green, blue)
    lightness = (most + least) / 510
    spread = (most - least) / (most + least if lightness <= 0.5 else 510 - most - least) if most > least else 0
    if spread < 0.15:
        grey = round(lightness * 25)
        return 16 if grey == 0 else 231 if grey == 25 else 231 + grey
    steps = (value / 95 if value < 95 else 1 + (value - 95) / 40 for value in (red, green, blue))
    six_red, six_green, six_blue = map(round, steps)
    return 16 + 36 * six_red + 6 * six_green + six_blue


def _silence(attributes: list[Any]) -> None:
    """Keep keys that are pressed too early for the app, without showing them."""
    import termios

    silent = list(attributes)
    silent[3] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(0, termios.TCSANOW, silent)


def _write(text: str) -> None:
    sys.__stderr__.write(text)  # type: ignore[union-attr]  # where the app writes, too
    sys.__stderr__.flush()  # type: ignore[union-attr]


def _taking_over(attributes: list[Any]) -> type[Driver]:
    """A driver that enters the alternate screen only when it comes back to it, and leaves the terminal with `attributes`."""
    from textual.drivers.linux_driver import LinuxDriver

    class TakingOver(LinuxDriver):
        entered = False

        def start_application_mode(self) -> None:
            super().start_application_mode()  # type: ignore[no-untyped-call]
            self.attrs_before = attributes

        def write(self, data: str) -> None:
            if data == _ALTERNATE_SCREEN and not self.entered:
                self.entered = True
            else:
                super().write(data)

    return TakingOver
