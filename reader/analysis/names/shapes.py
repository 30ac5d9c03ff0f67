"""The shapes of words: where they have capitals, small letters, digits and other signs."""

from __future__ import annotations

from itertools import groupby
from string import ascii_lowercase, ascii_uppercase, digits

from reader.analysis.remembered import Remembered
from reader.regex import regex

_DIGIT, _CAPITAL, _SMALL_LETTER = regex(r"\d"), regex("[A-ZÀ-Þ]"), regex(r"[^\W\d_A-Z]")
_ASCII_DIGITS = str.maketrans(dict.fromkeys(digits, "0"))
_ASCII_SHAPES = _ASCII_DIGITS | str.maketrans({**dict.fromkeys(ascii_uppercase, "X"), **dict.fromkeys(ascii_lowercase, "x")})
_LONG = 6
"""The number of characters from which a shape is long."""
_LONGEST = 1_000
"""The most characters of a word that are looked at; what is longer is data."""


def shapes_of(plain: str) -> tuple[str, str]:
    """The shape of a word with each run of the same character reduced to one, and as it is if it is short."""
    return _SHAPES[_whole_shape(plain[:_LONGEST])]


def with_zeros(plain: str) -> str:
    """A word with `0` for each digit."""
    return plain.translate(_ASCII_DIGITS) if plain.isascii() else _DIGIT.sub("0", plain)


def _shapes(whole: str) -> tuple[str, str]:
    shape = "".join(character for character, _ in groupby(whole))
    return shape, whole if len(whole) < _LONG else f"{shape}+"


_SHAPES = Remembered(_shapes)


def _whole_shape(plain: str) -> str:
    """A word with `X` for each capital, `x` for each other letter and `0` for each digit."""
    if plain.isascii():
        return plain.translate(_ASCII_SHAPES)
    return _SMALL_LETTER.sub("x", _CAPITAL.sub("X", _DIGIT.sub("0", plain)))
