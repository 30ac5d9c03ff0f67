"""The colours that the first screen needs before the toolkit of the app is there to work them out."""

from __future__ import annotations

from typing import NamedTuple


class Palette(NamedTuple):
    """Colours as `#rrggbb`; those of quiet and marked text lie between others."""

    foreground: str
    background: str
    surface: str
    primary: str
    secondary: str

    @property
    def quiet(self) -> str:
        """Text that is not to be noticed first."""
        return between(self.background, self.foreground, 0.55)

    @property
    def faint(self) -> str:
        """Lines between the panels."""
        return between(self.background, self.foreground, 0.13)

    @property
    def place(self) -> str:
        """Headings, and the place being read."""
        return between(self.foreground, "#ffffff", 0.6)


def between(colour: str, other: str, share: float) -> str:
    """The colour at `share` of the way from `colour` to `other`."""
    pairs = ((int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{int(one + (two - one) * share):02x}" for one, two in pairs)


NIGHT = Palette(foreground="#d6dae0", background="#14171c", surface="#1a1e25", primary="#8fb8e8", secondary="#b8c4d4")
