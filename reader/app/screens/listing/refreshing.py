"""Looks for new entries: a part of the list."""

from __future__ import annotations

from asyncio import as_completed, to_thread
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from textual.worker import WorkType

from reader.app.lists.chosen import chosen_at, source_of
from reader.app.lists.items import Item
from reader.app.messages import ArticleWanted
from reader.app.screens.listing.items import ItemsScreen
from reader.in_words import counted
from reader.library import Library
from reader.sources import Entry, Feed, Watch, opened


class _Fetched(NamedTuple):
    """What was found in one feed."""

    item: Item
    new: frozenset[str] | None
    """The names of its new entries, or None if it cannot be fetched."""


class Refreshing:
    """Has a list fetched again, and counts the new entries of the feeds in a list."""

    def __init__(self, screen: ItemsScreen) -> None:
        self._screen = screen

    def refresh(self, source: str, items: Sequence[Item]) -> None:
        """Fetch the list at `source` again; if it has none, look for new entries in the feeds among its `items`."""
        feeds = [item for item in items if item.is_feed]
        if source:
            self._screen.post_message(ArticleWanted(chosen_at(source), instead=True))
        elif feeds:
            self._screen.status.flash(f"Looking for new entries in {counted(len(feeds), 'feed')} …")
            work: WorkType[None] = partial(self._look, feeds)
            self._screen.run_worker(work, exclusive=True, group="feeds", exit_on_error=False)
        else:
            self._screen.status.flash("There is no feed here in which new entries could be looked for.")

    async def _look(self, feeds: Sequence[Item]) -> None:
        """Look into all `feeds` at once, and show what is new in each as soon as it is known."""
        watch, missed, total = Watch(), list[str](), 0
        try:
            for looking in as_completed([to_thread(self._look_into, item, watch) for item in feeds]):
                item, new = await looking
                if new is None:
                    missed.append(item.title)
                else:
                    self._screen.memory.write(partial(_store, item.key, new))
                    total += len(new)
                    state = self._screen.state
                    self._screen.state = replace(state, new={**state.new, item.key: new})
        finally:
            watch.cancelled.set()
        self._screen.status.flash(_told(total, missed, others=len(feeds) > len(missed)))

    def _look_into(self, item: Item, watch: Watch) -> _Fetched:
        try:
            content = next(opened(item.chosen if isinstance(item.chosen, Entry) else source_of(item.chosen), watch))
        except Exception:  # no document may crash the app
            return _Fetched(item, None)
        if not isinstance(content, Feed) or content.notice:
            return _Fetched(item, None)
        known = self._screen.memory.listed_at(item.key)
        return _Fetched(item, frozenset(entry.name for entry in content.entries) - known)


def _told(new: int, missed: Sequence[str], *, others: bool) -> str:
    """How many `new` entries there are in the feeds that were fetched, if any, besides those that were `missed`."""
    found = counted(new, "new entry") if new else "No new entries"
    elsewhere = " elsewhere" if missed and not new else ""
    sentences = [f"{found}{elsewhere}."] if others else []
    return " ".join([*sentences, *([f"Not to be had now: {', '.join(missed)}."] if missed else [])])


def _store(key: str, new: frozenset[str], library: Library) -> None:
    library.remember_arrived(key, new)
