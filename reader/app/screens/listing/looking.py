"""Looks into files: a part of the list."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Sequence
from dataclasses import replace
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
        self._wanted: deque[Path] = deque()
        """The files that are still to be looked into."""
        self._at: Path | None = None
        """The file that is being looked into, or was last."""
        self._is_looking = False
        self._found: dict[Path, Item] = {}
        """What the list does not show yet."""

    def look_into(self, items: Sequence[Item]) -> None:
        """Look into those of `items` that are files and were not looked into yet, all on one thread."""
        known = {*self._screen.state.looked_into, *self._found, self._at}
        self._wanted = deque(item.chosen for item in items if isinstance(item.chosen, Path) and item.chosen not in known)
        self._begin()

    def forget(self) -> None:
        """Forget what was found, since the files may have changed."""
        self._found = {}
        self._at = None
        self._screen.state = replace(self._screen.state, looked_into={})

    def _begin(self) -> None:
        if self._wanted and not self._is_looking:
            self._is_looking = True
            self._screen.run_worker(self._look, thread=True, exit_on_error=False)

    def _look(self) -> None:
        worker, call = get_current_worker(), self._screen.app.call_from_thread
        shown_at = time.monotonic()
        while (wanted := self._wanted) and not worker.is_cancelled:
            path = self._at = wanted.popleft()
            self._found[path] = looked_into(path)
            if time.monotonic() - shown_at > _MOMENT:
                call(self._show)
                shown_at = time.monotonic()
        if not worker.is_cancelled:
            call(self._end)

    def _end(self) -> None:
        self._is_looking = False
        self._show()
        self._begin()

    def _show(self) -> None:
        found, self._found = self._found, {}
        if found:
            self._screen.state = self._screen.state.with_files(found)
