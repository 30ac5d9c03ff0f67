"""Shows the rest of a long article as it arrives: a part of the reading screen."""

from __future__ import annotations

from asyncio import sleep, to_thread
from collections.abc import Callable
from contextlib import aclosing
from functools import partial
from pathlib import Path

from textual.worker import WorkType

from reader.app.background.first_part import Rest, rest_of_document
from reader.app.background.interpreter import trim_heap
from reader.app.screens.reading.analysing import Analysing
from reader.app.screens.reading.text import TextScreen
from reader.article import Article
from reader.library.anchors import same_place
from reader.sources import Beginning, SourceError

_PAUSE = 0.1
"""Seconds between two looks whether the text may be replaced."""


class Growing:
    """Replaces the beginning of an article by more and more of it, without moving the text that is on screen."""

    def __init__(self, screen: TextScreen, analysing: Analysing, rest: Rest | None, grown: Callable[[], None]) -> None:
        """Show the `rest` after what is on screen already; `grown` is called whenever there is more."""
        self._screen = screen
        self._analysing = analysing
        self._rest = rest
        self._grown = grown

    def begin(self) -> None:
        """Once the text is shown, have it analysed, and the rest of it read."""
        self._tell_notice()
        self._screen.call_after_refresh(self._analysing.analyse)
        if self._rest is not None:
            self._screen.call_after_refresh(self._read, self._rest)
            self._rest = None

    def read_again(self, path: Path) -> None:
        """Show what is in the file at `path` now, once no place in the text as it was is in use."""
        self._read(rest_of_document(path), "The file has changed: this is how it is now.")

    def _read(self, rest: Rest, told: str = "") -> None:
        work: WorkType[None] = partial(self._show, rest, told)
        self._screen.run_worker(
            work, exclusive=True, group="opening", exit_on_error=False, description="the rest of the document"
        )

    async def _show(self, rest: Rest, told: str) -> None:
        """Show the `rest` of the article as it arrives; once it is there, say what is to be `told` of it."""
        try:
            async with aclosing(rest):
                async for content in rest:
                    await to_thread(self._screen.body.sections.prepare, _article_in(content))
                    while told and self._screen.is_in_use:
                        await sleep(_PAUSE)
                    if told and content == self._screen.article and not self._screen.reading.is_beginning:
                        return  # only the time of the file is another
                    self._grow(content)
            if told:
                self._screen.status.flash(told)
        except SourceError as error:
            only = " Only the beginning could be read." if self._screen.reading.is_beginning else ""
            self._screen.notify(f"{error}{only}", severity="warning", markup=False)
            self._grow(self._screen.article)
        await to_thread(trim_heap)

    def _grow(self, content: Beginning | Article) -> None:
        """Show more of the article at the same place, and have it analysed unless its beginning still is."""
        screen, analysing = self._screen, self._analysing
        is_beginning = isinstance(content, Beginning)
        article = _article_in(content)
        place = same_place(screen.view.offset_at_top, screen.article.text, article.text)
        is_longer = article.text.startswith(screen.article.text)
        screen.reading = screen.reading.opened(article, is_beginning=is_beginning)
        screen.view.set_article(article)
        analysing.forget_parts()
        if not is_longer:
            screen.view.go_to_top(place)
        self._grown()
        self._tell_notice()
        if is_beginning and is_longer:
            analysing.look_again()
        elif screen.reading.overview is not None or screen.reading.has_failed or not is_longer:
            analysing.analyse()

    def _tell_notice(self) -> None:
        if self._screen.article.notice:
            self._screen.notify(self._screen.article.notice, markup=False)


def _article_in(content: Beginning | Article) -> Article:
    return content.article if isinstance(content, Beginning) else content
