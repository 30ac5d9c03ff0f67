"""Places typed as percentages."""

from __future__ import annotations

import pytest

from reader.app.reading.shares import share_in


@pytest.mark.parametrize(("typed", "share"), [("0", 0.0), ("50", 0.5), (" 100 % ", 1.0), ("12.5%", 0.125), ("12,5", 0.125)])
def test_a_percentage_is_a_share(typed: str, share: float) -> None:
    assert share_in(typed) == share


@pytest.mark.parametrize("typed", ["", "half", "-1", "101", "nan", "5 0"])
def test_anything_else_is_no_share(typed: str) -> None:
    assert share_in(typed) is None
