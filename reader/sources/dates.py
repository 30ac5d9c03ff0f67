"""Parses dates: in a line of text that is nothing but a date, and in machine-readable metadata."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime

from reader.regex import regex

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_LEAD = (
    r"(?:(?:first\s+)?(?:published|posted|updated|date):?\s+)?(?:on:?\s+)?"
    r"(?:(?:[a-z]{3,6}day|mon|tue|wed|thu|fri|sat|sun),?\s+)?"
)
_CLOCK = r"(?:,?\s*(?:at|-|–|\|)?\s*\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:[a-z]{0,4}|[+-]\d{4}))?"
_EAST_ASIAN = r"(?P<year>\d{4})\s*[年년]\s*(?P<month>\d{1,2})\s*[月월]\s*(?P<day>\d{1,2})\s*[日일]"
_FORMS = (
    rf"(?i){_LEAD}(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?{_CLOCK}",
    rf"(?i){_LEAD}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>[a-z]{{3,9}})\.?,?\s+(?P<year>\d{{4}}){_CLOCK}",
    rf"(?i){_LEAD}(?P<month>[a-z]{{3,9}})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}}){_CLOCK}",
    rf"{_EAST_ASIAN}(?:\s*[(（].[)）])?{_CLOCK}",
)
"""Dates as the text gives them; compiled only when a line has a year, and `_STATED` only for metadata, since few need either."""
_YEAR = regex(r"\d{4}")
_DIGIT = regex(r"\d")
_STATED = (
    r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)",
    _EAST_ASIAN,
    r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d{3,5}$)",
    r"(?i)(?:[a-z]{3,9},?\s+)?(?P<month>[a-z]{3})[a-z]*\.?\s+(?P<day>\d{1,2}),?\s+"
    r"(?:[\d:]+\s+(?:[a-z]{2,5}\s+)?)?(?P<year>\d{4})",
    r"(?i)(?:[a-z]{3,9},?\s+)?(?P<day>\d{1,2})\.?[\s-]+(?P<month>[a-z]{3})[a-z]*\.?,?[\s-]+(?P<year>\d{4})",
    r"(?i)(?P<year>\d{4})\s+(?P<month>[a-z]{3})[a-z]*\.?\s+(?P<day>\d{1,2})(?!\d)",
)
"""The forms of dates in metadata: ISO 8601, its digits alone, and with the name of a month in any place."""
_EPOCH = r"1\d{9}(?:\d{3})?"
"""Seconds, or milliseconds, since 1970."""
_FIRST_YEAR = 1500
_LONGEST = 60
"""The most characters in a line that is a date."""


def iso_date(line: str) -> str:
    """The date that `line` consists of, in ISO 8601; empty if it is anything else."""
    if len(line) > _LONGEST or not _YEAR.search(line):
        return ""
    for form in _FORMS:
        if match := re.fullmatch(form, line.strip()):
            return _iso(match["year"], match["month"], match["day"])
    return ""


def stated_date(value: str) -> str:
    """The date at the start of `value`, in ISO 8601, RFC 5322, Unix seconds or a similar format; or empty."""
    text = value.strip()[:80]
    if not _DIGIT.search(text):
        return ""
    if re.fullmatch(_EPOCH, text):
        return datetime.fromtimestamp(int(text[:10]), UTC).date().isoformat()
    for form in _STATED:
        if (match := re.match(form, text)) and (found := _iso(match["year"], match["month"], match["day"])):
            return found
    from email.utils import parsedate_to_datetime  # takes long to load, and few dates get here

    try:
        return parsedate_to_datetime(text).date().isoformat()
    except ValueError:
        return ""


def date_of(stated: str) -> str:
    """The date that is `stated` about a document, as people write it or for programs, in ISO 8601; or empty."""
    return iso_date(stated.strip()) or stated_date(stated)


def date_or_year(values: Iterable[str]) -> str:
    """The first date at the start of one of `values`, else the first of them that is a month or a year, in ISO 8601; or empty."""
    stated = [value.strip() for value in values]
    return next(filter(None, (*map(stated_date, stated), *filter(_is_year, stated))), "")


def _is_year(text: str) -> bool:
    """Whether `text` is a year or a month in ISO 8601."""
    return re.fullmatch(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?", text) is not None and int(text[:4]) >= _FIRST_YEAR


def _iso(year: str, month: str, day: str) -> str:
    """A date in ISO 8601; empty if there is no such day."""
    name = month[:3].lower()
    number = int(month) if month.isdigit() else _MONTHS.index(name) + 1 if name in _MONTHS else 0
    if int(year) < _FIRST_YEAR:
        return ""
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return ""
