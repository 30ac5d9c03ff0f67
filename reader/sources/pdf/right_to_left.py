"""Puts the letters of Hebrew and Arabic lines of a PDF into reading order, by their places on the page."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.regex import regex
from reader.sources.pdf.layout import Cell, Line

_LETTERS = "\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
"""The ranges of the scripts that are written from right to left, without their digits."""
_DIGIT = "\\d\u0660-\u0669\u06f0-\u06f9"
_LETTER = regex(f"[{_LETTERS}]")
_OTHER_LETTER = regex(f"[^\\W\\d_{_LETTERS}]")
_LEFT_TO_RIGHT = regex(f"[^\\W_{_LETTERS}](?:[^{_LETTERS}]*[^\\W_{_LETTERS}])?")
_NUMBER = regex(f"[{_DIGIT}](?:[{_DIGIT}.,:/٫٬]*[{_DIGIT}])?")
_OPENING = regex(r"(?<!\S)[)\]](?=\S)")
_CLOSING = regex(r"(?<=\S)[(\[](?=[\s.,;:!?،؛]|$)")
_TURNED = str.maketrans("()[]", ")(][")
_WORD_SPACE = 0.22
"""The space from which two letters are of two words, as a multiple of the size of the letters."""


class Letter(NamedTuple):
    """A character of a page and the place of its box, in points."""

    sign: str
    place: int
    """Its number on the page."""
    left: float
    right: float


def is_right_to_left(text: str) -> bool:
    """Whether most letters of `text` are of a script that is written from right to left."""
    return 2 * len(_LETTER.findall(text)) > sum(map(str.isalpha, text))


def runs_of(letters: Iterable[Letter], gap: float) -> Iterator[list[Letter]]:
    """The runs of one line between gaps that are so wide, from right to left, each from its right to its left."""
    run: list[Letter] = []
    edge = 0.0
    for letter in _from_the_right(list(letters)):
        if run and edge - letter.right >= gap:
            yield run
            run = []
        edge = min(edge, letter.left) if run else letter.left
        run.append(letter)
    if run:
        yield run


def words_in(run: Sequence[Letter], size: float) -> str:
    """The words of a run in reading order: Latin words and numbers within it run from left to right."""
    shown, edge = "", run[0].right
    for letter in run:
        shown += f" {letter.sign}" if edge - letter.right > _WORD_SPACE * size else letter.sign
        edge = min(edge, letter.left)
    said = _LEFT_TO_RIGHT.sub(_turned, shown)
    return _CLOSING.sub(_mirrored, _OPENING.sub(_mirrored, said)).strip()


def mirrored(lines: Iterable[Line], width: float) -> list[Line]:
    """`lines` of a page so wide as a mirror shows them, so that they begin on the left."""
    return [
        line._replace(
            left=round(width - line.right, 1),
            right=round(width - line.left, 1),
            parts=tuple(Cell(text, round(width - right, 1), round(width - left, 1)) for text, left, right in line.parts),
        )
        for line in lines
    ]


def _from_the_right(letters: Sequence[Letter]) -> list[Letter]:
    """`letters` by their places, with those that share one in their order, and vowel signs after the letter that bears them."""
    bearing = [letter for letter in letters if not unicodedata.combining(letter.sign)]
    marks = [letter for letter in letters if unicodedata.combining(letter.sign)]
    middles = sorted(map(_middle, bearing)) or [0.0]

    def key(letter: Letter) -> float:
        middle = _middle(letter)
        near = middles[max(0, bisect_left(middles, middle) - 1) :][:2]
        return -min(near, key=lambda each: abs(each - middle))

    return sorted([*bearing, *marks], key=key)


def _middle(letter: Letter) -> float:
    return round((letter.left + letter.right) / 2, 1)


def _turned(found: re.Match[str]) -> str:
    """What runs from left to right in what was read from right to left; of figures only, each number for itself."""
    text = found[0]
    return text[::-1] if _OTHER_LETTER.search(text) else _NUMBER.sub(lambda number: number[0][::-1], text)


def _mirrored(found: re.Match[str]) -> str:
    return found[0].translate(_TURNED)
