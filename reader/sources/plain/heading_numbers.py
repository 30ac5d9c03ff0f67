"""The numbers of headings: of parts and chapters, in decimals, in Roman numerals."""

from __future__ import annotations

import re
from itertools import pairwise

_COUNT = r"(?:\d+|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|the\s+\w+|[a-z])\b"
DIVISION = re.compile(
    rf"(part|book|volume|act|article|chapter|appendix|schedule|section|scene|letter|canto|annex|lesson|step|day)\s+{_COUNT}", re.I
)
"""The number of a part, a chapter or the like; its first group is the kind of division."""
PARTS = frozenset(("part", "book", "volume", "act"))
"""The divisions that contain others."""
DECIMAL = re.compile(r"(\d{1,3}(?:\.\d{1,3})*)(?:\.|\))?\s+[^\W\d_“\"a-z]")
"""A number such as `2.1` before a heading; its group is the number."""
_ROMAN = r"(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
ROMAN = re.compile(
    rf"(?:{_ROMAN}(?:[.)](?:[\s—–]|$)|\s?[—–](?!\s?I\b|\s?[a-z])|$)|(?=[IVXLC]{{2}}){_ROMAN}\s+(?=[A-Z“\"‘])|[A-Z]\.\s+[A-Z]|§)"
)
"""A Roman number, a letter with a full stop, or a section sign before a heading; the word “I” is none."""
BARE_ROMAN = re.compile(rf"{_ROMAN}\.?")
STEP = "step"
"""The division that heads no others: `Step 2: Open the valve`."""
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def is_numbered(text: str) -> bool:
    """Whether a line begins with a number, as `2.1 Costs`, `IV` and `Part Two` do."""
    return bool(DECIMAL.match(text) or ROMAN.match(text) or DIVISION.match(text))


def is_division(text: str) -> bool:
    """Whether a line begins with the number of a part, a chapter or the like."""
    division = DIVISION.match(text)
    return division is not None and division[1].lower() != STEP


def is_bare_number(text: str) -> bool:
    """Whether a line is but the number of a part or a chapter, so that its title stands below."""
    return bool(BARE_ROMAN.fullmatch(text) or DIVISION.fullmatch(text.rstrip(" .:")))


def decimals_of(text: str) -> tuple[int, ...]:
    """The decimal number with which a line begins, as in `2.1 Costs`; empty if it begins with none."""
    decimal = DECIMAL.match(text)
    return tuple(map(int, decimal[1].split("."))) if decimal else ()


def roman_of(text: str) -> int:
    """The Roman number with which a line begins; 0 if it begins with none."""
    number = BARE_ROMAN.match(text) if ROMAN.match(text) else None
    if number is None or not (letters := number[0].rstrip(".")):
        return 0
    values = [_VALUES[letter] for letter in letters]
    return values[-1] + sum(-value if value < following else value for value, following in pairwise(values))
