"""Dates, money and percentages, by their form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.analysis.model import EntityKind
from reader.analysis.name import Name
from reader.article import Span

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)"
)
_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_SCALE = r"(?: ?(?:thousand|million|billion|trillion|bn|m|k)\b)?"
_AMOUNTS = re.compile(
    rf"(?P<date>\b(?:early |mid-|late |last |next )?{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?: \d{{4}})?\b"
    rf"|\b(?:early |mid-|late )?(?!May\b){_MONTH}(?: \d{{4}})?"
    rf"|\b(?:last |next |this )?{_DAY}\b|\b(?:1[5-9]|20)\d\d\b(?!,\d)|\b(?:yesterday|tomorrow|today)\b)"
    rf"|(?P<percent>\b{_NUMBER} ?(?:%|per ?cent\b))"
    rf"|(?P<money>(?:US|A|C|HK)?[$£€¥₹]\s?{_NUMBER}{_SCALE}"
    rf"|\b{_NUMBER}{_SCALE} (?:dollars|euros|pounds|rupees|yen|roubles|rubles)\b)"
)


def find_amounts(text: str) -> Iterator[Name]:
    """The dates, percentages and sums of money in `text`, in reading order."""
    for match in _AMOUNTS.finditer(text):
        yield Name(Span(*match.span()), EntityKind(match.lastgroup or "date"))
