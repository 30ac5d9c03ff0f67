"""Where reading is resumed."""

from __future__ import annotations

import pytest

from reader.app.looks.colours import DAY, NIGHT
from reader.app.reading.resuming import Appearance, appearance_chosen, offset_to_resume
from reader.app.typesetting.geometry import MEASURE
from reader.library import Library, Position


@pytest.mark.parametrize(("share", "offset"), [(0.4, 30), (1.0, 0)])
def test_reading_goes_on_where_it_was_left_and_starts_over_when_all_was_read(share: float, offset: int) -> None:
    assert offset_to_resume(Position(30, "Lunde", share)) == offset
    assert offset_to_resume(None) == 0


def test_how_an_article_looks_is_known_for_the_readers_own_themes_and_every_width() -> None:
    assert appearance_chosen("reader-night") == Appearance(NIGHT.painted, MEASURE)
    Library().choose("theme", "reader-day")
    Library().choose("measure", "60")
    assert appearance_chosen("reader-night") == Appearance(DAY.painted, 60)
    Library().choose("theme", "dracula")
    assert appearance_chosen("reader-night") is None
