"""The mentions of a name as a row of bars."""

from __future__ import annotations

from collections.abc import Iterable

from reader.app.reading.sparkline import sparkline
from reader.article import Span


def drawn(offsets: Iterable[int], length: int, columns: int) -> str:
    return sparkline([Span(offset, offset + 1) for offset in offsets], length, columns)


def test_each_part_of_the_text_has_a_bar_as_high_as_its_count() -> None:
    assert drawn([0, 1, 2, 99], 100, 4) == "█  ▄"


def test_a_single_mention_beside_many_is_not_lost() -> None:
    assert drawn([*range(20), 99], 100, 5)[-1] == "▂"


def test_an_offset_at_the_very_end_belongs_to_the_last_part() -> None:
    assert drawn([100], 100, 3) == "  ▄"
