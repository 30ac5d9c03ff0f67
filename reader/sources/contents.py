"""What a source can hold besides a whole article: the beginning of one, or the entries of a feed."""

from __future__ import annotations

from dataclasses import dataclass

from reader.article import Article
from reader.sources.drafting.draft import Piece, drafted


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed, with what the feed says about it; all of it cleaned."""

    title: str
    address: str = ""
    """The address of its page, or of a feed in a list of feeds; empty if there is none."""
    published: str = ""
    """In ISO 8601."""
    byline: str = ""
    pieces: tuple[Piece, ...] = ()
    """The text in the feed itself: a summary, or all of it."""
    feed: str = ""
    """The path or the address of the feed."""

    @property
    def name(self) -> str:
        """What distinguishes it from the other entries of its feed: its address or, without one, its title."""
        return self.address or self.title

    @property
    def place(self) -> str:
        """Its address or, without one, its place in the feed; empty if the feed has neither a path nor an address."""
        return self.address or (f"{self.feed}#{'-'.join(self.title.split())}" if self.feed not in ("", "-") else "")

    @property
    def standfirst(self) -> str:
        """The text in the feed, on one line."""
        return " ".join(" ".join(piece.text.split()) for piece in self.pieces)

    @property
    def words_below_title(self) -> str:
        """The text in the feed, on one line, without those of its words that are the title."""
        words, opening = self.standfirst, self.title.removesuffix("…")
        if words == self.title:
            return ""
        return f"…{words[len(opening) :]}" if opening != self.title and words.startswith(opening) else words

    def as_article(self) -> Article:
        """An article of the text in the feed."""
        return drafted(self.pieces).article(
            title=self.title, byline=self.byline, published=self.published, source=self.place or self.feed
        )


@dataclass(frozen=True, slots=True)
class Feed:
    """A list of entries to choose from."""

    title: str
    source: str
    entries: tuple[Entry, ...]
    notice: str = ""
    """A sentence that says why the list may be out of date, such as that it is a stored copy; empty if it is not."""
    is_cut: bool = False
    """Whether it has more entries, which are left out."""
    lists_feeds: bool = False
    """Whether its entries are feeds themselves."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """The first pages of a document; the others are being read."""

    article: Article


SourceContent = Article | Feed | Beginning
"""What a source can turn out to be."""
