"""Finds the dates in a text by their forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from reader.analysis.model import Days
from reader.analysis.names.days import NUMBERS, days_of
from reader.analysis.names.taken import Taken
from reader.article import Article, Span
from reader.regex import regex

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
_COUNT = rf"(?P<count>\d\d?|an?|one|{'|'.join(NUMBERS[2:])})"
_END = r"(?!\w|[.,]\d|-\d)"
_NO_COUNT = (
    r"(?! ?(?:people|percent|per cent|%|miles|met(?:re|er)s|feet|words|men|women|votes|points|pounds|dollars|euros|jobs|homes)\b)"
)
"""What must not follow a number that may be a year: it would be a count of something."""
_MAY_NEEDS = ("in", "of", "by", "since", "until", "last", "next", "this", "early", "late")
"""The words one of which must come before “March” or “May” alone, since these are verbs, too."""
_BEFORE_MAY = "|".join(rf"(?<=\b{word} )" for word in _MAY_NEEDS) + "|(?<=mid-)"
_NO_AGE = r"(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\bmy )(?<!\bearly )(?<!\blate )(?<!\bmid-)"
"""What must not come before a decade: it would be the age of somebody, “in his early 40s”."""
_BY_MONTH = r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_BY_WEEKDAY = r"Mon|Tue|Wed|Thu|Fri|Sat|Sun"
_BY_SEASON = r"spring|summer|autumn|fall|winter"
_BY_YEAR = r"[12]\d\d\d"
"""Clues: short patterns that are quick to find; the forms of dates are tried only around them."""


class _Forms(NamedTuple):
    """Forms of dates that have a `clue` in common, and are tried only around it."""

    clue: re.Pattern[str]
    patterns: tuple[re.Pattern[str], ...]


def _by_clue(forms: Sequence[tuple[str, str]]) -> tuple[_Forms, ...]:
    """The `forms` in order, grouped by their clue."""
    return tuple(
        _Forms(regex(clue), tuple(regex(pattern) for _, pattern in alike)) for clue, alike in groupby(forms, key=itemgetter(0))
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
_AHEAD = regex(
    r"\b(?:will|shall|[’']ll|(?:is|are) (?:to|set|going|due)|due (?:by|for|in|on)|plans? to"
    r"|(?<!\bwas )(?<!\bwere )(?<!\bhad )(?:scheduled|slated|expected))\b"
    r"(?:(?!\b(?:was|were|had|did|has|have|said|says|told|after|since|before|when|who|which|that)\b"
    r"|(?<!\bbe )\b\w+ed\b)[^.;!?\n])*+\Z"
)
"""Words about the future up to the date, with nothing about the past in between."""


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
                is_ahead = published is not None and _is_ahead(text, span.start)
                yield FoundDate(span, days_of(match.groupdict(), published, is_ahead=is_ahead))


def _is_ahead(text: str, start: int) -> bool:
    """Whether the text before the date at `start` speaks of the future."""
    return _AHEAD.search(text[max(0, start - _SAID_BEFORE) : start]) is not None


def _found(forms: _Forms, text: str) -> Iterator[re.Match[str]]:
    """The matches of `forms` in `text`, form by form."""
    windows = list(_windows(forms.clue, text))
    for pattern in forms.patterns if windows else ():
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
