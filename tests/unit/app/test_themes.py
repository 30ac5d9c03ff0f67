"""Colours in every theme."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from reader.app.themes import CYCLE, DAY, NIGHT, after, variables

THEMES = {NIGHT.name: NIGHT, DAY.name: DAY, **BUILTIN_THEMES}


@pytest.mark.parametrize("name", sorted(THEMES))
def test_every_theme_has_every_colour(name: str) -> None:
    colours = variables(THEMES[name])
    assert set(colours) == set(variables(NIGHT))
    for colour in colours.values():
        Color.parse(colour)


@pytest.mark.parametrize("name", [NIGHT.name, DAY.name])
def test_quiet_text_and_quotes_can_be_read_on_the_ground(name: str) -> None:
    theme, colours = THEMES[name], variables(THEMES[name])
    for colour in ("quiet", "quote", *(f"voice-{voice}" for voice in range(1, 7))):
        assert contrast(Color.parse(colours[colour]), Color.parse(theme.background or "")) >= 4.5


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of WCAG 2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Color) -> float:
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_the_key_walks_round_the_cycle_and_into_it_from_outside() -> None:
    assert after(CYCLE[-1]) == CYCLE[0]
    assert after("dracula") == CYCLE[0]
