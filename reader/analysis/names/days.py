"""Tells the days that a date denotes, from its parts and the day of publication."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from reader.analysis.model import Days

Parts = Mapping[str, str | None]
"""The parts of a date as the text has them, by the names of their groups in the patterns of `dates`; none for what it lacks."""

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_WEEKDAYS = "mon tue wed thu fri sat sun".split()
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
NUMBERS = "no a two three four five six seven eight nine ten".split()
"""The words for numbers up to ten, each at its place; an article stands for one."""
_LONG_AHEAD = 10
"""A date more months ahead than this is taken for a past one."""


def days_of(parts: Parts, published: date | None, *, is_ahead: bool) -> Days | None:
    """The days that the named `parts` of a date denote; none if they are incomplete or not a real day."""
    try:
        days = _calendar(parts, published, is_ahead=is_ahead)
        if days is None and published is not None:
            days = _around(parts, published, is_ahead=is_ahead)
        return days and _part_of(days, (parts.get("part") or "").lower())
    except (ValueError, OverflowError):
        return None


def _calendar(parts: Parts, published: date | None, *, is_ahead: bool) -> Days | None:
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


def _around(parts: Parts, published: date, *, is_ahead: bool) -> Days | None:
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
        back = int(count) if count.isdigit() else 1 if count in ("an", "one") else NUMBERS.index(count)
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
