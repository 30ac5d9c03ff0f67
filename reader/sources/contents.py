"""What a source can hold besides a whole article: the beginning of one, or the entries of a feed."""

from __future__ import annotations

from dataclasses import dataclass

from reader.article import Article
from reader.sources.draft import Piece, drafted


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed, as far as the feed tells of it; all of it cleaned."""

    title: str
    address: str = ""
    """Of the page on the web, or of the feed where the list is one of feeds; empty where none is given."""
    published: str = ""
    """In ISO 8601."""
    byline: str = ""
    pieces: tuple[Piece, ...] = ()
    """The text that the feed itself gives: a summary, or all of it."""
    feed: str = ""
    """Where the feed lies: a path or an address."""

    @property
    def standfirst(self) -> str:
        """What the feed itself says, in one line."""
        return " ".join(" ".join(piece.text.split()) for piece in self.pieces)

    def as_article(self) -> Article:
        """What the feed itself says."""
        return drafted(self.pieces).article(
            title=self.title, byline=self.byline, published=self.published, source=self.address or self.feed
        )


@dataclass(frozen=True, slots=True)
class Feed:
    """A list of entries to choose from."""

    title: str
    source: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Beginning:
    """The first pages of a document; the others are being read."""

    article: Article


SourceContent = Article | Feed | Beginning
"""What a source can contain."""
