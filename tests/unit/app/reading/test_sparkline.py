"""The mentions of a name as a row of bars."""

from __future__ import annotations

from reader.app.reading.sparkline import sparkline


def test_each_part_of_the_text_has_a_bar_as_high_as_its_count() -> None:
    assert sparkline([0, 1, 2, 99], 100, 4) == "█  ▄"


def test_a_single_mention_beside_many_is_not_lost() -> None:
    assert sparkline([*range(20), 99], 100, 5)[-1] == "▂"


def test_an_offset_at_the_very_end_belongs_to_the_last_part() -> None:
    assert sparkline([100], 100, 3) == "  ▄"
