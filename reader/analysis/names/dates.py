"""Finds the dates in a text, and the days that they denote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from reader.analysis.model import Days
from reader.analysis.names.taken import Taken
from reader.article import Article, Span

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_WEEKDAYS = "mon tue wed thu fri sat sun".split()
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_NUMBERS = "no a two three four five six seven eight nine ten".split()

_SURE = (
    r"January|February|April|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."
)
_MONTH = rf"(?P<month>{_SURE}|March|May|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[4-9]\d\d|20\d\d)"
_PART = r"(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate|(?:the )?(?:beginning|middle|end) of)(?: in)?[ -](?:the )?)?"
_TURN = r"(?:(?P<turn>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|[Ee]arlier this|[Ll]ater this) )"
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues|Wed|Thurs|Fri|Sat|Sun)\.)"
_COUNT = rf"(?P<count>\d\d?|an?|one|{'|'.join(_NUMBERS[2:])})"
_END = r"(?!\w|[.,]\d|-\d)"
_NO_COUNT = (
    r"(?! ?(?:people|percent|per cent|%|miles|met(?:re|er)s|feet|words|men|women|votes|points|pounds|dollars|euros|jobs|homes)\b)"
)
_MAY_NEEDS = ("in", "of", "by", "since", "until", "last", "next", "this", "early", "late")
_BEFORE_MAY = "|".join(rf"(?<=\b{word} )" for word in _MAY_NEEDS) + "|(?<=mid-)"
_NO_AGE = r"(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\bmy )(?<!\bearly )(?<!\blate )(?<!\bmid-)"

_BY_MONTH = r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_BY_WEEKDAY = r"Mon|Tue|Wed|Thu|Fri|Sat|Sun"
_BY_SEASON = r"spring|summer|autumn|fall|winter"
_BY_YEAR = r"[12]\d\d\d"


class _Forms(NamedTuple):
    """Forms of dates with a common part, around which alone they are searched for."""

    clue: re.Pattern[str]
    patterns: tuple[str, ...]
    """Compiled when the clue is first found, since that takes milliseconds and some clues are rare."""


def _by_clue(forms: Sequence[tuple[str, str]]) -> tuple[_Forms, ...]:
    """The `forms` in order, grouped by their clue."""
    return tuple(
        _Forms(re.compile(clue), tuple(pattern for _, pattern in alike)) for clue, alike in groupby(forms, key=itemgetter(0))
    )


_ABSOLUTE = _by_clue(
    (
        (r"[0-9]-\d\d-", rf"\b(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d){_END}"),
        (_BY_MONTH, rf"\b(?:{_WEEKDAY}, )?{_MONTH} {_DAY}(?:,? {_YEAR})?{_END}"),
        (_BY_MONTH, rf"\b(?:{_WEEKDAY},? )?{_DAY} (?:of )?{_MONTH}(?:,? {_YEAR})?{_END}"),
        (_BY_MONTH, rf"\b{_PART}{_MONTH}(?: of|,)? {_YEAR}{_END}"),
        (_BY_MONTH, rf"\b{_PART}{_TURN}?(?P<month>{_SURE}){_END}"),
        ("Ma(?:rch|y)", rf"(?:{_BEFORE_MAY})(?P<month>March|May){_END}"),
        (_BY_WEEKDAY, rf"\b{_TURN}?{_WEEKDAY}{_END}"),
        ("0[’']?s", rf"(?:(?<!\w)[’']|{_NO_AGE}\b){_PART}[’']?(?P<decade>(?:1[5-9]|20)?\d0)[’']?s{_END}"),
        (_BY_SEASON, rf"\b(?:{_TURN}|(?<=the )|{_PART})(?P<season>spring|summer|autumn|fall|winter)(?: of {_YEAR}){_END}"),
        (_BY_SEASON, rf"\b{_TURN}(?P<season>spring|summer|autumn|fall|winter){_END}"),
        (_BY_YEAR, rf"(?<![\d$£€,.:/#–-])\b{_PART}{_YEAR}{_END}{_NO_COUNT}"),
    )
)
_RELATIVE = _by_clue(
    (
        ("esterday|oday|omorrow|onight", r"\b(?P<near>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)\b"),
        (" (?:week|month|year|decade)", rf"\b{_TURN}(?P<unit>week|month|year|decade|weekend)\b"),
        (" (?:ago|earlier this)", rf"\b{_COUNT} (?P<unit>day|week|month|year|decade)s? (?P<ago>ago|earlier this)\b"),
    )
)
_REACH_BEFORE, _REACH_BEHIND = 40, 24
"""The most characters that a date and its context extend from its clue."""
_SAID_BEFORE = 100
"""The characters before a date that may show that it is in the future."""
_AHEAD = (
    r"\b(?:will|shall|[’']ll|(?:is|are) (?:to|set|going|due)|due (?:by|for|in|on)|plans? to"
    r"|(?<!\bwas )(?<!\bwere )(?<!\bhad )(?:scheduled|slated|expected))\b"
    r"(?:(?!\b(?:was|were|had|did|has|have|said|says|told|after|since|before|when|who|which|that)\b"
    r"|(?<!\bbe )\b\w+ed\b)[^.;!?\n])*+\Z"
)
"""Words about the future up to the date, with nothing about the past in between."""
_LONG_AHEAD = 10
"""A date more months ahead than this is taken for a past one."""


class FoundDate(NamedTuple):
    """A date in the text, with the days that it denotes if they can be told."""

    span: Span
    days: Days | None


def published_on(article: Article) -> date | None:
    """The day of publication, if the article gives one."""
    try:
        return date.fromisoformat(article.published[:10])
    except ValueError:
        return None


def find_dates(text: str, published: date | None) -> Iterator[FoundDate]:
    """The dates of `text`, disjoint, in no order.

    `today` or `two weeks ago` is a date only if the day of publication is known.
    """
    taken = Taken(text)
    for forms in _ABSOLUTE if published is None else (*_ABSOLUTE, *_RELATIVE):
        for match in _found(forms, text):
            span = Span(*match.span())
            if taken.take(span):
                yield FoundDate(span, _days(match.groupdict(), published, is_ahead=_is_ahead(text, span.start)))


def _is_ahead(text: str, start: int) -> bool:
    """Whether the text before the date at `start` speaks of the future."""
    return re.search(_AHEAD, text[max(0, start - _SAID_BEFORE) : start]) is not None


def _found(forms: _Forms, text: str) -> Iterator[re.Match[str]]:
    """The matches of `forms` in `text`, form by form."""
    windows = list(_windows(forms.clue, text))
    for pattern in map(re.compile, forms.patterns if windows else ()):
        for start, end in windows:
            yield from pattern.finditer(text, start, end)


def _windows(clue: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """The stretches of `text` in which a date with `clue` may lie."""
    start = end = 0
    for match in clue.finditer(text):
        if match.start() - _REACH_BEFORE > end:
            if end:
                yield start, end
            start = match.start() - _REACH_BEFORE
        end = match.end() + _REACH_BEHIND
    if end:
        yield start, end


def _days(parts: dict[str, str | None], published: date | None, *, is_ahead: bool) -> Days | None:
    """The days that the named `parts` of a date denote; none if they are incomplete or not a real day."""
    try:
        days = _calendar(parts, published, is_ahead=is_ahead)
        if days is None and published is not None:
            days = _around(parts, published, is_ahead=is_ahead)
        return days and _part_of(days, (parts.get("part") or "").lower())
    except (ValueError, OverflowError):
        return None


def _calendar(parts: dict[str, str | None], published: date | None, *, is_ahead: bool) -> Days | None:
    """The days of a calendar date with its year or, without one, the likeliest year given `published`."""
    decade, month, season, day = parts.get("decade"), parts.get("month"), parts.get("season"), parts.get("day")
    if decade:
        first = int(decade) + (0 if len(decade) == 4 else 2000 if int(decade) < 30 else 1900)
        return Days(date(first, 1, 1), date(first + 9, 12, 31))
    given = parts.get("year")
    year = int(given) if given else None
    if month is None and season is None:
        return None if year is None else Days(date(year, 1, 1), date(year, 12, 31))
    number = _SEASONS[season] if season else _month_number(month or "")
    if year is None:
        if published is None:
            return None
        turn = (parts.get("turn") or "").lower()
        turn = "ahead" if is_ahead and turn in ("", "this") else turn
        year = _likely_year(number, int(day) if day else 15, turn, published)
    if day:
        return Days(date(year, number, int(day)), date(year, number, int(day)))
    return _season(year, number) if season else _month(year, number)


def _month_number(month: str) -> int:
    return int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1


def _likely_year(month: int, day: int, turn: str, published: date) -> int:
    """The likeliest year of a day without one: near `published`, and before rather than after it unless it is `ahead`."""
    past = published.year if (month, day) <= (published.month, published.day) else published.year - 1
    if turn == "last" and (month, published.year) == (published.month, past):
        return past - 1
    if turn == "last":
        return past
    if turn == "next":
        return past + 1
    since = (published.year - past) * 12 + published.month - month
    return past + 1 if since > (12 - _LONG_AHEAD if turn == "ahead" else _LONG_AHEAD) else past


def _month(year: int, month: int) -> Days:
    return Days(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1) - timedelta(1))


def _season(year: int, month: int) -> Days:
    last = month + 2
    return Days(date(year, month, 1), _month(year + last // 13, (last - 1) % 12 + 1).last)


def _around(parts: dict[str, str | None], published: date, *, is_ahead: bool) -> Days | None:
    """The days of a date relative to the day of publication."""
    turn = (parts.get("turn") or "").lower()
    if weekday := parts.get("weekday"):
        back = (published.weekday() - _WEEKDAYS.index(weekday[:3].lower())) % 7
        if turn in ("next", "this coming") or (is_ahead and back and turn in ("", "this")):
            day = published + timedelta(7 - back)
        else:
            day = published - timedelta(back or 7 * (turn == "last"))
        return Days(day, day)
    if near := parts.get("near"):
        day = published + timedelta({"yesterday": -1, "tomorrow": 1}.get(near.lower(), 0))
        return Days(day, day)
    unit = parts.get("unit")
    if unit is None:
        return None
    if count := parts.get("count"):
        back = int(count) if count.isdigit() else 1 if count in ("an", "one") else _NUMBERS.index(count)
        return _unit(unit, -back, published)
    return _unit(unit, {"last": -1, "next": 1, "this coming": 1}.get(turn, 0), published)


def _unit(unit: str, steps: int, published: date) -> Days:
    """The day, week, month, year or decade that is `steps` away from that of `published`."""
    if unit == "day":
        day = published + timedelta(steps)
        return Days(day, day)
    if unit in ("week", "weekend"):
        monday = published - timedelta(published.weekday()) + timedelta(7 * steps)
        return Days(monday + timedelta(5 * (unit == "weekend")), monday + timedelta(6))
    if unit == "month":
        months = published.year * 12 + published.month - 1 + steps
        return _month(months // 12, months % 12 + 1)
    if unit == "year":
        return Days(date(published.year + steps, 1, 1), date(published.year + steps, 12, 31))
    first = published.year // 10 * 10 + 10 * steps
    return Days(date(first, 1, 1), date(first + 9, 12, 31))


def _part_of(days: Days, part: str) -> Days:
    """The first, middle or last third of `days`."""
    length = (days.last - days.first).days
    third = timedelta(length // 3)
    if part.startswith("early") or "beginning" in part:
        return Days(days.first, days.first + third)
    if part.startswith("mid") or "middle" in part:
        return Days(days.first + third, days.last - third)
    if part.startswith("late") or "end" in part:
        return Days(days.last - third, days.last)
    return days
