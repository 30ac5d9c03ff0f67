"""Where reading is resumed."""

from __future__ import annotations

import pytest

from reader.app.reading.resuming import offset_to_resume
from reader.library import Position


@pytest.mark.parametrize(("share", "offset"), [(0.4, 30), (1.0, 0)])
def test_reading_goes_on_where_it_was_left_and_starts_over_when_all_was_read(share: float, offset: int) -> None:
    assert offset_to_resume(Position(30, "Lunde", share)) == offset
    assert offset_to_resume(None) == 0
