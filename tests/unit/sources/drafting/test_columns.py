"""Tab stops."""

import pytest

from reader.sources.drafting.columns import with_tab_stops


@pytest.mark.parametrize(
    ("code", "spaced"),
    [("a\tb\n\tc", "a   b\n    c"), ("東\tb\t", "東  b   "), ("abcd\te", "abcd    e"), ("a", "a")],
)
def test_a_tab_reaches_to_the_next_column_divisible_by_four(code: str, spaced: str) -> None:
    assert with_tab_stops(code)[0] == spaced


def test_offsets_are_known_behind_tabs() -> None:
    code = "\tone\ttwo\n\tthree"
    spaced, place = with_tab_stops(code)
    assert [spaced[place(code.index(word)) :].split()[0] for word in ("one", "two", "three")] == ["one", "two", "three"]
