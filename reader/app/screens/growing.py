"""A screen whose article may be only a beginning: the rest of it is taken in, and what there is of it is understood."""

from __future__ import annotations

from asyncio import to_thread
from contextlib import aclosing
from dataclasses import replace

from textual import work

from reader.app import analysis_worker
from reader.app.collecting import trim_heap
from reader.app.coming import Rest
from reader.app.memory import Memory
from reader.app.news import AnalysisFailedError, Understood, at_hand
from reader.app.screens.linking import LinkingScreen
from reader.app.state import Reading
from reader.article import Article
from reader.library.anchors import same_place
from reader.sources import SourceError


class GrowingScreen(LinkingScreen):
    """Grows with its article, at the place that is on screen, and has it analysed beside the app."""

    def __init__(self, article: Article, memory: Memory, rest: Rest | None = None) -> None:
        """Show `article`, or the beginning of it and then the `rest`."""
        super().__init__(article, memory)
        self._rest = rest
        reading = replace(self.reading, opening=rest is not None)
        self.set_reactive(GrowingScreen.reading, _with(at_hand(article), reading))

    def on_mount(self) -> None:
        """Show the text, then have it understood, and have the rest of it brought."""
        self._tell_notice()
        self.call_after_refresh(self.understand)
        if self._rest is not None:
            self.call_after_refresh(self.take_in, self._rest)
            self._rest = None

    @work(exclusive=True, group="opening", exit_on_error=False, description="the rest of the document")
    async def take_in(self, rest: Rest) -> None:
        """Show the `rest` of the article as it comes."""
        try:
            async with aclosing(rest):
                async for article in rest:
                    self.grow(article)
        except SourceError as error:
            self.notify(f"{error} Only its beginning is here.", severity="warning", markup=False)
        await to_thread(trim_heap)

    def grow(self, article: Article) -> None:
        """Show more of the article, at the place that is on screen; what stands there is understood first, if it is not yet."""
        place = same_place(self.view.offset_at_top, self.article.text, article.text)
        is_longer = article.text.startswith(self.article.text)
        self.article = article
        self.reading = self.reading.opened(article)
        self.view.set_article(article)
        self.find_bar.set_article(article)
        if not is_longer:
            self.view.go_to_top(place)
        self.recall()
        self._tell_notice()
        if self.reading.overview is not None or self.reading.failed or not is_longer:
            self.understand()

    def _tell_notice(self) -> None:
        if self.article.notice:
            self.notify(self.article.notice, markup=False)

    @work(exclusive=True, group="analysis", exit_on_error=False)
    async def understand(self) -> None:
        """Have the article analysed, what is on screen first."""
        try:
            while not await self._is_understood(self.article):
                pass  # more of the article has come meanwhile
            if not self.article.is_english:
                self.notify("This text does not seem to be in English: what is marked in it may be wrong.", markup=False)
        except AnalysisFailedError as error:
            self.reading = self.reading.not_understood()
            self.notify(f"{error} You can read on; nothing more is marked.", severity="warning", markup=False)

    async def _is_understood(self, article: Article) -> bool:
        """Have `article` analysed; false where it is only the beginning by now, of which the first pages are enough."""
        self.reading = _with(at_hand(article), self.reading)
        near = self.view.offset_at_top
        async with aclosing(analysis_worker.understanding(article, near)) as all_news:
            async for news in all_news:
                if isinstance(news, analysis_worker.Restarted):
                    self.notify("The analysis stopped and was started again.", severity="warning")
                else:
                    self.reading = _with(news, self.reading)
                if article is not self.article:
                    return False
        return True


def _with(news: Understood | None, reading: Reading) -> Reading:
    """`reading` with what is understood by now, which is no more than a part where more of the article has come or comes."""
    if news is None or news.overview is reading.overview:
        return reading
    whole = news.whole and news.overview.analysis.article is reading.article and not reading.opening
    return reading.surveyed(news.overview, whole=whole)
