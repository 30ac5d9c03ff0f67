"""The colours of a theme that only Textual knows, as they are remembered for the next first screen."""

from __future__ import annotations

from collections.abc import Mapping

from reader.app.looks.colours import ON_DARK, Painted
from reader.regex import regex

CHOICE = "colours"
"""The name under which they are remembered."""
_PARTS = {
    "foreground": "foreground",
    "background": "background",
    "surface": "surface",
    "primary": "primary",
    "secondary": "secondary",
    "quiet": "quiet",
    "faint": "faint",
    "place": "place-text",
    "quote": "quote",
    "quote_ground": "quote-ground",
}
"""The variables of a theme that a first screen is painted with."""
_VALID = regex(r"#[0-9a-f]{6}|ansi_(bright_)?(black|red|green|yellow|blue|magenta|cyan|white)|ansi_default")


def stored(theme: str, variables: Mapping[str, str]) -> str:
    """The colours of `theme`, which are among its `variables`, as one line."""
    return " ".join([theme, *(f"{name}={variables[name]}" for name in (*_PARTS.values(), *ON_DARK))])


def restored(line: str, theme: str) -> Painted | None:
    """The colours in a `line` made by `stored`, or None if they are not those of `theme`."""
    name, *pairs = line.split(" ")
    colours = {each: value for each, _, value in (pair.partition("=") for pair in pairs) if _VALID.fullmatch(value)}
    if name != theme or not colours.keys() >= {*_PARTS.values(), *ON_DARK}:
        return None
    parts = {part: colours[variable] for part, variable in _PARTS.items()}
    return Painted(**parts, tints={tint: colours[tint] for tint in ON_DARK})
