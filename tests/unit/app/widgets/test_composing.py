"""Lines with text at both ends."""

from __future__ import annotations

from textual.content import Content

from reader.app.widgets.composing import sides


def test_the_two_ends_of_a_line_fill_it_and_wide_letters_count_double() -> None:
    assert sides(Content("大家好"), Content("ok"), 12).cell_length == 12
    assert sides(Content("大家好大家好大家好"), Content("ok"), 12).cell_length == 12
