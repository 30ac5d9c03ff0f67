"""What is made once and remembered."""

from __future__ import annotations

from reader.analysis.remembered import Remembered


def test_everything_is_made_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Remembered(length)
    assert [lengths["harbour"], lengths["town"], lengths["harbour"]] == [7, 4, 7]
    assert asked == ["harbour", "town"]


def test_no_more_is_remembered_than_allowed() -> None:
    lengths = Remembered[str, int](len, most=2)
    assert [lengths[word] for word in ("harbour", "town", "hall")] == [7, 4, 4]
    assert len(lengths) <= 2
