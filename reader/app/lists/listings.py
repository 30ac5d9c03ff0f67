"""The contents of lists: the library, several sources, or the entries of a feed."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from reader.app.lists.chosen import SourceList
from reader.app.lists.items import Item, item_of, named, visited
from reader.app.lists.recent import with_recent
from reader.library import Library, Visit, key_at
from reader.sources import Feed


class Listing(ABC):
    """Articles to choose from."""

    @property
    def thing(self) -> str:
        """The word for an item, in the singular."""
        return "article"

    @property
    def lists_feeds(self) -> bool:
        """Whether the items are feeds."""
        return False

    @property
    @abstractmethod
    def title(self) -> str:
        """The title of the list."""

    @property
    def source(self) -> str:
        """The feed or folder from which it can be fetched again; empty if it is neither."""
        return ""

    @property
    def is_current(self) -> bool:
        """Whether it is what its source has now, as far as is known."""
        return True

    @property
    def key(self) -> str:
        """The key under which its order is remembered; empty if nothing identifies it."""
        return key_at(self.source) if self.source else ""

    @abstractmethod
    def items(self, visits: Iterable[Visit], found: Iterable[Visit]) -> tuple[Item, ...]:
        """The items, given these `visits`, the latest first, and those `found` besides."""

    def note(self, items: Sequence[Item], visits: Mapping[str, Visit], library: Library) -> None:
        """Record in the `library` that this was opened, and how many of its `items` have `visits`, if such a list is recorded."""
        return


@dataclass(frozen=True)
class LibraryListing(Listing):
    """The articles read last, latest first, then those that come with the reader."""

    shipped: tuple[Path, ...]
    title: ClassVar[str] = "Library"
    key: ClassVar[str] = "library"

    def items(self, visits: Iterable[Visit], found: Iterable[Visit]) -> tuple[Item, ...]:
        """Each by its name."""
        return tuple(map(named, with_recent(self.shipped, visits, found)))


@dataclass(frozen=True)
class SourcesListing(Listing):
    """Files and addresses asked for together."""

    sources: SourceList

    @property
    def title(self) -> str:
        """Their common title, such as the name of a folder."""
        return self.sources.title

    @property
    def source(self) -> str:
        """The folder."""
        return self.sources.folder

    def items(self, _visits: Iterable[Visit], _found: Iterable[Visit]) -> tuple[Item, ...]:
        """Each by its name, in the order given."""
        return self._named

    @cached_property
    def _named(self) -> tuple[Item, ...]:
        return tuple(map(named, self.sources.sources))


@dataclass(frozen=True)
class FeedListing(Listing):
    """The entries of a feed."""

    feed: Feed
    known: frozenset[str]
    """The names of the entries that it had before; empty if it is opened for the first time."""

    @property
    def thing(self) -> str:
        """The word for an item, in the singular."""
        return "feed" if self.lists_feeds else "entry"

    @property
    def lists_feeds(self) -> bool:
        """Whether the items are feeds."""
        return self.feed.lists_feeds

    @property
    def title(self) -> str:
        """The title of the feed, or its path or address."""
        return self.feed.title or self.feed.source

    @property
    def source(self) -> str:
        """The path or address of the feed; empty if it came by a pipe."""
        return "" if self.feed.source == "-" else self.feed.source

    @property
    def is_current(self) -> bool:
        """Whether it was fetched without a fault."""
        return not self.feed.notice

    def items(self, _visits: Iterable[Visit], _found: Iterable[Visit]) -> tuple[Item, ...]:
        """Each as the feed describes it, and whether it is new."""
        known, is_feed = self.known, self.lists_feeds
        return tuple(
            item_of(entry, is_new=bool(known) and entry.name not in known, is_feed=is_feed) for entry in self.feed.entries
        )

    def note(self, items: Sequence[Item], visits: Mapping[str, Visit], library: Library) -> None:
        """Record the feed, its entries, and the share of them that were opened."""
        if self.source:
            share = sum(bool(visited(item, visits).share) for item in items) / len(items)
            library.remember_list(self.source, self.title, share, [entry.name for entry in self.feed.entries])
