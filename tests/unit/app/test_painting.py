"""How the first screen is written to a terminal."""

from __future__ import annotations

import pytest
from rich.color import Color, ColorSystem

from reader.app.first_screen import Run
from reader.app.terminal import painted


def test_every_line_is_put_in_its_place() -> None:
    drawn = painted([[Run("one", "#ffffff", "#000000")], [Run("two", "#ffffff", "#000000", bold=True)]], 1 << 24)
    assert drawn == "\x1b[1;1H\x1b[22;38;2;255;255;255;48;2;0;0;0mone\x1b[2;1H\x1b[1;38;2;255;255;255;48;2;0;0;0mtwo\x1b[0m"


@pytest.mark.parametrize("colour", ["#14171c", "#d6dae0", "#8fb8e8", "#e3b778", "#000000", "#ffffff", "#a83226", "#101010"])
def test_of_256_colours_it_takes_the_one_that_the_app_will_take(colour: str) -> None:
    number = Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT).number
    assert f"38;5;{number};" in painted([[Run("x", colour, "#000000")]], 256)
