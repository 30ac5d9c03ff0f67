"""The frozen values that the library remembers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from reader.analysis.model import EntityKind
from reader.article import Span
from reader.letters import is_in

T = TypeVar("T")


class KeepsakeKind(StrEnum):
    """How a place is kept."""

    BOOKMARK = "bookmark"
    """To come back to."""
    HIGHLIGHT = "highlight"
    """For its words."""


@dataclass(frozen=True, slots=True)
class Keepsake:
    """A place in an article that its reader keeps."""

    kind: KeepsakeKind
    span: Span
    words: str
    """The text of `span`; finds the place again when the article has changed."""
    note: str = ""
    """What the reader wrote about it."""
    speaker: str = ""
    """Who says it, where it is a quote."""
    section: str = ""
    """The heading that it stands under."""

    def has(self, words: Sequence[str]) -> bool:
        """Whether what it keeps, the note on it, or its speaker or section has all of `words`, in any letter case."""
        return _have((self.words, self.note, self.speaker, self.section), words)

    def is_noted(self, words: Sequence[str]) -> bool:
        """Whether the note on it has all of `words`, in any letter case."""
        return _have((self.note,), words)


@dataclass(frozen=True, order=True, slots=True)
class QuoteCorrection:
    """What a reader knows better than the analysis about a quote, or about words that it took for none."""

    span: Span
    speaker: str = ""
    """The name of who says it; empty where nobody knows."""
    is_quote: bool = True
    """Whether somebody says it at all."""


class Reach(StrEnum):
    """How far what is said of a name at one place goes."""

    ALL = "all"
    """To every place that names the same."""
    WORDS = "words"
    """To those with the same words."""
    HERE = "here"
    """No further."""


@dataclass(frozen=True, slots=True)
class NameCorrection:
    """What a reader knows better than the analysis about a name, or about words that it took for none."""

    span: Span
    name: str = ""
    """Whom or what it names; empty where it names nothing."""
    kind: EntityKind = EntityKind.PERSON
    reach: Reach = Reach.ALL
    number: int = field(default=0, compare=False)
    """When it was said: each builds on those with lower numbers."""


Correction = QuoteCorrection | NameCorrection
"""What a reader knows better than the analysis."""


class Kept(NamedTuple):
    """What a reader keeps of an article, and has put right in it."""

    keepsakes: tuple[Keepsake, ...] = ()
    corrections: tuple[Correction, ...] = ()

    def changed(self, before: Kept, after: Kept) -> Kept:
        """With what `after` has and `before` had not, and without what it has no longer."""
        return Kept(
            _changed(self.keepsakes, before.keepsakes, after.keepsakes),
            _changed(self.corrections, before.corrections, after.corrections),
        )


@dataclass(frozen=True, slots=True)
class Position:
    """Where an article was left."""

    offset: int
    """The first character on screen."""
    words: str
    """The text that follows it; finds the place again when the article has changed."""
    share: float
    """How much of the article was read, 0 to 1."""


class Forgotten(NamedTuple):
    """What was known of an article that was forgotten, as it stood in the database."""

    visits: list[tuple[object, ...]]
    texts: list[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Visit:
    """An article that was opened."""

    source: str
    """Its path or address; for standard input a name made of what it held."""
    title: str
    byline: str
    published: str
    opened: str
    """When it was last read, in ISO 8601 and universal time."""
    share: float
    """How much of it was read, 0 to 1."""
    word_count: int
    """How many words it has."""

    def is_named_by(self, words: Sequence[str]) -> bool:
        """Whether its title, its author or its path or address has all of `words`, in any letter case."""
        return _have((self.title, self.byline, self.source), words)


class Found(NamedTuple):
    """What a search for words has found."""

    visits: tuple[Visit, ...] = ()
    """The last one read first."""
    excerpts: Mapping[str, str] = MappingProxyType({})
    """Where the words stand in the text of an article or in a note on it, by its path or address."""


def _changed(here: tuple[T, ...], before: tuple[T, ...], after: tuple[T, ...]) -> tuple[T, ...]:
    left = (each for each in here if each in after or each not in before)
    return tuple(dict.fromkeys((*left, *(each for each in after if each not in before))))


def _have(texts: Iterable[str], words: Iterable[str]) -> bool:
    everything = " ".join(texts).casefold()
    return all(is_in(word.casefold(), everything) for word in words)
