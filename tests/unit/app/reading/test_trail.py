"""Walking a trail."""

from __future__ import annotations

import pytest

from reader.app.reading.trail import Trail, TrailKind
from reader.article import Span

TRAIL = Trail(TrailKind.QUOTES, "quote", (Span(10, 20), Span(30, 40), Span(50, 60)), "“")


@pytest.mark.parametrize(("offset", "direction", "index"), [(0, 1, 0), (15, 1, 1), (70, 1, 0), (35, -1, 1), (0, -1, 2)])
def test_the_first_step_starts_from_where_the_reader_is(offset: int, direction: int, index: int) -> None:
    assert TRAIL.step(direction, offset).index == index


def test_later_steps_start_from_the_current_place_and_wrap_around() -> None:
    assert TRAIL.at(2).step(1, 0).index == 0
    assert TRAIL.at(0).step(-1, 0).index == 2


@pytest.mark.parametrize(("seen", "index"), [(Span(0, 45), 1), (Span(35, 90), 1), (Span(0, 30), None), (Span(40, 90), None)])
def test_a_step_starts_from_the_current_place_only_if_it_is_on_screen(seen: Span, index: int | None) -> None:
    assert TRAIL.at(1).within(seen).index == index


def test_a_section_without_a_heading_is_seen_where_it_begins() -> None:
    opening = Trail(TrailKind.SECTIONS, "section", (Span(0, 0), Span(9, 12)), "§").at(0)
    assert opening.within(Span(0, 5)).index == 0
    assert opening.within(Span(5, 9)).index is None


@pytest.mark.parametrize(
    ("index", "direction", "offset", "is_round"),
    [(0, 1, 0, False), (2, 1, 0, True), (2, -1, 0, False), (0, -1, 0, True), (None, 1, 35, False), (None, 1, 70, True)],
)
def test_a_step_beyond_an_end_wraps_around(index: int | None, direction: int, offset: int, is_round: bool) -> None:
    assert TRAIL.at(index).wraps_around(direction, offset) == is_round


def test_an_empty_trail_stays_where_it_is() -> None:
    empty = Trail(TrailKind.QUOTES, "quote", (), "“")
    assert empty.step(1, 0) is empty


def test_a_span_that_is_not_on_the_trail_cannot_be_current() -> None:
    assert TRAIL.at_span(Span(30, 40)).index == 1
    assert TRAIL.at_span(Span(0, 1)).current is None
