"""Reads the date in a line that holds nothing else."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_LEAD = r"(?:(?:first\s+)?(?:published|posted|updated|date)(?:\s+on)?:?\s+)?(?:[a-z]{3,9}day,?\s+)?"
_CLOCK = r"(?:,?\s*(?:at|-|–|\|)?\s*\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*[a-z]{0,4})?"
_FORMS = (
    re.compile(rf"{_LEAD}(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?{_CLOCK}", re.I),
    re.compile(rf"{_LEAD}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>[a-z]{{3,9}})\.?,?\s+(?P<year>\d{{4}}){_CLOCK}", re.I),
    re.compile(rf"{_LEAD}(?P<month>[a-z]{{3,9}})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}}){_CLOCK}", re.I),
)


def iso_date(line: str) -> str:
    """The date that `line` gives, in ISO 8601, or empty where it is more or less than a date."""
    if len(line) > 60:
        return ""
    for form in _FORMS:
        if match := form.fullmatch(line.strip()):
            return _iso(match["year"], match["month"], match["day"])
    return ""


def _iso(year: str, month: str, day: str) -> str:
    name = month[:3].lower()
    number = int(month) if month.isdigit() else _MONTHS.index(name) + 1 if name in _MONTHS else 0
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return ""
