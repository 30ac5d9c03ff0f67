"""A screen with a list of articles, and the keys that move through it and sort it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.getters import query_one
from textual.reactive import var
from textual.screen import Screen
from textual.timer import Timer

from reader.app.keys.action import Action, by_id
from reader.app.lists.items import NEW
from reader.app.lists.listings import Listing
from reader.app.lists.order import Order
from reader.app.lists.state import NOTHING, ListState
from reader.app.memory import Memory
from reader.app.screens.robust import Robust
from reader.app.widgets.bars.narrow_bar import NarrowBar
from reader.app.widgets.bars.status_line import ListLine
from reader.app.widgets.rows.item_list import ItemList
from reader.in_words import counted
from reader.library import Visit


class ItemsScreen(Robust, Screen[None]):
    """Shows a list as it is now."""

    LOOK: ClassVar[float] = 2.0
    """Seconds after which the library is looked at again if it cannot be read."""

    state: var[ListState] = var(NOTHING, init=False)
    """What is listed."""
    article_list = query_one(ItemList)
    status = query_one(ListLine)
    narrow_bar = query_one(NarrowBar)

    def __init__(self, listing: Listing, memory: Memory, actions: tuple[Action, ...]) -> None:
        """The `actions` carry the reader's keys."""
        super().__init__()
        self.memory = memory
        self.is_searching = False
        """Whether words are being looked for in texts."""
        self._until_look: Timer | None = None
        """Runs until the library is looked at again."""
        self.actions = by_id(actions)
        self._order_choice = f"order of {listing.key}" if listing.key else ""
        order = Order.called(memory.choice(self._order_choice, ""))
        self.set_reactive(ItemsScreen.state, ListState(listing, order))

    def on_resize(self, _event: events.Resize) -> None:
        """Fit the items to the width."""
        self.call_after_refresh(self.draw)

    def watch_state(self, _before: ListState, _now: ListState) -> None:
        """Show what is known now."""
        self.draw()

    def draw(self) -> None:
        """Show the items with the words that are typed, and how many there are."""
        if not self.display:  # the last files were looked into while it is being left
            return
        state, words = self.state, self.narrow_bar.words
        items, shown = state.items, state.shown(words)
        is_searching = self.is_searching or any(item.is_only_named for item in items)
        self.article_list.list_items(shown, self.size.width, "Searching …" if is_searching else "None has all of these words.")
        number, new = counted(len(items), state.listing.thing), sum(item.mark == NEW for item in items)
        line = f"{len(shown):,} of {number}" if words else f"{number} · {new:,} new" if new else number
        order = "" if state.order is Order.USUAL else f" · {state.order.value}"
        self.status.is_narrowed = self.narrow_bar.display
        self.status.say(Content.styled(line + order, "$quiet"), interrupt=False)

    def list_again(self) -> None:
        """List what there is now, with all that the library knows of it; if it cannot be read or written, again soon."""
        visits = self.memory.visits()
        if self._until_look is not None:
            self._until_look.stop()
        if visits is None or self.memory.unwritten:
            self._until_look = self.set_timer(self.LOOK, self.list_again)
        if visits is None:
            self.state = self.state.listed_again()
            return
        self.state = replace(self.state, visits=visits, new=self.memory.arrived()).listed_again()
        self._note(visits)

    def on_unmount(self) -> None:
        """Record as read what was opened from here, and on screen until the reader was left."""
        if (visits := self.memory.visits()) is not None:
            self._note(visits)

    def _note(self, visits: Mapping[str, Visit]) -> None:
        """Record how many of the items were read."""
        self.memory.write(partial(self.state.listing.note, self.state.named, visits))

    def action_move(self, how: str, *direction: int) -> None:
        """Highlight another item."""
        getattr(self.article_list, f"action_{how}")(*direction)

    def action_sort(self) -> None:
        """Go to the next order, and to the first item in it; it is remembered for each list."""
        order = self.state.order.after
        if self._order_choice:
            self.memory.choose(self._order_choice, order.name)
        self.state = replace(self.state, order=order)
        self.article_list.action_first()
        if order is Order.USUAL:  # any other is said beside the number of items
            self.status.flash(f"Sorted {order.value}.")
