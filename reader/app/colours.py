"""Colours mixed from those of a theme, without Textual, so that the first screen need not wait for it."""

from __future__ import annotations

from typing import NamedTuple

ON_DARK = {
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
        """Secondary text."""
        return between(self.background, self.foreground, 0.55 if self.dark else 0.65)

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


def between(colour: str, other: str, share: float) -> str:
    """The colour at `share` of the way from `colour` to `other`."""
    pairs = ((int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{int(one + (two - one) * share):02x}" for one, two in pairs)


NIGHT = Colours(foreground="#d6dae0", background="#14171c", surface="#1a1e25", primary="#8fb8e8", secondary="#b8c4d4")
