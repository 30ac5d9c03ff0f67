"""The features of the name tagger that depend on a single word, whatever its context."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container
from dataclasses import dataclass
from operator import add
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
from reader.analysis.names.shapes import shapes_of, with_zeros
from reader.analysis.remembered import Remembered

_PLAIN = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "—": "-"})
OF_TITLES, OF_ORGANISATIONS, OF_PLACES, OF_EVENTS, OF_WORKS, OF_CALENDAR, UNLISTED = "TOPEWMu"
"""The codes of the classes of words in the lexicon, and of capitalised words that are in no list of common words."""
_CLASSES: defaultdict[str, str] = defaultdict(str)
"""The codes of the classes that a lower-case word is in."""
for _code, _words in (
    (OF_TITLES, TITLES),
    (OF_ORGANISATIONS, ORGANISATIONS),
    (OF_PLACES, PLACES),
    (OF_EVENTS, EVENTS),
    (OF_WORKS, WORKS),
    (OF_CALENDAR, CALENDAR),
):
    for _lower in set(map(str.lower, _words)):
        _CLASSES[_lower] += _code
_NOUNS = frozenset((OF_ORGANISATIONS, OF_PLACES, OF_EVENTS, OF_WORKS))
"""The classes of nouns that end names, capitalised or not."""
_LISTS = (GIVEN, SURNAME, COUNTRY, CITY, TOWN, LANGUAGE)
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


Kind = tuple[str, str, str, str]
"""What many words have in common: the shape, the shape of a short word with all its characters, the classes and the group."""

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
    own: Yield
    """What it yields for itself, its spelling aside."""
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
    """Whether it is a word that no name begins or ends with."""
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
        self._yields: Remembered[str, Yield] = Remembered(yield_of)
        """Of features that many words have in common; the others are asked for once."""
        self._of_word: Remembered[str, OfWord[Yield]] = Remembered(of_word)
        self._of_kind: Remembered[Kind, tuple[Yield, ...]] = Remembered(self._yields_of_kind)
        self._of_start: Remembered[str, Yield] = Remembered(
            lambda start: self._yields[f"p2={start[:2]}"] + self._yields[f"p3={start[:3]}"] + yield_of(f"p4={start}")
        )
        self._of_end: Remembered[str, Yield] = Remembered(
            lambda end: self._yields[f"s2={end[2:]}"] + self._yields[f"s3={end[1:]}"] + yield_of(f"s4={end}")
        )

    def __missing__(self, text: str) -> Word[Yield]:
        if len(self) > _FEW_WORDS:
            self.clear()
        word = self[text] = self._seen_first(text)
        return word

    def own_of(self, word: Word[Yield]) -> Yield:
        """The features of `word` by itself."""
        if word.own is None:
            word.own = self._own(_plain(word.text), word.lower, self.contribution_of(word).own)
        return word.own

    def contribution_of(self, word: Word[Yield]) -> Contribution[Yield]:
        """The features that `word` contributes to others."""
        if word.contribution is None:
            lower, classes = word.lower, word.classes
            shape, short = shapes_of(_plain(word.text))
            of_word, of_kind = self._of_word[lower], self._of_kind[shape, short, classes, group_of(lower)]
            word.contribution = Contribution(lower, of_word.pairs, classes, shape, *map(add, of_word[1:], of_kind))
        return word.contribution

    def _own(self, plain: str, lower: str, own: Yield) -> Yield:
        """`own` and what the spelling of a word yields."""
        if plain != lower:
            own += self._yield_of(f"W={plain}")
        if len(lower) > 4:
            return own + self._of_start[lower[:4]] + self._of_end[lower[-4:]]
        if len(lower) > 2:
            return own + self._yields[f"p3={lower[:3]}"] + self._yields[f"s2={lower[-2:]}"] + self._yields[f"s3={lower[-3:]}"]
        return own

    def _yields_of_kind(self, kind: Kind) -> tuple[Yield, ...]:
        """What the words of a kind yield, in the order of `FEATURES_OF_WORD`."""
        yield_of = self._yields.__getitem__
        shape, short, classes, group = kind
        own = yield_of(f"s={short}") + yield_of(f"ss={shape}") + yield_of(f"g={classes}") + yield_of(f"k={group}")
        for code in classes:
            own += yield_of(f"g_{code}")
        return (
            own,
            yield_of(f"-1s={shape}") + yield_of(f"-1g={classes}") + yield_of(f"-1k={group}"),
            yield_of(f"+1s={shape}") + yield_of(f"+1g={classes}") + yield_of(f"+1k={group}"),
            yield_of(f"-2g={classes}"),
            yield_of(f"+2g={classes}"),
        )

    def _seen_first(self, text: str) -> Word[Yield]:
        """The word with this `text`, when it is first seen."""
        plain = _plain(text)
        lower = plain.lower() if plain.isalpha() else with_zeros(plain.lower())
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
    classes = _CODES[lists] + _CLASSES.get(bare, "")
    if plain[:1].isupper() and COMMON not in lists_of(lower) and COMMON not in lists_of(bare):
        return classes + UNLISTED
    return classes


_CODES: Remembered[str, str] = Remembered(lambda lists: "".join(code for code in _LISTS if code in lists))
"""The codes of the tagger's lists among all that a word is in."""


def _plain(text: str) -> str:
    """`text` with plain quotation marks and dashes."""
    return text if text.isascii() else text.translate(_PLAIN)
