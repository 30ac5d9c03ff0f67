"""The forms of lines by which headings are told."""

import pytest

from reader.sources.plain.heading_forms import in_capitals


@pytest.mark.parametrize(
    ("line", "expected"), [("THE ICE, 1914", True), ("ICE Age", False), ("1914", False), ("第一章 早晨", False), ("نعم", False)]
)
def test_only_letters_that_could_be_small_are_capitals(line: str, expected: bool) -> None:
    assert in_capitals(line) is expected
