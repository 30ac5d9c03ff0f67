"""Memoising functions."""

from __future__ import annotations

import pytest

from reader.analysis import remembered
from reader.analysis.remembered import Remembered


def test_everything_is_made_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Remembered(length)
    assert [lengths["harbour"], lengths["town"], lengths["harbour"]] == [7, 4, 7]
    assert asked == ["harbour", "town"]


def test_no_more_is_remembered_than_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "_MOST", 2)
    lengths = Remembered[str, int](len)
    assert [lengths[word] for word in ("harbour", "town", "hall")] == [7, 4, 4]
    assert len(lengths) <= 2
