"""What is known of the items of a list."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.app.lists.chosen import SourceList
from reader.app.lists.items import Item
from reader.app.lists.listings import SourcesListing
from reader.app.lists.order import Order
from reader.app.lists.state import ListState
from reader.library import Found, Visit, key_at

EELS, BREAD, FEED = Path("eels.txt"), Path("bread.txt"), "https://example.org/feed"


@pytest.fixture
def state() -> ListState:
    """Two files and an address, of which nothing is known yet."""
    return ListState(SourcesListing(SourceList("Sources", (EELS, BREAD, FEED)))).listed_again()


def visit(source: str | Path, share: float, entries: int = 0) -> Visit:
    """The visit of an article, of which a share was read, or of a feed with entries."""
    return Visit(key_at(str(source)), "", "", "", "2026-11-28T12:00:00+00:00", share, 0, entries=entries)


def test_at_first_the_items_are_known_by_name_in_the_order_of_the_list(state: ListState) -> None:
    assert [item.title for item in state.shown("")] == ["Eels", "Bread", FEED]


def test_what_was_found_in_a_file_and_in_the_library_stands_in_its_item(state: ListState) -> None:
    known = replace(state, looked_into={EELS: Item(EELS, "Eels again")}, visits={key_at(str(EELS)): visit(EELS, 1.0)})
    eels, bread, _ = known.items
    assert (eels.title, eels.is_read, bread.title, bread.share) == ("Eels again", True, "Bread", None)


def test_only_feeds_have_new_entries(state: ListState) -> None:
    known = replace(
        state, visits={FEED: visit(FEED, 0.5, entries=4)}, new={FEED: frozenset("ab"), key_at(str(EELS)): frozenset("a")}
    )
    assert [item.new_entries for item in known.items] == [0, 0, 2]


def test_items_are_shown_by_their_words_or_by_their_texts_in_the_order_chosen(state: ListState) -> None:
    found = replace(state, found=Found(excerpts={key_at(str(BREAD)): "The eels of Lunde …"}), order=Order.TITLE)
    assert [(item.title, item.standfirst) for item in found.shown("eels")] == [("Bread", "The eels of Lunde …"), ("Eels", "")]
