"""Quantities in words."""

from __future__ import annotations

import pytest

from reader.in_words import counted, minutes, progress, share_in


def test_a_reading_time_is_in_whole_minutes_and_hours_and_at_least_one_minute() -> None:
    assert minutes(3) == "1 min"
    assert minutes(2300) == "10 min"
    assert minutes(23_000) == "1 h 40 min"


def test_a_count_is_followed_by_the_singular_or_the_plural() -> None:
    assert [counted(number, "word") for number in (0, 1, 1200)] == ["0 words", "1 word", "1,200 words"]


def test_progress_is_a_share_and_in_a_feed_the_number_of_unread_entries() -> None:
    assert [progress(share) for share in (0, 0.001, 0.4, 1)] == ["unread", "<1 % read", "40 % read", "read"]
    assert [progress(share, 1_200) for share in (0, 0.25, 1)] == ["1,200 unread", "900 unread", "read"]


@pytest.mark.parametrize(("typed", "share"), [("0", 0.0), ("50", 0.5), (" 100 % ", 1.0), ("12.5%", 0.125), ("12,5", 0.125)])
def test_a_typed_percentage_is_a_share(typed: str, share: float) -> None:
    assert share_in(typed) == share


@pytest.mark.parametrize("typed", ["", "half", "-1", "101", "nan", "5 0"])
def test_anything_else_that_is_typed_is_no_share(typed: str) -> None:
    assert share_in(typed) is None
