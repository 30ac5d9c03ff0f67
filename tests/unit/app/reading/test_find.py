"""Finding words."""

from __future__ import annotations

import pytest

from reader.app.reading.find import Finder

TEXT = "The harbour\nof Lunde. A Harbour “don’t” harbour."


@pytest.mark.parametrize(
    ("words", "count"),
    [("harbour", 3), ("Harbour", 1), ("harbour of", 1), ("  ", 0), ('"don\'t"', 1), ("[", 0), ("eel", 0)],
)
def test_case_counts_where_it_is_typed_and_white_space_and_marks_are_all_one(words: str, count: int) -> None:
    assert len(Finder(TEXT).matches(words)) == count
