"""The frozen values that the library remembers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.article import Span


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


@dataclass(frozen=True, order=True, slots=True)
class Correction:
    """What a reader knows better than the analysis about a quote, or about words that it took for none."""

    span: Span
    speaker: str = ""
    """The name of who says it; empty where nobody knows."""
    is_quote: bool = True
    """Whether somebody says it at all."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where an article was left."""

    offset: int
    """The first character on screen."""
    words: str
    """The text that follows it; finds the place again when the article has changed."""
    share: float
    """How much of the article was read, 0 to 1."""


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
        named = f"{self.title} {self.byline} {self.source}".casefold()
        return all(word.casefold() in named for word in words)
