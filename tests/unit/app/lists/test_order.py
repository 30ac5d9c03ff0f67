"""The orders of a list."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reader.app.lists.items import Item
from reader.app.lists.order import Order, ordered

ITEMS = (
    Item("boats.txt", "“The boats”", published="2026-02-01", word_count=900, share=1.0),
    Item("eels.txt", "eels", word_count=100),
    Item("tides.txt", "Tides", facts="2026-03-01 · Ida Holm", published="2026-03-01", share=0.4),
    Item("bread.txt", "Bread", published="2026-02-01", word_count=300, share=0.0),
)


@pytest.mark.parametrize(
    ("order", "titles"),
    [
        (Order.USUAL, ["“The boats”", "eels", "Tides", "Bread"]),
        (Order.DATE, ["Tides", "“The boats”", "Bread", "eels"]),
        (Order.TITLE, ["Bread", "eels", "“The boats”", "Tides"]),
        (Order.LENGTH, ["eels", "Bread", "“The boats”", "Tides"]),
        (Order.UNREAD, ["eels", "Tides", "Bread", "“The boats”"]),
    ],
)
def test_what_is_alike_stays_in_its_order_and_what_is_unknown_comes_last(order: Order, titles: list[str]) -> None:
    assert [item.title for item in ordered(ITEMS, order)] == titles


def test_by_date_every_item_shows_its_date() -> None:
    assert [item.facts for item in ordered(ITEMS, Order.DATE)] == ["2026-03-01 · Ida Holm", "2026-02-01", "2026-02-01", ""]


def test_the_orders_follow_one_another_round() -> None:
    round_of_them = [*Order, Order.USUAL]
    assert all(before.after is after for before, after in pairwise(round_of_them))
