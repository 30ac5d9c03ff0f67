"""Finding the author in the first lines of a text."""

from __future__ import annotations

import pytest

from reader.sources.bylines import byline_in


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jane Doe and Ali van Dam", "Jane Doe and Ali van Dam"),
        ("Written by Mila Storm", "Mila Storm"),
        ("Author: Tom Brandt", "Tom Brandt"),
        ("From: Tom Brandt <tom@weir.example>", "Tom Brandt"),
        ("Interview by Ali van Dam", "Ali van Dam"),
        ("By Ali van Dam | Photography by Jane Doe", "Ali van Dam"),
        ("By Jane Doe, Science editor", "Jane Doe"),
        ("By Jane Doe and Tom Brandt, chief political correspondents", "Jane Doe and Tom Brandt"),
    ],
)
def test_a_line_may_name_the_author(line: str, author: str) -> None:
    assert byline_in(line) == author


@pytest.mark.parametrize(
    "line",
    [
        "By Monday",
        "By the River Kwai",
        "By and large it rained.",
        "By Jane Doe, " + "who waits for the boats, " * 4,
        "By " + "Jane Doe, " * 12 + "Mila Storm",
        "Jane Doe",
    ],
)
def test_other_lines_name_no_author(line: str) -> None:
    assert byline_in(line) == ""
