"""Looks into files: a part of the list."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from textual.worker import get_current_worker

from reader.app.lists.items import Item, looked_into
from reader.app.screens.listing.items import ItemsScreen

_MOMENT = 0.2
"""Seconds between two updates of the list while files are being looked into."""


class Looking:
    """Looks into files on a thread, so that the list shows more of them than their names."""

    def __init__(self, screen: ItemsScreen) -> None:
        self._screen = screen
        self._found: dict[Path, Item] = {}
        """What the list does not show yet."""

    def look_into(self, items: Sequence[Item]) -> None:
        """Look into those of `items` that are files and were not looked into yet."""
        known = self._screen.state.looked_into.keys() | self._found.keys()
        paths = [item.chosen for item in items if isinstance(item.chosen, Path) and item.chosen not in known]
        self._screen.run_worker(partial(self._look_into, paths), thread=True, exclusive=True, exit_on_error=False)

    def forget(self) -> None:
        """Forget what was found, since the files may have changed."""
        self._found = {}
        self._screen.state = replace(self._screen.state, looked_into={})

    def _look_into(self, paths: Sequence[Path]) -> None:
        worker, call = get_current_worker(), self._screen.app.call_from_thread
        shown_at = time.monotonic()
        for path in paths:
            if worker.is_cancelled:
                return
            self._found[path] = looked_into(path)
            if time.monotonic() - shown_at > _MOMENT:
                call(self._show)
                shown_at = time.monotonic()
        call(self._show)

    def _show(self) -> None:
        found, self._found = self._found, {}
        self._screen.state = replace(self._screen.state, looked_into={**self._screen.state.looked_into, **found})
