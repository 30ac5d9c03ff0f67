"""Finds money, percentages, times of day and quantities by their form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.analysis.model import EntityKind
from reader.analysis.names.name import Name
from reader.analysis.names.taken import Taken
from reader.article import Span
from reader.regex import regex

_DIGITS = r"\d+(?:,\d{2,3})*(?:\.\d+)?"
_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|(?:a|several) hundred|half a|a half|half-a|hundreds of|thousands of|tens of|dozens of)"
)
_SCALE = r"(?:hundred|thousands?|millions?|billions?|trillions?|lakhs?|crores?|mln|bln|bn|tn|mn|m|k|b)"
_NUMBER = rf"(?:{_DIGITS}|\b{_WORD}(?:[ -]{_WORD})?)(?:[ -]?{_SCALE}\b(?: of)?)*(?: {_SCALE} of\b)?"
_COINS = (
    r"(?:(?:US|U\.S\.|Canadian|Australian|Hong Kong|Singapore|New Zealand) )?"
    r"(?:dollars?|euros?|pounds?(?: sterling)?|rupees?|yen|yuan|renminbi|roubles?|rubles?|francs?|pesos?|won|rand|ringgit"
    r"|krone[rn]?|kronor|kronas?|lira|dirhams?|riyals?|dinars?|shekels?|baht|cents?|pence|paise|bitcoins?|dlrs|USD|EUR|GBP|INR)\b"
)
_CURRENCY = r"(?:(?:US|A|C|HK|NZ|S|R|AU|CA)?\$|[£€¥₹₽₩]|(?<!\w)(?:Rs\.?|RM|dlrs|USD|EUR|GBP|INR|CHF) ?(?=\d))"
_UNITS = (
    r"(?:kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|miles?|yards?|feet|foot|inch(?:es)?"
    r"|km|cm|mm|mph|kph|light[- ]years?"
    r"|kilograms?|kilos?|grams?|kg|tonnes?|tons?|ounces?|lbs?|stone|lit(?:re|er)s?|gallons?|barrels?|pints?"
    r"|acres?|hectares?|ha|degrees(?: (?:Celsius|Fahrenheit))?|°[CF]|knots|watts?|kilowatts?|megawatts?|gigawatts?|MW|GW|kWh"
    r"|gigabytes?|megabytes?|terabytes?|GB|MB|TB|megapixels?|MHz|GHz|hertz|volts?|calories)(?![\w-])"
)
_PATTERNS = (
    (
        EntityKind.MONEY,
        rf"{_CURRENCY} ?{_DIGITS}(?:[ -]?{_SCALE}\b)*(?: {_COINS})?"
        rf"|{_NUMBER}[ -]?{_COINS}(?!-)|\b{_SCALE} of {_COINS}",
    ),
    (
        EntityKind.PERCENT,
        rf"(?:\d+(?:,\d{{3}})*(?:\.\d+)?|\.\d+)(?:-| )?(?:per ?cent\b|%|percentage points?\b|pct\b|basis points\b)"
        rf"|\b{_WORD}(?:[ -]{_WORD})? (?:per ?cent|percentage points?)\b",
    ),
    (
        EntityKind.TIME,
        r"\b(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)? ?(?:a\.m\.|p\.m\.|[ap]m\b|A\.M\.|P\.M\.|[AP]M\b|o[’']clock\b)"
        r"(?: (?:GMT|BST|CET|EST|EDT|ET|PST|PDT|PT|IST|UTC)\b)?"
        r"|\b(?:[01]\d|2[0-3]):?[0-5]\d (?:GMT|BST|CET|EST|EDT|ET|PST|PDT|PT|IST|UTC|hours|hrs)\b|\b(?:noon|midnight)\b",
    ),
    (EntityKind.QUANTITY, rf"{_NUMBER}[ -]?(?:square |cubic |nautical )?{_UNITS}"),
)
_COMPILED = tuple((kind, regex(pattern)) for kind, pattern in _PATTERNS)
_BEFORE = r"[^\w.,$£€-]"
_FIRST_TWO = (
    r"[^a-zA-Z]|[ACEGHINRSU][ABHKMNSUZs$]|a |b[iln ]|cr|d[lo]|e[il]|f[io]|h[au]|k |la|m[iln ]|n[io]|on|s[ei]|t(?:[enrw]|h[ior])"
)
"""The first two characters of any amount, which rule out most words faster than the full list of forms."""
_START = regex(rf"{_BEFORE}(?={_FIRST_TWO})(?=\.?\d|{_CURRENCY}|{_WORD}|{_SCALE} of |noon|midnight)")
"""The character before an amount, which comes first in the pattern so that most of a text is skipped quickly."""


def find_amounts(text: str) -> Iterator[Name]:
    """The sums of money, percentages, times of day and quantities in `text`, disjoint, in no order."""
    starts = [0, *(match.end() for match in _START.finditer(text))]
    taken = Taken(text)
    for kind, pattern in _COMPILED:
        for span in _found_at(starts, pattern, text):
            if taken.take(span):
                yield Name(span, kind)


def _found_at(starts: Sequence[int], pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    """The disjoint matches of `pattern` at the offsets `starts`."""
    end = 0
    for start in starts:
        match = pattern.match(text, start) if start >= end else None
        if match is not None:
            end = match.end()
            yield Span(start, end)
