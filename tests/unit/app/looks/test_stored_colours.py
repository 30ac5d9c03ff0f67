"""Remembering the colours of a theme."""

from __future__ import annotations

import pytest
from textual.theme import BUILTIN_THEMES

from reader.app.looks.stored_colours import restored, stored
from reader.app.looks.themes import drawn, prevailing, variables


def line_of(name: str) -> str:
    theme = BUILTIN_THEMES[name]
    colours = variables(theme) | theme.to_color_system().generate()
    return stored(name, drawn(colours | prevailing(theme, colours)))


@pytest.mark.parametrize("name", sorted(BUILTIN_THEMES))
def test_the_colours_of_every_theme_are_known_again(name: str) -> None:
    assert restored(line_of(name), name) is not None


@pytest.mark.parametrize(
    "line", ["", "dracula", "dracula foreground=red", line_of("nord"), line_of("dracula").replace("=#", "=\x1b")]
)
def test_what_is_not_the_colours_of_the_theme_is_not_used(line: str) -> None:
    assert restored(line, "dracula") is None
