"""Looks into files: a part of the list."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from textual.screen import Screen
from textual.worker import get_current_worker

from reader.app.lists.items import Item, looked_into

_MOMENT = 0.2
"""Seconds between two updates of the list while files are being looked into."""


class Looking:
    """Looks into files on a thread, so that the list shows more of them than their names."""

    def __init__(self, screen: Screen[None], draw: Callable[[], None]) -> None:
        """Look into the files of the list of `screen`; `draw` shows what was found so far."""
        self._screen = screen
        self._draw = draw
        self._found: dict[Path, Item] = {}

    @property
    def found(self) -> list[Item]:
        """The files that were looked into."""
        return list(self._found.values())

    def seen(self, item: Item) -> Item:
        """`item`, with what was found in its file if that was looked into."""
        return self._found.get(item.chosen, item) if isinstance(item.chosen, Path) else item

    def look_into(self, items: Sequence[Item]) -> None:
        """Look into those of `items` that are files and were not looked into yet."""
        paths = [item.chosen for item in items if isinstance(item.chosen, Path) and item.chosen not in self._found]
        self._screen.run_worker(partial(self._look_into, paths), thread=True, exclusive=True, exit_on_error=False)

    def forget(self) -> None:
        """Forget what was found, since the files may have changed."""
        self._found.clear()

    def _look_into(self, paths: Sequence[Path]) -> None:
        worker, call = get_current_worker(), self._screen.app.call_from_thread
        shown_at = time.monotonic()
        for path in paths:
            if worker.is_cancelled:
                return
            self._found[path] = looked_into(path)
            if time.monotonic() - shown_at > _MOMENT:
                call(self._draw)
                shown_at = time.monotonic()
        call(self._draw)
