"""The capital letters of lines."""

import pytest

from reader.sources.plain.capitals import in_capitals


@pytest.mark.parametrize(
    ("line", "expected"), [("THE ICE, 1914", True), ("ICE Age", False), ("1914", False), ("第一章 早晨", False), ("نعم", False)]
)
def test_only_letters_that_could_be_small_are_capitals(line: str, expected: bool) -> None:
    assert in_capitals(line) is expected
