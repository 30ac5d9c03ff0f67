"""Sorts: a part of the list."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual.screen import Screen

from reader.app.lists.items import Item
from reader.app.lists.order import Order, ordered
from reader.app.memory import Memory
from reader.app.screens.listing.part import ListPart


class Sorting(ListPart):
    """Goes from one order to the next, and remembers it for each list."""

    def __init__(self, screen: Screen[None], memory: Memory, key: str, draw: Callable[[], None]) -> None:
        """Sort the list of `screen`, which `draw` shows again; its order is remembered under a `key` that is not empty."""
        super().__init__(screen, memory)
        self._choice = f"order of {key}" if key else ""
        self._draw = draw
        self._order = Order.called(memory.choice(self._choice, ""))

    def sorted(self, items: Iterable[Item]) -> tuple[Item, ...]:
        """`items` in the present order."""
        return ordered(items, self._order)

    @property
    def told(self) -> str:
        """The order, to follow the number of items; empty for the usual one."""
        return "" if self._order is Order.USUAL else f" · {self._order.value}"

    def sort(self) -> None:
        """Go to the next order, and to the first item in it."""
        self._order = self._order.after
        if self._choice:
            self._memory.choose(self._choice, self._order.name)
        self._draw()
        self._list.action_first()
        self._say(f"Sorted {self._order.value}.")
