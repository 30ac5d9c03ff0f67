"""Walking a trail."""

from __future__ import annotations

import pytest

from reader.app.trail import Trail, TrailKind
from reader.article import Span

TRAIL = Trail(TrailKind.QUOTES, "quote", (Span(10, 20), Span(30, 40), Span(50, 60)), "“")


@pytest.mark.parametrize(("offset", "direction", "index"), [(0, 1, 0), (15, 1, 1), (70, 1, 0), (35, -1, 1), (0, -1, 2)])
def test_the_first_step_starts_from_where_the_reader_is(offset: int, direction: int, index: int) -> None:
    assert TRAIL.step(direction, offset).index == index


def test_later_steps_go_on_from_the_place_and_round_the_ends() -> None:
    assert TRAIL.at(2).step(1, 0).index == 0
    assert TRAIL.at(0).step(-1, 0).index == 2


def test_an_empty_trail_stays_where_it_is() -> None:
    empty = Trail(TrailKind.QUOTES, "quote", (), "“")
    assert empty.step(1, 0) is empty


def test_a_span_that_is_not_on_the_trail_is_no_place() -> None:
    assert TRAIL.at_span(Span(30, 40)).index == 1
    assert TRAIL.at_span(Span(0, 1)).current is None
