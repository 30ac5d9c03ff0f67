"""The colours that the first screen needs before the toolkit of the app is there to work them out."""

from __future__ import annotations

from typing import NamedTuple

WARM = "#e3b778"
"""What quotes lean towards on dark ground."""
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
"""The colours of voices and names on dark ground."""


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

    @property
    def quote(self) -> str:
        """What somebody says, on dark ground."""
        return between(self.foreground, WARM, 0.3)

    @property
    def quote_ground(self) -> str:
        """What quotes stand on."""
        return between(self.background, self.foreground, 0.05)


def between(colour: str, other: str, share: float) -> str:
    """The colour at `share` of the way from `colour` to `other`."""
    pairs = ((int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{int(one + (two - one) * share):02x}" for one, two in pairs)


NIGHT = Palette(foreground="#d6dae0", background="#14171c", surface="#1a1e25", primary="#8fb8e8", secondary="#b8c4d4")
