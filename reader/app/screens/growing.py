"""The part of a screen that has its article understood, and takes in the rest where the article is only a beginning."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Callable
from contextlib import aclosing

from reader.app import analysis_worker
from reader.app.collecting import trim_heap
from reader.app.coming import Rest
from reader.app.news import AnalysisFailedError, Understood, at_hand
from reader.app.screens.text import TextScreen
from reader.app.state import Reading
from reader.article import Article
from reader.library.anchors import same_place
from reader.sources import SourceError


class Growing:
    """Has what a screen shows of an article grow, at the place that is on screen, and analysed beside the app."""

    def __init__(self, screen: TextScreen, rest: Rest | None, grown: Callable[[], None]) -> None:
        """What there is of the article, and then the `rest`; `grown` is called whenever there is more of it."""
        self._screen = screen
        self._rest = rest
        self._grown = grown

    def begin(self) -> None:
        """Once the text is shown, have it understood, and have the rest of it brought."""
        self._tell_notice()
        self._screen.call_after_refresh(self.understand)
        if self._rest is not None:
            self._screen.call_after_refresh(self._bring, self._rest)
            self._rest = None

    def _bring(self, rest: Rest) -> None:
        self._screen.run_worker(
            self._take_in(rest), exclusive=True, group="opening", exit_on_error=False, description="the rest of the document"
        )

    async def _take_in(self, rest: Rest) -> None:
        """Show the `rest` of the article as it comes."""
        try:
            async with aclosing(rest):
                async for article in rest:
                    self._grow(article)
        except SourceError as error:
            self._screen.notify(f"{error} Only its beginning is here.", severity="warning", markup=False)
        await to_thread(trim_heap)

    def _grow(self, article: Article) -> None:
        """Show more of the article, at the place that is on screen; what stands there is understood first, if it is not yet."""
        screen = self._screen
        place = same_place(screen.view.offset_at_top, screen.article.text, article.text)
        is_longer = article.text.startswith(screen.article.text)
        screen.article = article
        screen.reading = screen.reading.opened(article)
        screen.view.set_article(article)
        if not is_longer:
            screen.view.go_to_top(place)
        self._grown()
        self._tell_notice()
        if screen.reading.overview is not None or screen.reading.failed or not is_longer:
            self.understand()

    def _tell_notice(self) -> None:
        if self._screen.article.notice:
            self._screen.notify(self._screen.article.notice, markup=False)

    def understand(self) -> None:
        """Have the article analysed, what is on screen first."""
        self._screen.run_worker(self._understand(), exclusive=True, group="analysis", exit_on_error=False)

    async def _understand(self) -> None:
        screen = self._screen
        try:
            while not await self._is_understood(screen.article):
                pass  # more of the article has come meanwhile
            if not screen.article.is_english:
                screen.notify("This text does not seem to be in English: what is marked in it may be wrong.", markup=False)
        except AnalysisFailedError as error:
            screen.reading = screen.reading.not_understood()
            screen.notify(f"{error} You can read on; nothing more is marked.", severity="warning", markup=False)

    async def _is_understood(self, article: Article) -> bool:
        """Have `article` analysed; false where it is only the beginning by now, of which the first pages are enough."""
        screen = self._screen
        screen.reading = understood_by_now(screen.reading)
        near = screen.view.offset_at_top
        async with aclosing(analysis_worker.understanding(article, near)) as all_news:
            async for news in all_news:
                if isinstance(news, analysis_worker.Restarted):
                    screen.notify("The analysis stopped and was started again.", severity="warning")
                else:
                    screen.reading = _with(news, screen.reading)
                if article is not screen.article:
                    return False
        return True


def understood_by_now(reading: Reading) -> Reading:
    """`reading` with what is understood of its article already."""
    return _with(at_hand(reading.article), reading)


def _with(news: Understood | None, reading: Reading) -> Reading:
    """`reading` with what is understood by now, which is no more than a part where more of the article has come or comes."""
    if news is None or news.overview is reading.overview:
        return reading
    whole = news.whole and news.overview.analysis.article is reading.article and not reading.opening
    return reading.surveyed(news.overview, whole=whole)
