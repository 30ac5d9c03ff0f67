"""The base of the parts of the list."""

from __future__ import annotations

from textual.screen import Screen

from reader.app.memory import Memory
from reader.app.widgets.bars.status_line import StatusLine
from reader.app.widgets.rows.item_list import ItemList


class ListPart:
    """A part of the list, which reports on the status line."""

    def __init__(self, screen: Screen[None], memory: Memory) -> None:
        self._screen = screen
        self._memory = memory

    @property
    def _list(self) -> ItemList:
        return self._screen.query_one(ItemList)

    def _say(self, sentence: str) -> None:
        self._screen.query_one(StatusLine).flash(sentence)
