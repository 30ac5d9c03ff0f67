"""The features of the name tagger that depend on a single word, whatever its context."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass
from itertools import groupby
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Generic, NamedTuple, TypeVar

from reader.analysis.gazetteer import CITY, COMMON, COUNTRY, GIVEN, LANGUAGE, SURNAME, TOWN, lists_of, longest_place
from reader.analysis.lexicon import (
    CALENDAR,
    EVENTS,
    OPENERS,
    ORGANISATIONS,
    PLACES,
    TITLES,
    WORKS,
    group_of,
)
from reader.analysis.remembered import Remembered
from reader.regex import regex

_PLAIN = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "—": "-"})
OF_TITLES, OF_ORGANISATIONS, OF_PLACES, OF_EVENTS, OF_WORKS, OF_CALENDAR, UNLISTED = "TOPEWMu"
"""The codes of the classes of words in the lexicon, and of capitalised words that are in no list of common words."""
_CLASSES = (
    (OF_TITLES, frozenset(word.lower() for word in TITLES)),
    (OF_ORGANISATIONS, frozenset(word.lower() for word in ORGANISATIONS)),
    (OF_PLACES, frozenset(word.lower() for word in PLACES)),
    (OF_EVENTS, frozenset(word.lower() for word in EVENTS)),
    (OF_WORKS, WORKS),
    (OF_CALENDAR, frozenset(word.lower() for word in CALENDAR)),
)
_NOUNS = frozenset((OF_ORGANISATIONS, OF_PLACES, OF_EVENTS, OF_WORKS))
"""The classes of nouns that end names, capitalised or not."""
_LISTS = (GIVEN, SURNAME, COUNTRY, CITY, TOWN, LANGUAGE)
_DIGIT, _CAPITAL, _SMALL_LETTER = regex(r"\d"), regex("[A-ZÀ-Þ]"), regex(r"[^\W\d_A-Z]")
_ASCII_SHAPES = str.maketrans(
    {**dict.fromkeys(ascii_uppercase, "X"), **dict.fromkeys(ascii_lowercase, "x"), **dict.fromkeys(digits, "0")}
)
_FEW_WORDS = 200_000
"""The most words that are memoised."""
_NEVER_NAMES = frozenset("I I'm I’m I've I’ve I'll I’ll I'd I’d Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
"""Capitalised words that are never a name by themselves."""
_PARTS = frozenset("al am bin da das de del della der di dos du e en il le les nd rd s st ten th van von".split())
"""Particles that begin names or stand within them, and the remains of “2nd” and “McDonald s”."""
_WITHIN = frozenset("a against an and as at be by for from in into is of on than the to with".split())
"""Common words that may stand within a name."""
_AROUND = frozenset(',:;([“”"%$£')
"""Characters that no name begins or ends with."""


Yield = TypeVar("Yield", int, tuple[str, ...])
"""What features yield: their summed weights for the tagger, their names for its training."""


class OfWord(NamedTuple, Generic[Yield]):
    """What a lower-case word yields by its text alone, for itself and for the words around it."""

    pairs: Container[str]
    """The lower-case words after it with which it forms a feature."""
    own: Yield
    of_next: Yield
    of_previous: Yield
    of_second_next: Yield
    of_second_previous: Yield


FEATURES_OF_WORD = ("w=", "-1w=", "+1w=", "-2w=", "+2w=")
"""What the names of these features begin with, from `own` to `of_second_previous`; the word follows."""


@dataclass(slots=True)
class Contribution(Generic[Yield]):
    """The features that a word contributes to its neighbours or forms together with others."""

    lower: str
    pairs: Container[str]
    """The lower-case words after it with which it forms a feature."""
    classes: str
    shape: str
    of_next: Yield
    of_previous: Yield
    of_second_next: Yield
    of_second_previous: Yield


@dataclass(slots=True)
class Word(Generic[Yield]):
    """What is known of a word by itself.

    Its own features and its contribution are computed on demand: most words only stand far from names.
    """

    text: str
    lower: str
    classes: str
    """The codes of the lists of the gazetteer, and of the classes, that it is in."""
    capital: bool
    may_be_name: bool
    """Whether it has a capital, a digit or the “@” of a handle, without which a word is hardly ever part of a name."""
    outside: bool
    """Whether no name begins or ends with it."""
    apart: bool
    """Whether no name contains it."""
    opener: bool
    """Whether it is a common word, which is capitalised only at the start of a sentence."""
    letter: bool
    """Whether it begins with a letter."""
    upper: bool
    longest_place: int
    """The number of words in the longest place whose name begins with it."""
    own: Yield | None = None
    """What its own features yield."""
    contribution: Contribution[Yield] | None = None


class KnownWords(dict[str, Word[Yield]]):
    """Memoises words by their text; for `yield_of` and `of_word` see `Features`."""

    def __init__(self, yield_of: Callable[[str], Yield], of_word: Callable[[str], OfWord[Yield]]) -> None:
        super().__init__()
        self._yield_of: Callable[[str], Yield] = yield_of
        self._of_word: Remembered[str, OfWord[Yield]] = Remembered(of_word)

    def __missing__(self, text: str) -> Word[Yield]:
        if len(self) > _FEW_WORDS:
            self.clear()
        word = self[text] = self._seen_first(text)
        return word

    def own_of(self, word: Word[Yield]) -> Yield:
        """The features of `word` by itself."""
        if word.own is None:
            word.own = self._own(word.text.translate(_PLAIN), word.lower, word.classes)
        return word.own

    def contribution_of(self, word: Word[Yield]) -> Contribution[Yield]:
        """The features that `word` contributes to others."""
        if word.contribution is None:
            word.contribution = self._contribution(_shape(_long_shape(word.text.translate(_PLAIN))), word.lower, word.classes)
        return word.contribution

    def _own(self, plain: str, lower: str, classes: str) -> Yield:
        yield_of = self._yield_of
        long_shape = _long_shape(plain)
        shape = _shape(long_shape)
        own = self._of_word[lower].own + yield_of(f"s={long_shape if len(long_shape) < 6 else shape + '+'}")
        own += yield_of(f"ss={shape}") + yield_of(f"g={classes}") + yield_of(f"k={group_of(lower)}")
        if plain != lower:
            own += yield_of(f"W={plain}")
        for feature in (*(f"g_{code}" for code in classes), *_affixes(lower)):
            own += yield_of(feature)
        return own

    def _contribution(self, shape: str, lower: str, classes: str) -> Contribution[Yield]:
        yield_of, group, of_word = self._yield_of, group_of(lower), self._of_word[lower]
        return Contribution(
            lower,
            of_word.pairs,
            classes,
            shape,
            of_word.of_next + yield_of(f"-1s={shape}") + yield_of(f"-1g={classes}") + yield_of(f"-1k={group}"),
            of_word.of_previous + yield_of(f"+1s={shape}") + yield_of(f"+1g={classes}") + yield_of(f"+1k={group}"),
            of_word.of_second_next + yield_of(f"-2g={classes}"),
            of_word.of_second_previous + yield_of(f"+2g={classes}"),
        )

    def _seen_first(self, text: str) -> Word[Yield]:
        """The word with this `text`, when it is first seen."""
        plain = text.translate(_PLAIN)
        lower = plain.lower() if plain.isalpha() else _DIGIT.sub("0", plain.lower())
        classes = _classes(plain, lower)
        common = _is_common(text) and _NOUNS.isdisjoint(classes)
        return Word(
            text,
            lower,
            classes,
            capital=plain[:1].isupper(),
            may_be_name=(plain != lower or text[0] == "@") and text not in _NEVER_NAMES,
            outside=common or text in _AROUND,
            apart=common and text not in _WITHIN,
            opener=text.lower() in OPENERS,
            letter=text[0].isalpha(),
            upper=text.isupper(),
            longest_place=longest_place(text),
        )


def _is_common(text: str) -> bool:
    """Whether it is a common lower-case word, which hardly any name begins or ends with."""
    return text.islower() and text.isalpha() and text not in _PARTS and COMMON in lists_of(text)


def _classes(plain: str, lower: str) -> str:
    lists = lists_of(plain.capitalize() if len(plain) > 3 and plain.isupper() else plain)
    bare = lower.rstrip(".")
    classes = [code for code in _LISTS if code in lists]
    classes += [code for code, words in _CLASSES if bare in words]
    if plain[:1].isupper() and COMMON not in lists_of(lower) and COMMON not in lists_of(bare):
        classes.append(UNLISTED)
    return "".join(classes)


def _shape(long: str) -> str:
    """A long shape with each run of the same character reduced to one."""
    return "".join(character for character, _ in groupby(long))


def _long_shape(plain: str) -> str:
    """`plain` with `X` for each capital, `x` for each other letter and `0` for each digit."""
    if plain.isascii():
        return plain.translate(_ASCII_SHAPES)
    return _SMALL_LETTER.sub("x", _CAPITAL.sub("X", _DIGIT.sub("0", plain)))


def _affixes(lower: str) -> list[str]:
    length = len(lower)
    if length < 3:
        return []
    affixes = [f"s2={lower[-2:]}", f"s3={lower[-3:]}", f"p3={lower[:3]}"]
    return affixes if length < 5 else [*affixes, f"s4={lower[-4:]}", f"p4={lower[:4]}", f"p2={lower[:2]}"]
