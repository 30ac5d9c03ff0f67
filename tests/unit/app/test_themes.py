"""The colours of every theme."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from reader.app.themes import CYCLE, DAY, NIGHT, after, prevailing, variables

THEMES = {NIGHT.name: NIGHT, DAY.name: DAY, **BUILTIN_THEMES}


@pytest.mark.parametrize("name", sorted(THEMES))
def test_every_theme_has_every_colour(name: str) -> None:
    colours = variables(THEMES[name])
    assert set(colours) == set(variables(NIGHT))
    for colour in colours.values():
        Color.parse(colour)


@pytest.mark.parametrize("name", sorted(name for name, theme in THEMES.items() if not theme.ansi))
def test_quiet_and_marked_text_can_be_read_in_every_theme(name: str) -> None:
    colours = colours_of(THEMES[name])
    ground, bar = colours["background"], colours["surface"]
    for voice in range(1, 7):
        assert contrast(colours[f"voice-{voice}"], ground) >= 4.5
    assert contrast(colours["quote"], ground) >= 4.5
    assert min(contrast(colours["quiet"], ground), contrast(colours["quiet"], bar)) >= 4.5
    assert contrast(colours["kept-text"], colours["kept-ground"]) >= 4.5
    assert contrast(colours["place-text"], colours["place-ground"]) >= 4.5
    assert contrast(colours["screen-selection-foreground"], colours["screen-selection-background"]) >= 4.5


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
