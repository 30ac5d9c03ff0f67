"""What each word tells the tagger of names by itself, whatever stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from string import ascii_lowercase, ascii_uppercase, digits
from sys import intern
from typing import NamedTuple

from reader.analysis.lexicon import (
    CALENDAR,
    EVENTS,
    OPENERS,
    ORGANISATIONS,
    PLACES,
    TITLES,
    WORKS,
    gazetteer,
    places_of_several_words,
    words_alike,
)

_SIGNS = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "—": "-"})
_CLASSES = (
    ("T", frozenset(word.lower() for word in TITLES)),
    ("O", frozenset(word.lower() for word in ORGANISATIONS)),
    ("P", frozenset(word.lower() for word in PLACES)),
    ("E", frozenset(word.lower() for word in EVENTS)),
    ("W", WORKS),
    ("M", frozenset(word.lower() for word in CALENDAR)),
)
_LISTS = (("F", "given"), ("L", "surnames"), ("C", "countries"), ("B", "cities"), ("c", "towns"), ("N", "languages"))
_DIGIT, _CAPITAL, _SMALL_LETTER = re.compile(r"\d"), re.compile("[A-ZÀ-Þ]"), re.compile(r"[^\W\d_A-Z]")
_ASCII_SHAPES = str.maketrans(
    {**dict.fromkeys(ascii_uppercase, "X"), **dict.fromkeys(ascii_lowercase, "x"), **dict.fromkeys(digits, "0")}
)
_FEW_WORDS = 200_000
_NEVER_NAMES = frozenset("I I'm I’m I've I’ve I'll I’ll I'd I’d Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
"""Words that are never more than a part of a name, for all their capitals."""


class Signs(NamedTuple):
    """The features that a word alone gives to itself and to its neighbours."""

    shape: str
    group: str
    """Which group of words of like use it belongs to; empty for a word of none."""
    own: list[str]
    for_next: list[str]
    for_previous: list[str]
    for_second_next: list[str]
    for_second_previous: list[str]


@dataclass(slots=True)
class Word:
    """What a word alone tells; its features are made when they are asked for, as those of most words never are."""

    text: str
    lower: str
    classes: str
    capital: bool
    may_be_name: bool
    """Whether it has a capital, a figure or the sign of a handle, without which a word is hardly part of a name."""
    opener: bool
    """Whether it is a common word that owes a capital to the start of a sentence."""
    letter: bool
    """Whether it begins with a letter."""
    title: bool
    upper: bool
    longest_place: int
    """How many words the longest place has whose name begins with it."""
    _signs: Signs | None = None

    @property
    def signs(self) -> Signs:
        """Its features."""
        if self._signs is None:
            self._signs = _signs_of(self.text.translate(_SIGNS), self.lower, self.classes)
        return self._signs


class KnownWords(dict[str, Word]):
    """Each word by its text, looked at once."""

    def __init__(self) -> None:
        super().__init__()
        lists = gazetteer()
        self._lists = [(sign, lists[name]) for sign, name in _LISTS]
        self._common = lists["common"]
        self._places = places_of_several_words().longest

    def __missing__(self, text: str) -> Word:
        if len(self) > _FEW_WORDS:
            self.clear()
        word = self[text] = self._seen_first(text)
        return word

    def _seen_first(self, text: str) -> Word:
        plain = text.translate(_SIGNS)
        lower = plain.lower() if plain.isalpha() else _DIGIT.sub("0", plain.lower())
        return Word(
            text,
            lower,
            self._classes(plain, lower),
            plain[:1].isupper(),
            (plain != lower or text[0] == "@") and text not in _NEVER_NAMES,
            text.lower() in OPENERS,
            text[0].isalpha(),
            text[0].isupper(),
            text.isupper(),
            self._places.get(text, 0),
        )

    def _classes(self, plain: str, lower: str) -> str:
        written = plain.capitalize() if len(plain) > 3 and plain.isupper() else plain
        bare = lower.rstrip(".")
        classes = [sign for sign, words in self._lists if written in words]
        classes += [sign for sign, words in _CLASSES if bare in words]
        if plain[:1].isupper() and lower not in self._common and bare not in self._common:
            classes.append("u")
        return "".join(classes)


def _signs_of(plain: str, lower: str, classes: str) -> Signs:
    long_shape = _long_shape(plain)
    shape = "".join(sign for sign, _ in groupby(long_shape))
    own = [f"w={lower}", f"s={long_shape if len(long_shape) < 6 else shape + '+'}", f"ss={shape}", f"g={classes}"]
    if plain != lower:
        own.append(f"W={plain}")
    group = words_alike().get(lower, "")
    own += [f"g_{sign}" for sign in classes] + _affixes(lower) + [f"k={group}"]
    for_others = (
        [f"-1w={lower}", f"-1s={shape}", f"-1g={classes}", f"-1k={group}"],
        [f"+1w={lower}", f"+1s={shape}", f"+1g={classes}", f"+1k={group}"],
        [f"-2w={lower}", f"-2g={classes}"],
        [f"+2w={lower}", f"+2g={classes}"],
    )
    return Signs(shape, group, *(list(map(intern, signs)) for signs in (own, *for_others)))


def _long_shape(plain: str) -> str:
    """`plain` with `X` for each capital, `x` for each other letter and `0` for each figure."""
    if plain.isascii():
        return plain.translate(_ASCII_SHAPES)
    return _SMALL_LETTER.sub("x", _CAPITAL.sub("X", _DIGIT.sub("0", plain)))


def _affixes(lower: str) -> list[str]:
    length = len(lower)
    if length < 3:
        return []
    affixes = [f"s2={lower[-2:]}", f"s3={lower[-3:]}", f"p3={lower[:3]}"]
    return affixes if length < 5 else [*affixes, f"s4={lower[-4:]}", f"p4={lower[:4]}", f"p2={lower[:2]}"]
