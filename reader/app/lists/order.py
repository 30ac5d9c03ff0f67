"""The orders in which a list can be shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import Enum

from reader.app.lists.items import Item
from reader.letters import alphabetical

_LONG = 10**9
"""More words than anything has, for what has an unknown number of them."""
_MARKS = "“„‘«\"'‹¿¡([ "
"""Characters before the first letter of a title."""


class Order(Enum):
    """An order; its value says what comes first."""

    USUAL = "in the usual order"
    DATE = "latest first"
    TITLE = "by title"
    LENGTH = "shortest first"
    UNREAD = "unread first"

    @property
    def after(self) -> Order:
        """The next one; after the last, the first."""
        orders = list(Order)
        return orders[(orders.index(self) + 1) % len(orders)]

    @classmethod
    def called(cls, name: str) -> Order:
        """The order of that `name`; the usual one if there is none."""
        return cls.__members__.get(name, cls.USUAL)


def ordered(items: Iterable[Item], order: Order) -> tuple[Item, ...]:
    """`items` in that `order`, otherwise in their own; those without a date, or of unknown length, come last.

    If the order is that of dates, all items show theirs.
    """
    match order:
        case Order.DATE:
            dated = (replace(item, facts=item.facts or item.published) for item in items)
            return tuple(sorted(dated, key=lambda item: item.published, reverse=True))
        case Order.TITLE:
            return tuple(sorted(items, key=lambda item: alphabetical(item.title.lstrip(_MARKS))))
        case Order.LENGTH:
            return tuple(sorted(items, key=lambda item: item.word_count or _LONG))
        case Order.UNREAD:
            return tuple(sorted(items, key=lambda item: item.is_read))
        case _:
            return tuple(items)
