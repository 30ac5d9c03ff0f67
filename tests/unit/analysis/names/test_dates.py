"""Dates, and the days that they denote."""

from __future__ import annotations

from datetime import date

import pytest

from reader.analysis.names.dates import find_dates

PUBLISHED = date(2022, 12, 20)  # a Tuesday


def days(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    """The dates in `text` with their days in ISO 8601, in reading order."""
    found = sorted(find_dates(text, published))
    return [(span.of(text), "" if meant is None else f"{meant.first}/{meant.last}") for span, meant in found]


@pytest.mark.parametrize(
    ("text", "written", "meant"),
    [
        ("It opened on 3 May 2021.", "3 May 2021", "2021-05-03/2021-05-03"),
        ("It opened on May 3rd, 2021.", "May 3rd, 2021", "2021-05-03/2021-05-03"),
        ("Signed on 2021-05-03.", "2021-05-03", "2021-05-03/2021-05-03"),
        ("She left in October 1998 for good.", "October 1998", "1998-10-01/1998-10-31"),
        ("He was born in 1959.", "1959", "1959-01-01/1959-12-31"),
        ("Mills closed in the 1980s.", "1980s", "1980-01-01/1989-12-31"),
        ("It ended in the summer of 2019.", "summer of 2019", "2019-06-01/2019-08-31"),
    ],
)
def test_a_date_with_its_year_needs_no_date_of_publication(text: str, written: str, meant: str) -> None:
    assert days(text, None) == [(written, meant)]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Monday", "2022-12-19/2022-12-19"),
        ("Tuesday", "2022-12-20/2022-12-20"),
        ("last Tuesday", "2022-12-13/2022-12-13"),
        ("next Friday", "2022-12-23/2022-12-23"),
        ("yesterday", "2022-12-19/2022-12-19"),
        ("two weeks ago", "2022-12-05/2022-12-11"),
        ("last year", "2021-01-01/2021-12-31"),
        ("this month", "2022-12-01/2022-12-31"),
        ("mid-October", "2022-10-11/2022-10-21"),
        ("late February", "2022-02-19/2022-02-28"),
        ("October 4", "2022-10-04/2022-10-04"),
        ("January 9", "2023-01-09/2023-01-09"),
        ("last summer", "2022-06-01/2022-08-31"),
    ],
)
def test_other_dates_are_counted_from_the_day_of_publication(written: str, meant: str) -> None:
    assert days(f"They met {written} again.") == [(written, meant)]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Work is to begin in September.", "2023-09-01/2023-09-30"),
        ("The council will vote on Friday.", "2022-12-23/2022-12-23"),
        ("It will be published in late August.", "2023-08-21/2023-08-31"),
        ("A hearing is expected this Wednesday.", "2022-12-21/2022-12-21"),
        ("She’ll speak here on Tuesday.", "2022-12-20/2022-12-20"),
        ("It will hurt those who voted in June.", "2022-06-01/2022-06-30"),
        ("They will pay for what was lost on Friday.", "2022-12-16/2022-12-16"),
        ("He said on Friday that he will go.", "2022-12-16/2022-12-16"),
        ("It will hold from 1 December.", "2022-12-01/2022-12-01"),
        ("The verdict, due on Thursday, will stand.", "2022-12-22/2022-12-22"),
        ("The match was put off due to snow on Friday.", "2022-12-16/2022-12-16"),
        ("More was expected on Friday.", "2022-12-16/2022-12-16"),
    ],
)
def test_a_date_that_is_said_to_come_is_counted_forward(text: str, meant: str) -> None:
    assert [found for _, found in days(text)] == [meant]


def test_without_a_date_of_publication_a_weekday_is_a_date_and_today_is_not() -> None:
    assert days("They met on Monday, and today again.", None) == [("Monday", "")]


@pytest.mark.parametrize(
    "text",
    [
        "She may march on.",
        "May asked them to march.",
        "He is in his early 50s.",
        "It cost $1999 and weighed 1.1998 tonnes.",
        "Some 2000 people came.",
        "Call 555-2010.",
    ],
)
def test_words_that_only_look_like_a_date_are_not_found(text: str) -> None:
    assert days(text) == []


def test_a_day_that_the_calendar_lacks_has_no_days() -> None:
    assert days("Due on February 30, 2021.") == [("February 30, 2021", "")]
