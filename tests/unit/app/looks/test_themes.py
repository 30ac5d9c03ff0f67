"""The colours of every theme."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from reader.app.looks.themes import CYCLE, DAY, NIGHT, after, prevailing, variables

VOICES = [f"voice-{voice}" for voice in range(1, 7)]
NAMES = ["name-person", "name-place", "name-organisation", "name-group", "name-other"]
TINTS = ["primary", "secondary", "warning", "error"]
THEMES = {NIGHT.name: NIGHT, DAY.name: DAY, **BUILTIN_THEMES}


@pytest.mark.parametrize("name", sorted(THEMES))
def test_every_theme_has_every_colour(name: str) -> None:
    colours = variables(THEMES[name])
    assert set(colours) == set(variables(NIGHT))
    for colour in colours.values():
        Color.parse(colour)


@pytest.mark.parametrize("name", sorted(name for name, theme in THEMES.items() if not theme.ansi))
def test_all_text_can_be_read_in_every_theme(name: str) -> None:
    colours = colours_of(THEMES[name])
    read_on = {
        "background": ["foreground", "quote", "place-text", *VOICES, *NAMES],
        "quote-ground": ["quote", "quiet", *VOICES, *NAMES],
        "surface": ["quiet", *TINTS],
        "marked-ground": ["quiet", "foreground", *TINTS],
        "match-ground": ["match-text"],
        "kept-ground": ["kept-text"],
        "place-ground": ["place-text"],
        "screen-selection-background": ["screen-selection-foreground"],
    }
    ratios = {(text, ground): contrast(colours[text], colours[ground]) for ground, texts in read_on.items() for text in texts}
    assert min(ratios.values()) >= 4.5, min(ratios, key=lambda pair: ratios[pair])


@pytest.mark.parametrize("name", sorted(name for name, theme in THEMES.items() if not theme.ansi))
def test_the_colours_of_voices_can_be_told_from_the_highlighted_row_in_every_theme(name: str) -> None:
    colours = colours_of(THEMES[name])
    assert min(contrast(colours[voice], colours["place-ground"]) for voice in VOICES) >= 2.5


@pytest.mark.parametrize(("name", "ground"), [("ansi-dark", "#000000"), ("ansi-light", "#ffffff")])
def test_the_keys_and_the_first_voices_can_be_read_in_the_usual_colours_of_xterm(name: str, ground: str) -> None:
    xterm = {"ansi_blue": "#0000ee", "ansi_bright_blue": "#5c5cff", "ansi_yellow": "#cdcd00", "ansi_red": "#cd0000"}
    colours = colours_of(THEMES[name])
    assert min(contrast(xterm[colours[each]], ground) for each in ("primary", "voice-1", "voice-2", "name-other")) >= 4


def colours_of(theme: Theme) -> dict[str, str]:
    """All colours of `theme`, as the app has them."""
    colours = variables(theme) | theme.to_color_system().generate()
    return colours | prevailing(theme, colours)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""
    light, dark = sorted((luminance(Color.parse(one)), luminance(Color.parse(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Color) -> float:
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_the_key_goes_round_the_cycle_of_themes_and_into_it_from_any_other() -> None:
    assert after(CYCLE[-1]) == CYCLE[0]
    assert after("dracula") == CYCLE[0]
