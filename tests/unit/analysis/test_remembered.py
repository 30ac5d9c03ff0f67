"""Memoising functions."""

from __future__ import annotations

from reader.analysis.remembered import Remembered


def test_each_result_is_computed_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Remembered(length)
    assert [lengths["harbour"], lengths["town"], lengths["harbour"]] == [7, 4, 7]
    assert asked == ["harbour", "town"]


def test_the_number_of_results_is_limited() -> None:
    doubles = Remembered[int, int](lambda number: 2 * number)
    assert all(doubles[number] == 2 * number for number in range(100_000))
    assert len(doubles) < 70_000
