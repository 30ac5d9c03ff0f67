"""Searches the texts of articles: a part of the list."""

from __future__ import annotations

from asyncio import sleep, to_thread
from collections.abc import Container, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from textual.worker import Worker, WorkerError, WorkType

from reader.app.lists.items import Item, excerpts_of
from reader.app.screens.listing.items import ItemsScreen
from reader.library import Found

_REST = 0.05
"""Seconds without typing after which the texts are searched."""
_FEWEST_LETTERS = 3
"""The fewest letters for which the texts are searched; fewer occur in most of them."""


class Searching:
    """Finds the articles whose texts contain words, among all that were read and the files that are looked into."""

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
        self._show((), Found())

    async def _find(self, words: Sequence[str]) -> None:
        screen = self._screen
        screen.is_searching = bool(words)
        screen.draw()
        screen.article_list.action_first()
        await sleep(_REST if words else 0)
        files = screen.state.looked_into
        self._show(words, await to_thread(self._found_in_texts, words, files) if words else Found(), files)
        screen.article_list.action_first()

    def _show(self, words: Sequence[str], found: Found, files: Container[Path] = ()) -> None:
        """Show what was `found` of the `words` in the library and in `files`, and look for them in those known since."""
        self._screen.is_searching = False
        state = replace(self._screen.state, sought=words, found=found)
        since = {path: item for path, item in state.looked_into.items() if path not in files}
        self._screen.state = state.with_files(since).listed_again()

    def _found_in_texts(self, words: Sequence[str], files: Mapping[Path, Item]) -> Found:
        found = self._screen.memory.found(words)
        return found._replace(excerpts={**excerpts_of(files.values(), words), **found.excerpts})
