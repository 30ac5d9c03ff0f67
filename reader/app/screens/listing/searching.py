"""Searches the texts of articles: a part of the list."""

from __future__ import annotations

from asyncio import sleep, to_thread
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial

from textual.screen import Screen
from textual.worker import Worker, WorkerError, WorkType

from reader.app.lists.items import excerpts_of
from reader.app.memory import Memory
from reader.app.screens.listing.looking import Looking
from reader.app.screens.listing.part import ListPart
from reader.library import Found

_REST = 0.05
"""Seconds without typing after which the texts are searched."""
_FEWEST_LETTERS = 3
"""The fewest letters for which the texts are searched; fewer occur in most of them."""


class Searching(ListPart):
    """Finds the articles whose texts contain words, among all that were read and the files that were looked into."""

    def __init__(
        self, screen: Screen[None], memory: Memory, looking: Looking, draw: Callable[[], None], list_found: Callable[[], None]
    ) -> None:
        """Call `draw` when a search begins, and `list_found` when what was found has changed."""
        super().__init__(screen, memory)
        self._looking = looking
        self._draw = draw
        self._list_found = list_found
        self._search: Worker[None] | None = None
        self.found = Found()
        """The articles with the words that were looked for last."""
        self.is_running = False

    def begin(self, words: str) -> None:
        """Narrow what is listed to `words` at once, and soon add all articles whose text contains them."""
        work: WorkType[None] = partial(self._find, words.split() if len(words) >= _FEWEST_LETTERS else ())
        self._search = self._screen.run_worker(work, exclusive=True, group="search", exit_on_error=False)

    async def wait(self) -> None:
        """Wait for the end of the search."""
        if self._search is not None:
            with suppress(WorkerError):
                await self._search.wait()

    def end(self) -> None:
        """Stop the search, and forget what was found."""
        if self._search is not None:
            self._search.cancel()
        self._set_found(Found())

    async def _find(self, words: Sequence[str]) -> None:
        self.is_running = bool(words)
        self._draw()
        self._list.action_first()
        await sleep(_REST if words else 0)
        self._set_found(await to_thread(self._found_in_texts, words) if words else Found())
        self._list.action_first()

    def _set_found(self, found: Found) -> None:
        self.is_running = False
        self.found = found
        self._list_found()

    def _found_in_texts(self, words: Sequence[str]) -> Found:
        found = self._memory.found(words)
        return found._replace(excerpts={**excerpts_of(self._looking.found, words), **found.excerpts})
