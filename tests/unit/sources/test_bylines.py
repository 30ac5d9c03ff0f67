"""Finding the author in the first lines of a text."""

from __future__ import annotations

import pytest

from reader.sources.bylines import byline_among, byline_in, stated_author


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
        ("By Jane Doe and Tom Brandt in Port Alden", "Jane Doe and Tom Brandt"),
        ("By Jane Doe in Port Alden, Ali van Dam in Lunde and Tom Brandt", "Jane Doe, Ali van Dam and Tom Brandt"),
        ("By Jane Doe, in Lunde and Alden", "Jane Doe"),
        ("By Jane Doe in Port Alden for The Lunde Post", "Jane Doe"),
        ("By Jane Doe for The Lunde Post, environment correspondent", "Jane Doe"),
        ("A long read by Jane Doe; photographs by Ali van Dam", "Jane Doe"),
        ("An interview by Jane Doe", "Jane Doe"),
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
        "Read by Jane Doe",
        "By and large it rained.",
        "By Jane Doe, " + "who waits for the boats, " * 4,
        "By " + "Jane Doe, " * 12 + "Mila Storm",
        "Jane Doe",
    ],
)
def test_other_lines_name_no_author(line: str) -> None:
    assert byline_in(line) == ""


def test_the_first_line_that_names_an_author_counts() -> None:
    assert byline_among(["The eels", "By Jane Doe", "By Tom Brandt"]) == "Jane Doe"
    assert byline_among(["The eels"]) == ""


@pytest.mark.parametrize(
    "stated", ["anonymous", "(anonymous)", "Unknown", "python-docx", "Administrator", "Microsoft Office User"]
)
def test_what_programs_state_as_the_author_is_none(stated: str) -> None:
    assert stated_author(stated) == ""
    assert stated_author("Jane Doe") == "Jane Doe"
