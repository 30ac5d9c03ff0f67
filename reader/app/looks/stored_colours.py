"""The colours of a theme that only Textual knows, as they are remembered for the next first screen."""

from __future__ import annotations

from collections.abc import Mapping

from reader.app.looks.colours import NIGHT, Painted
from reader.regex import regex

CHOICE = "colours"
"""The name under which they are remembered."""
_VALID = regex(r"#[0-9a-f]{6}|ansi_(bright_)?(black|red|green|yellow|blue|magenta|cyan|white)|ansi_default")


def stored(theme: str, variables: Mapping[str, str]) -> str:
    """The colours of `theme`, which are among its `variables`, as one line."""
    return " ".join([theme, *(f"{name}={variables[name]}" for name in NIGHT.painted)])


def restored(line: str, theme: str) -> Painted | None:
    """The colours in a `line` made by `stored`, or None if they are not those of `theme`."""
    name, *pairs = line.split(" ")
    colours = {each: value for each, _, value in (pair.partition("=") for pair in pairs) if _VALID.fullmatch(value)}
    return colours if name == theme and colours.keys() >= NIGHT.painted.keys() else None
