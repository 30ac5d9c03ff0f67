"""Converting offsets to columns and back."""

from __future__ import annotations

import pytest

from reader.app.typesetting.columns import fit, offset_at

FAMILY = "👨\u200d👩\u200d👧"


@pytest.mark.parametrize(
    ("text", "width", "offset"),
    [("abcdef", 3, 3), ("日本語", 4, 2), ("日本語", 5, 2), ("e\u0301e\u0301x", 2, 4), (FAMILY + "x", 2, 5), ("日本", 1, 1)],
)
def test_text_is_cut_before_the_character_that_exceeds_the_width(text: str, width: int, offset: int) -> None:
    assert fit(text, 0, len(text), width) == offset


@pytest.mark.parametrize(
    ("text", "column", "offset"),
    [
        ("abc", 1, 1),
        ("日本語", 3, 1),
        ("日本語", 4, 2),
        ("e\u0301x", 1, 2),
        (FAMILY + "x", 1, 0),
        (FAMILY + "x", 2, 5),
        ("ab", 9, 2),
    ],
)
def test_the_character_at_a_column_is_found_whatever_its_width(text: str, column: int, offset: int) -> None:
    assert offset_at(text, 0, len(text), column) == offset


def test_long_texts_are_measured_in_parts() -> None:
    text = "日a" * 5_000
    assert fit(text, 0, len(text), 9_000) == 6_000
    assert offset_at(text, 0, len(text), 9_000) == 6_000
