"""Taking parts of a text."""

from __future__ import annotations

from reader.analysis.names.taken import Taken
from reader.article import Span


def test_a_span_that_touches_no_taken_one_is_free() -> None:
    taken = Taken("nine dollars")
    assert taken.take(Span(0, 4))
    assert taken.take(Span(4, 12))


def test_a_span_that_overlaps_a_taken_one_is_not_taken() -> None:
    taken = Taken("nine dollars")
    assert taken.take(Span(5, 8))
    assert not taken.take(Span(0, 6))
    assert not taken.take(Span(7, 12))
    assert taken.take(Span(0, 5))
