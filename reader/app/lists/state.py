"""The state of a list, as one frozen value; whatever becomes known of its items turns it into another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from reader.app.lists.alike import told_apart
from reader.app.lists.items import Item, excerpts_of, having, visited
from reader.app.lists.listings import LibraryListing, Listing
from reader.app.lists.order import Order, ordered
from reader.library import Found, Visit


@dataclass(frozen=True, eq=False)
class ListState:
    """What is listed in which order, and what is known of it."""

    listing: Listing
    order: Order = Order.USUAL
    visits: dict[str, Visit] = field(default_factory=dict)
    """The articles that were opened, the latest first, by path or address."""
    named: tuple[Item, ...] = ()
    """The items as the listing has them, mostly by name."""
    looked_into: Mapping[Path, Item] = field(default_factory=dict)
    """What was found in files, by their paths."""
    new: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The names of the new entries of a feed, by its key in the library."""
    sought: Sequence[str] = ()
    """The words that were looked for last."""
    found: Found = field(default_factory=Found)
    """The articles whose texts have these words."""

    def listed_again(self) -> ListState:
        """With the items that the listing has now, and with what was found besides."""
        return replace(self, named=self.listing.items(dict.fromkeys(self.visits.values()), self.found.visits))

    def with_files(self, files: Mapping[Path, Item]) -> ListState:
        """With what was found in `files`, and with those of them whose texts have the words that were looked for last."""
        excerpts = {**excerpts_of(files.values(), self.sought), **self.found.excerpts}
        return replace(self, looked_into={**self.looked_into, **files}, found=self.found._replace(excerpts=excerpts))

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All items, with what is known of each."""
        visits = {visit.source: visit for visit in self.found.visits} | self.visits
        return told_apart(self._counted(visited(self._seen(item), visits)) for item in self.named)

    def shown(self, words: str) -> tuple[Item, ...]:
        """The items that have all of the `words`, in their order."""
        return ordered(having(self.items, words, self.found.excerpts), self.order)

    def _seen(self, item: Item) -> Item:
        """`item`, with what was found in its file if that was looked into."""
        return self.looked_into.get(item.chosen, item) if isinstance(item.chosen, Path) else item

    def _counted(self, item: Item) -> Item:
        """`item` with the number of its new entries."""
        return replace(item, new_entries=len(self.new.get(item.key, ()))) if item.is_feed else item


NOTHING = ListState(LibraryListing(()))
"""A placeholder until there is a list."""
