"""Rows one below the other: where each stands, and how to get from one to another."""

from __future__ import annotations

import pytest
from textual.content import Content

from reader.app.reading.trail import Trail, TrailKind
from reader.app.widgets.rows.row import Row
from reader.app.widgets.rows.stack import Stack
from reader.article import Span


def somewhere() -> Trail:
    return Trail(TrailKind.SECTIONS, "section", (Span(0, 1),), "§")


HEADING = Row(Content("PEOPLE"))
SHORT = Row(Content("Ada Quill"), somewhere)
LONG = Row(Content("\n".join("It is late, and it is dark, and the harbour is deep.".split(" "))), somewhere)
STACK = Stack([HEADING, SHORT, SHORT, HEADING, LONG, SHORT])


def test_a_row_stands_on_all_of_its_lines() -> None:
    assert [STACK.row_at(line) for line in (-1, 0, 3, 4, 15, 16, 17)] == [None, 0, 3, 4, 4, 5, None]
    assert (STACK.top(5), STACK.height) == (16, 17)


@pytest.mark.parametrize(
    ("index", "direction", "there"), [(1, 1, 2), (2, 1, 4), (5, 1, 1), (4, -1, 2), (1, -1, 5), (None, 1, 1), (None, -1, 5)]
)
def test_the_next_row_is_no_heading_and_after_the_last_comes_the_first(index: int | None, direction: int, there: int) -> None:
    assert STACK.next_to(index, direction) == there


@pytest.mark.parametrize(
    ("index", "lines", "direction", "there"),
    [(1, 3, 1, 4), (1, 2, 1, 4), (5, 4, -1, 4), (4, 1, -1, 2), (4, 9, -1, 1), (2, 90, 1, 5)],
)
def test_some_lines_away_is_the_row_there_or_the_last_one(index: int, lines: int, direction: int, there: int) -> None:
    assert STACK.away_from(index, lines, direction) == there


def test_of_a_row_higher_than_the_room_more_is_shown_until_its_end() -> None:
    assert STACK.more_of(4, 4, 5, 1) == 8
    assert STACK.more_of(4, 8, 5, 1) == 11
    assert STACK.more_of(4, 11, 5, 1) is None
    assert STACK.more_of(4, 11, 5, -1) == 7
    assert STACK.more_of(4, 4, 5, -1) is None
    assert STACK.more_of(4, 4, 12, 1) is None


def test_without_a_row_that_is_entry_there_is_nowhere_to_go() -> None:
    for stack in (Stack(()), Stack([HEADING])):
        assert (stack.end(1), stack.next_to(None, 1), stack.away_from(0, 4, 1)) == (None, None, None)
