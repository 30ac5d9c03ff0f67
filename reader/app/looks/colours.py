"""Colours mixed from those of a theme, without Textual, so that the first screen need not wait for it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

_ON_DARK = {
    "voice-1": "#8fb8e8",
    "voice-2": "#e3b78c",
    "voice-3": "#9fc99a",
    "voice-4": "#c3a6e0",
    "voice-5": "#8fcfca",
    "voice-6": "#e39aa6",
    "name-place": "#a9c7a4",
    "name-organisation": "#d3b0c8",
    "name-group": "#b9b39c",
    "name-other": "#a9bccf",
}
"""The colours of voices and names on a dark background."""
_ON_LIGHT = {
    "voice-1": "#2a5d9a",
    "voice-2": "#a8561a",
    "voice-3": "#2f6f3a",
    "voice-4": "#6d45a0",
    "voice-5": "#1f6f6b",
    "voice-6": "#a83248",
    "name-place": "#33603b",
    "name-organisation": "#7c3f6a",
    "name-group": "#655a33",
    "name-other": "#3d5a78",
}
"""The same on a light one."""
NAMES = ("", "name-place", "name-organisation", "name-group", "name-other")
"""The colours of names by the value in their layer, the last one for all higher values; names of people have none."""
_LEGIBLE = 4.6
"""The contrast, by WCAG 2, that text of the usual size takes, with a little to spare where colours are rounded."""
_STEPS = 20
"""The steps from a colour to white or black in which a legible one is sought."""


Painted = Mapping[str, str]
"""The colours of a first screen by their names in a theme, each `#rrggbb`, or one of the terminal's own, such as `ansi_blue`."""


class Colours(NamedTuple):
    """The colours of a theme as `#rrggbb`; those of quiet and marked text are mixed from them."""

    foreground: str
    background: str
    primary: str
    surface: str = ""
    secondary: str = ""
    dark: bool = True

    @property
    def warm(self) -> str:
        """The tint of quotes and places."""
        return "#e3b778" if self.dark else "#9a5b10"

    @property
    def quiet(self) -> str:
        """Secondary text, legible on the surface of the bars and in the highlighted item of a list too."""
        usual = between(self.background, self.foreground, 0.55 if self.dark else 0.65)
        return legible(legible(usual, self.surface or self.background), self.marked_ground)

    @property
    def faint(self) -> str:
        """Lines between the panels."""
        return between(self.background, self.foreground, 0.13)

    @property
    def place(self) -> str:
        """Headings, and the place being read."""
        return between(self.foreground, "#ffffff" if self.dark else "#000000", 0.6)

    @property
    def quote(self) -> str:
        """Quotes."""
        return between(self.foreground, self.warm, 0.3 if self.dark else 0.55)

    @property
    def quote_ground(self) -> str:
        """The background of quotes."""
        return between(self.background, self.foreground, 0.05)

    @property
    def mixed(self) -> dict[str, str]:
        """Those of quiet text, of quotes, and of voices and names, which are legible in quotes."""
        tints = _ON_DARK if self.dark else _ON_LIGHT
        return {
            "quiet": self.quiet,
            "faint": self.faint,
            "quote": self.quote,
            "quote-ground": self.quote_ground,
            **{name: legible(colour, self.quote_ground) for name, colour in tints.items()},
        }

    @property
    def painted(self) -> Painted:
        """Those of a first screen."""
        return {
            "foreground": self.foreground,
            "background": self.background,
            "surface": self.surface,
            "primary": self.primary,
            "secondary": self.secondary,
            "place-text": self.place,
            **self.mixed,
        }

    @property
    def marked_ground(self) -> str:
        """The background of the highlighted item of a list."""
        return between(self.background, self.foreground, 0.08)


def between(colour: str, other: str, share: float) -> str:
    """The colour at `share` of the way from `colour` to `other`."""
    pairs = ((int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{int(one + (two - one) * share):02x}" for one, two in pairs)


@cache
def legible(colour: str, ground: str) -> str:
    """`colour` itself if it is legible on `ground`, else as much lighter or darker as that takes."""
    end = max(("#ffffff", "#000000"), key=lambda end: _contrast(end, ground))
    shares = (step / _STEPS for step in range(_STEPS + 1))
    return next(
        changed for share in shares if _contrast(changed := between(colour, end, share), ground) >= _LEGIBLE or share == 1
    )


def _contrast(colour: str, ground: str) -> float:
    """The contrast ratio of WCAG 2, from 1 to 21."""
    dark, light = sorted((_luminance(colour), _luminance(ground)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


NIGHT = Colours(foreground="#d6dae0", background="#14171c", surface="#1a1e25", primary="#8fb8e8", secondary="#b8c4d4")
DAY = Colours(foreground="#23272e", background="#faf8f3", surface="#f1ede4", primary="#2a5d9a", secondary="#4a5666", dark=False)
OWN = {"reader-night": NIGHT, "reader-day": DAY}
"""The colours of the reader's own themes, by their names."""
_LIGHT = ("7", "15")
"""The numbers of white in `COLORFGBG`."""


def usual_theme(grounds: str) -> str:
    """The reader's own theme that suits a terminal whose `COLORFGBG` is `grounds`, such as `0;15` for black on white."""
    return "reader-day" if grounds.rpartition(";")[2] in _LIGHT else "reader-night"
