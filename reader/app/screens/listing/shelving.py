"""Saves, removes and marks articles in the library: a part of the list."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from reader.app.library_thread import TRIED_AGAIN
from reader.app.lists.chosen import Chosen, source_of
from reader.app.lists.items import Item
from reader.app.screens.listing.items import ItemsScreen
from reader.library import Forgotten, Library


class _Change(NamedTuple):
    """A change that can be taken back."""

    chosen: Chosen
    """The article that was changed, or the first of them."""
    take_back: Callable[[Library], None]
    taken_back: str
    """The report once it is taken back."""


class Shelving:
    """Saves articles for later, removes them, marks them as read, and takes that back."""

    def __init__(self, screen: ItemsScreen) -> None:
        self._screen = screen
        self._changes: list[_Change] = []
        """The latest one last."""

    def save(self) -> None:
        """Save the article in the library, to read later."""
        item = self._screen.article_list.marked
        source = "" if item is None else source_of(item.chosen)
        if item is None or not source:
            self._screen.status.flash("This has no address of its own.")
            return
        title = "" if item.title == source else item.title
        self._write(lambda library: library.add(source, title=title))
        self._screen.list_again()
        self._screen.status.flash("Saved in the library, to read later." if item.share is None else "Saved in the library again.")

    def forget(self) -> None:
        """Remove the article from the library."""
        item = self._screen.article_list.marked
        if item is None or item.share is None:
            self._screen.status.flash("There is nothing to forget: you have not opened this yet.")
            return
        forgotten: list[Forgotten] = []  # once it is written

        def take_back(library: Library) -> None:
            for each in forgotten:
                library.remember_again(each)

        self._write(lambda library: forgotten.append(library.forget(item.key)))
        self._changes.append(_Change(item.chosen, take_back, f"In the library again: {item.title}."))
        self._screen.list_again()
        self._screen.status.flash(f"Removed from the library; {self._screen.actions['library.undo'].key} brings it back.")

    def mark(self) -> None:
        """Mark the article as read or, if all of it was read, as unread."""
        item = self._screen.article_list.marked
        if item is None or not item.can_be_marked:
            is_feed = item is not None and item.is_feed
            self._screen.status.flash("Open this feed to mark its entries." if is_feed else "This has no address of its own.")
            return
        mark = "unread" if item.is_read else "read"
        self._remember([item], 0.0 if item.is_read else 1.0, f"No longer marked as {mark}: {item.title}.")
        self._screen.status.flash(f"Marked as {mark}; {self._screen.actions['library.read'].key} changes that.")

    def mark_all(self) -> None:
        """Mark all articles that are listed as read."""
        items = [item for item in self._screen.article_list.items if item.can_be_marked and not item.is_read]
        if not items:
            is_all_read = all(item.is_read for item in self._screen.article_list.items)
            self._screen.status.flash(
                "All that is listed here is read." if is_all_read else "What is unread here has no address of its own."
            )
            return
        self._remember(items, 1.0, f"No longer marked as read: {len(items):,}.")
        self._screen.status.flash(f"Marked as read: {len(items):,}; {self._screen.actions['library.undo'].key} takes it back.")

    def _remember(self, items: list[Item], share: float, taken_back: str) -> None:
        before = {item.key: item.share or 0.0 for item in items}
        self._write(lambda library: library.mark_read(dict.fromkeys(before, share)))
        self._changes.append(_Change(items[0].chosen, lambda library: library.mark_read(before), taken_back))
        self._screen.list_again()

    def _write(self, change: Callable[[Library], None]) -> None:
        self._screen.memory.write(change, failed=self._tell_not_written)

    def _tell_not_written(self) -> None:
        self._screen.call_later(self._screen.status.flash, TRIED_AGAIN)

    def undo(self) -> None:
        """Take back the last change."""
        if not self._changes:
            self._screen.status.flash("There is nothing to undo.")
            return
        change = self._changes.pop()
        self._write(change.take_back)
        self._screen.list_again()
        self._screen.article_list.mark(change.chosen)
        self._screen.status.flash(change.taken_back)
