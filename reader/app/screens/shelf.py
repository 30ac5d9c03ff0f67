"""The list of the articles of a folder, or of the sources that were named."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from textual import work
from textual.worker import get_current_worker

from reader.app.actions import Action
from reader.app.items import looked_into, named
from reader.app.memory import Memory
from reader.app.screens.choosing import ChoosingScreen

_A_MOMENT = 0.2
"""Seconds between two looks at what is known so far."""


class ShelfScreen(ChoosingScreen):
    """Lists files by name at once, and what each is about as soon as it has been looked into."""

    def __init__(self, sources: Sequence[Path | str], memory: Memory, actions: tuple[Action, ...]) -> None:
        super().__init__("Library", "article", [named(source) for source in sources], memory, actions)
        self._sources = tuple(sources)

    def on_mount(self) -> None:
        """Look into the files."""
        self.look_into()

    @work(thread=True, exclusive=True, exit_on_error=False)
    def look_into(self) -> None:
        """Look into every file; what lies on the web is fetched only when it is opened."""
        worker = get_current_worker()
        items = list(self._items)
        shown_at = time.monotonic()
        for index, source in enumerate(self._sources):
            if worker.is_cancelled:
                return
            if isinstance(source, Path):
                items[index] = looked_into(source)
            if time.monotonic() - shown_at > _A_MOMENT:
                self.app.call_from_thread(self.show, list(items))
                shown_at = time.monotonic()
        self.app.call_from_thread(self.show, items)
