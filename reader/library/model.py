"""The frozen values that the library stores."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from reader.analysis.kinds import EntityKind
from reader.article import Span
from reader.in_words import progress
from reader.letters import are_in
from reader.library.keys import KEYED_BY_TEXT

T = TypeVar("T")


class KeepsakeKind(StrEnum):
    """What a place is kept as."""

    BOOKMARK = "bookmark"
    """A place to come back to."""
    HIGHLIGHT = "highlight"
    """Words worth keeping."""


@dataclass(frozen=True, slots=True)
class Keepsake:
    """A place in an article that its reader keeps."""

    kind: KeepsakeKind
    span: Span
    words: str
    """The text of `span`, by which the place is found again when the article has changed."""
    note: str = ""
    """What the reader wrote about it."""
    speaker: str = ""
    """Who says it, if it is a quote."""
    section: str = ""
    """The heading of its section."""
    page: int = 0
    """The number of its page; 0 in a document without pages."""

    def has(self, words: Sequence[str], about: str = "") -> bool:
        """Whether its words, note, speaker, section and what else is known `about` it contain all of `words`, in any case."""
        return are_in(words, " ".join((self.words, self.note, self.speaker, self.section, about)))

    def is_noted(self, words: Sequence[str]) -> bool:
        """Whether its note contains all of `words`, in any letter case."""
        return are_in(words, self.note)


@dataclass(frozen=True, order=True, slots=True)
class QuoteCorrection:
    """A reader's correction of a quote, or of words that the analysis did not take for one."""

    span: Span
    speaker: str = ""
    """The name of who says it; empty if unknown."""
    is_quote: bool = True
    """Whether it is a quote at all."""


class Reach(StrEnum):
    """Which places a correction of a name applies to."""

    ALL = "all"
    """Every mention of the same entity."""
    WORDS = "words"
    """Mentions with the same words."""
    HERE = "here"
    """This place alone."""


@dataclass(frozen=True, slots=True)
class NameCorrection:
    """A reader's correction of a name, or of words that the analysis did not take for one."""

    span: Span
    name: str = ""
    """Whom or what it names; empty if it is not a name."""
    kind: EntityKind = EntityKind.PERSON
    reach: Reach = Reach.ALL
    number: int = field(default=0, compare=False)
    """Its place in the order of corrections, which are applied one after another."""


Correction = QuoteCorrection | NameCorrection
"""A reader's correction of the analysis."""


def divided(corrections: Iterable[Correction]) -> tuple[tuple[NameCorrection, ...], tuple[QuoteCorrection, ...]]:
    """The corrections of names in the order in which they were made, and those of quotes in reading order."""
    every = tuple(corrections)
    names = (each for each in every if isinstance(each, NameCorrection))
    quotes = (each for each in every if isinstance(each, QuoteCorrection))
    return tuple(sorted(names, key=lambda each: (each.number, each.span))), tuple(sorted(quotes))


def replaces(one: Correction, other: Correction) -> bool:
    """Whether `one` supersedes `other`: both concern the same quote, or the same name with the same reach."""
    if isinstance(one, QuoteCorrection):
        return isinstance(other, QuoteCorrection) and one.span.overlaps(other.span)
    return isinstance(other, NameCorrection) and (one.span, one.reach) == (other.span, other.reach)


class Kept(NamedTuple):
    """A reader's keepsakes and corrections in one article."""

    keepsakes: tuple[Keepsake, ...] = ()
    corrections: tuple[Correction, ...] = ()
    lost: tuple[Keepsake, ...] = ()
    """Keepsakes whose places are gone from the text."""

    def changed(self, before: Kept, after: Kept) -> Kept:
        """This with the changes from `before` to `after` applied."""
        return Kept(
            _changed(self.keepsakes, before.keepsakes, after.keepsakes),
            _changed(self.corrections, before.corrections, after.corrections),
            _changed(self.lost, before.lost, after.lost),
        )


@dataclass(frozen=True, slots=True)
class Position:
    """Where an article was left."""

    offset: int
    """The first character on screen."""
    words: str
    """The text from there on, by which the place is found again when the article has changed."""
    share: float
    """How much of the article was read, 0 to 1."""


class Forgotten(NamedTuple):
    """The rows of an article that was removed from the library."""

    visits: list[tuple[object, ...]]
    texts: list[tuple[object, ...]]
    said: list[tuple[object, ...]]
    arrived: list[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Visit:
    """An article that was opened."""

    source: str
    """Its path or address; for standard input, a key derived from the text."""
    title: str
    byline: str
    published: str
    opened: str
    """When it was last read, in ISO 8601 and universal time."""
    share: float
    """How much of it was read, 0 to 1."""
    word_count: int
    """How many words it has."""
    entries: int = 0
    """How many entries it has, if it is a feed."""
    address: str = ""
    """Where on the web the article says that it is from, if `source` is not there."""

    @property
    def origin(self) -> str:
        """Where the original is: an address on the web if one is known, or else the source."""
        return self.address or self.source

    @property
    def is_gone(self) -> bool:
        """Whether it came by a pipe or from memory, and cannot be opened again."""
        return self.source.startswith(KEYED_BY_TEXT)

    def is_named_by(self, words: Sequence[str]) -> bool:
        """Whether its names, and how much of it was read, together contain all of `words`, in any letter case."""
        return are_in(words, f"{self.names} {progress(self.share, self.entries)}")

    @property
    def names(self) -> str:
        """Title, author, and path or address."""
        return " ".join((self.title, self.byline, self.source))


class KeptArticle(NamedTuple):
    """An article with its keepsakes."""

    visit: Visit
    keepsakes: tuple[Keepsake, ...]

    def having(self, words: Sequence[str], called: str = "") -> KeptArticle:
        """With only the keepsakes that have all of `words`, also those in its names, and in what else it is `called`."""
        about = f"{called} {self.visit.names}"
        return self._replace(keepsakes=tuple(each for each in self.keepsakes if each.has(words, about)))


class Found(NamedTuple):
    """The result of a search for words."""

    visits: tuple[Visit, ...] = ()
    """The most recently read first."""
    excerpts: Mapping[str, str] = MappingProxyType({})
    """The words with their surroundings, in the text of an article or a note on it, by its path or address."""


def except_for(some: Iterable[T], others: Iterable[T]) -> list[T]:
    """`some` without those that are among `others`."""
    left_out = frozenset(others)
    return [each for each in some if each not in left_out]


def _changed(here: tuple[T, ...], before: tuple[T, ...], after: tuple[T, ...]) -> tuple[T, ...]:
    left = except_for(here, except_for(before, after))
    return tuple(dict.fromkeys((*left, *except_for(after, before))))
