"""The numbers of headings: of parts and chapters, in decimals, in Roman numerals."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.regex import regex

_COUNT = r"(?:\d+|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|the\s+\w+|[a-z])\b"
_ORDINAL = "الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|[א-ת]{1,2}[׳']?"
_HAN_NUMBER = "[\\d一二三四五六七八九十百千零〇两]+"
DIVISION = regex(
    rf"(?:(?P<kind>part|book|volume|act|article|chapter|appendix|schedule|section|scene|letter|canto|annex|lesson|step|day"
    rf"|kapitel|chapitre|cap[íi]tulo|capitolo|глава|teil|partie|parte|часть)\s+{_COUNT}"
    rf"|(?P<other>الفصل|الباب|الجزء|פרק|חלק|अध्याय|भाग|บทที่|ภาคที่)\s+(?:\d+|{_ORDINAL})(?!\w)"
    rf"|[第제]\s?{_HAN_NUMBER}\s?(?P<after>[章回]|(?:[部卷編编篇幕節节話话장부절화]|部分)(?!\w)))",
    re.I,
)
"""The number of a part, a chapter or the like."""
_PARTS = frozenset("part book volume act teil partie parte часть الجزء חלק भाग ภาคที่ 部 卷 編 编 篇 部分 부".split())
"""The divisions that contain others."""
DECIMAL = regex(r"(\d{1,3}(?:\.\d{1,3})*)(?:\.|\))?\s+[^\W\d_“\"a-z]")
"""A number such as `2.1` before a heading; its group is the number."""
_ROMAN = r"(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
ROMAN = regex(
    rf"(?:{_ROMAN}(?:[.)](?:[\s—–]|$)|\s?[—–](?!\s?I\b|\s?[a-z])|$)|(?=[IVXLC]{{2}}){_ROMAN}\s+(?=[A-Z“\"‘])|[A-Z]\.\s+[A-Z]|§|[一二三四五六七八九十]{{1,3}}、)"
)
"""A Roman number, a letter with a full stop, a section sign, or a Chinese number before a heading; the word “I” is none."""
_OUTLINED = regex(r"([IVX]+|[A-Z])\.\s+(?=\S)")
"""A Roman number or a capital letter with a full stop before a heading; its group is the number."""
BARE_ROMAN = regex(rf"{_ROMAN}\.?")
_STEP = "step"
"""The division that heads no others: `Step 2: Open the valve`."""


def is_numbered(text: str) -> bool:
    """Whether a line begins with a number, as `2.1 Costs`, `IV` and `Part Two` do."""
    return bool(DECIMAL.match(text) or ROMAN.match(text) or DIVISION.match(text))


def division_of(text: str) -> str:
    """The kind of division with whose number a line begins, `chapter`; empty if it begins with none that heads others."""
    division = DIVISION.match(text)
    kind = division[division.lastgroup or 0].lower() if division else ""
    return "" if kind == _STEP else kind


def is_part(text: str) -> bool:
    """Whether a line begins with the number of a part, or of another division that contains others."""
    return division_of(text) in _PARTS


def is_bare_number(text: str) -> bool:
    """Whether a line is but the number of a part or a chapter, so that its title stands below."""
    return bool(BARE_ROMAN.fullmatch(text) or DIVISION.fullmatch(text.rstrip(" .:")))


def outline_of(texts: Iterable[str]) -> list[int]:
    """For each line 1 if it counts on in Roman numbers with a stop, 2 if in capital letters under one of these, 0 otherwise."""
    depths = list[int]()
    roman = letter = 0
    for text in texts:
        number = _OUTLINED.match(text)
        if number and number[1] == _roman(roman + 1):
            roman, letter = roman + 1, 0
            depths.append(1)
        elif number and roman and number[1] == chr(ord("A") + letter):
            letter += 1
            depths.append(2)
        else:
            depths.append(0)
    return depths


def _roman(number: int) -> str:
    """A number below 40 in Roman letters."""
    return "X" * (number // 10) + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[number % 10]


def decimals_of(text: str) -> tuple[int, ...]:
    """The decimal number with which a line begins, as in `2.1 Costs`; empty if it begins with none."""
    decimal = DECIMAL.match(text) if text[0].isdigit() else None
    return tuple(map(int, decimal[1].split("."))) if decimal else ()
