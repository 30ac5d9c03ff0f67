"""Searches the texts of articles: a part of the list."""

from __future__ import annotations

from asyncio import sleep, to_thread
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial

from textual.worker import Worker, WorkerError, WorkType

from reader.app.lists.items import excerpts_of
from reader.app.screens.listing.items import ItemsScreen
from reader.library import Found

_REST = 0.05
"""Seconds without typing after which the texts are searched."""
_FEWEST_LETTERS = 3
"""The fewest letters for which the texts are searched; fewer occur in most of them."""


class Searching:
    """Finds the articles whose texts contain words, among all that were read and the files that were looked into."""

    def __init__(self, screen: ItemsScreen) -> None:
        self._screen = screen
        self._search: Worker[None] | None = None

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
        self._show(Found())

    async def _find(self, words: Sequence[str]) -> None:
        screen = self._screen
        screen.state = replace(screen.state, is_searching=bool(words))
        screen.article_list.action_first()
        await sleep(_REST if words else 0)
        self._show(await to_thread(self._found_in_texts, words) if words else Found())
        screen.article_list.action_first()

    def _show(self, found: Found) -> None:
        self._screen.state = replace(self._screen.state, found=found, is_searching=False).listed_again()

    def _found_in_texts(self, words: Sequence[str]) -> Found:
        found, files = self._screen.memory.found(words), self._screen.state.looked_into
        return found._replace(excerpts={**excerpts_of(files.values(), words), **found.excerpts})
