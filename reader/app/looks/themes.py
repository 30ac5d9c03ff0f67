"""The reader's own themes, warm quotes on a quiet ground, and its colours in every other theme."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console
from textual.color import Color, ColorParseError
from textual.theme import Theme

from reader.app.looks import colours
from reader.app.looks.colours import Colours, between, legible

NIGHT = Theme(
    name="reader-night",
    primary=colours.NIGHT.primary,
    secondary=colours.NIGHT.secondary,
    accent="#d9a8c7",
    success="#9fc99a",
    warning="#e3b778",
    error="#e08a80",
    foreground=colours.NIGHT.foreground,
    background=colours.NIGHT.background,
    surface=colours.NIGHT.surface,
    panel="#20252d",
    dark=True,
)
DAY = Theme(
    name="reader-day",
    primary=colours.DAY.primary,
    secondary=colours.DAY.secondary,
    accent="#8a3d74",
    success="#2f6f3a",
    warning="#9a5b10",
    error="#a83226",
    foreground=colours.DAY.foreground,
    background=colours.DAY.background,
    surface=colours.DAY.surface,
    panel="#e2dccd",
    dark=False,
)
CYCLE = (NIGHT.name, DAY.name, "ansi-dark", "ansi-light")
"""The themes that a key walks through; the palette has them all. The last two use the terminal's own colours."""

_TINTS = ("foreground", "primary", "secondary", "warning", "error")
"""The colours of a theme that text has."""
_ANSI = {
    "quiet": "ansi_bright_black",
    "faint": "ansi_bright_black",
    "quote": "ansi_default",
    "quote-ground": "ansi_default",
    "marked-ground": "ansi_cyan",
    "match-ground": "ansi_default",
    "match-text": "ansi_default",
    "kept-ground": "ansi_yellow",
    "kept-text": "ansi_black",
    "place-ground": "ansi_default",
    "place-text": "ansi_default",
    "voice-3": "ansi_green",
    "voice-4": "ansi_magenta",
    "voice-5": "ansi_cyan",
    "name-person": "ansi_default",
    "name-place": "ansi_green",
    "name-organisation": "ansi_magenta",
    "name-group": "ansi_cyan",
}
_ANSI_ON_DARK = {
    "voice-1": "ansi_bright_blue",
    "voice-2": "ansi_yellow",
    "voice-6": "ansi_red",
    "name-other": "ansi_bright_blue",
}
"""Most terminals' usual blue is hardly legible on black."""
_ANSI_ON_LIGHT = {
    "voice-1": "ansi_blue",
    "voice-2": "ansi_red",
    "voice-6": "ansi_yellow",
    "name-other": "ansi_blue",
}
"""Most terminals' yellow is hardly legible on white, so few voices have it."""


def usual_theme(terminal: Console, grounds: str = "") -> str:
    """The theme shown in `terminal`, whose `COLORFGBG` is `grounds`, until another is chosen.

    With only 16 colours it is the terminal's own, which look better than the nearest.
    """
    own = colours.usual_theme(grounds)
    if terminal.color_system != "standard":
        return own
    return "ansi-light" if own == DAY.name else "ansi-dark"


def after(name: str) -> str:
    """The theme after `name` in the cycle; the first if `name` is not in it."""
    return CYCLE[(CYCLE.index(name) + 1) % len(CYCLE)] if name in CYCLE else CYCLE[0]


def variables(theme: Theme) -> dict[str, str]:
    """The colours of quiet text, quotes, places, voices and names that go with `theme`."""
    if theme.ansi:
        return _ANSI | (_ANSI_ON_DARK if theme.dark else _ANSI_ON_LIGHT)
    own = _own_colours(theme)
    match_ground = between(own.background, own.primary, 0.3)
    kept_ground = between(own.background, "#8fc98a" if theme.dark else "#7fbf3f", 0.3)
    place_ground = between(own.background, own.warm, 0.28)
    return {
        **own.mixed,
        "marked-ground": own.marked_ground,
        "match-ground": match_ground,
        "match-text": legible(own.foreground, match_ground),
        "kept-ground": kept_ground,
        "kept-text": legible(own.foreground, kept_ground),
        "place-ground": place_ground,
        "place-text": legible(own.place, place_ground),
        "name-person": legible(own.foreground, own.quote_ground),
    }


def _own_colours(theme: Theme) -> Colours:
    """The colours of `theme`, with Textual's for those that it does not name."""
    return Colours(
        foreground=_hex(theme.foreground or ("#e0e0e0" if theme.dark else "#1a1a1a")),
        background=_hex(theme.background or ("#121212" if theme.dark else "#e0e0e0")),
        primary=_hex(theme.primary),
        surface=_hex(theme.surface or ("#1e1e1e" if theme.dark else "#d8d8d8")),
        dark=theme.dark,
    )


def prevailing(theme: Theme, variables: Mapping[str, str]) -> dict[str, str]:
    """The colours that replace Textual's own, made from the other `variables` of `theme`.

    Scroll bars are inconspicuous until they are used, and text in the theme's colours, or selected, is legible.
    """
    grounds = ("scrollbar-background", "scrollbar-background-hover", "scrollbar-background-active")
    return {
        **({"primary": variables["voice-1"]} if theme.ansi else _selection(variables) | _tints(variables)),
        "scrollbar": variables["faint"],
        "scrollbar-hover": variables["primary"],
        "scrollbar-active": variables["primary"],
        **dict.fromkeys(grounds, variables["background"]),
    }


def drawn(variables: Mapping[str, str]) -> dict[str, str]:
    """Those of the `variables` that are colours, each as it is drawn: `#rrggbb`, or the name of one of the terminal's own."""
    ground = variables["background"]
    return {name: colour for name, value in variables.items() if (colour := _drawn(value, ground))}


def _drawn(colour: str, ground: str) -> str:
    """`colour` as it is drawn, or the `ground` instead of one that is not opaque; empty if it is not a colour."""
    if colour.startswith("ansi_"):
        return colour
    try:
        parsed = Color.parse(colour)
    except ColorParseError:
        return ""
    return parsed.hex.lower() if parsed.a == 1 else ground


def _selection(variables: Mapping[str, str]) -> dict[str, str]:
    ground = between(_hex(variables["background"]), _hex(variables["primary"]), 0.4)
    return {"screen-selection-background": ground, "screen-selection-foreground": legible(variables["foreground"], ground)}


def _tints(variables: Mapping[str, str]) -> dict[str, str]:
    """The colours of text, made legible on the surface of the bars and in the highlighted item of a list."""
    surface, marked = (_hex(variables[ground]) for ground in ("surface", "marked-ground"))
    return {tint: legible(legible(_hex(variables[tint]), surface), marked) for tint in _TINTS}


def _hex(colour: str) -> str:
    return Color.parse(colour).hex
