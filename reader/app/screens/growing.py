"""The part of a screen that has its article understood, and takes in the rest where the article is only a beginning."""

from __future__ import annotations

from asyncio import sleep, to_thread
from collections import deque
from collections.abc import Callable
from contextlib import aclosing

from reader.app.background import analysis_worker
from reader.app.background.collecting import trim_heap
from reader.app.background.coming import Rest
from reader.app.background.news import AnalysisFailedError, Understood, at_hand
from reader.app.reading.overview import Overview
from reader.app.reading.state import Reading
from reader.app.screens.text import TextScreen
from reader.article import Article
from reader.library.anchors import same_place
from reader.sources import Beginning, SourceError

_PARTS = 8
"""How many separately analysed parts of an article are kept."""
_SETTLED = 0.1
"""The seconds for which the text must stand still before what is on screen is analysed."""
_NEAR = 2_000
"""How many characters the text must move before what is on screen is analysed again."""


class Growing:
    """Has what a screen shows of an article grow, at the place that is on screen, and analysed beside the app."""

    def __init__(self, screen: TextScreen, rest: Rest | None, grown: Callable[[], None]) -> None:
        """What there is of the article, and then the `rest`; `grown` is called whenever there is more of it."""
        self._screen = screen
        self._rest = rest
        self._grown = grown
        self._parts: deque[Overview] = deque(maxlen=_PARTS)
        """What was understood last of parts of the article, for as long as the whole is not."""
        self._looked_at: int | None = None
        """The offset around which the last part was asked for."""
        self._is_looking = False
        """Whether that is still being understood."""

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
                async for content in rest:
                    if isinstance(content, Beginning):
                        self._grow(content.article, opening=True)
                    else:
                        self._grow(content, opening=False)
        except SourceError as error:
            self._screen.notify(f"{error} Only the beginning could be read.", severity="warning", markup=False)
            self._grow(self._screen.article, opening=False)
        await to_thread(trim_heap)

    def _grow(self, article: Article, *, opening: bool) -> None:
        """Show more of the article, at the place that is on screen; what stands there is understood first, if it is not yet."""
        screen = self._screen
        place = same_place(screen.view.offset_at_top, screen.article.text, article.text)
        is_longer = article.text.startswith(screen.article.text)
        screen.article = article
        screen.reading = screen.reading.opened(article, opening=opening)
        screen.view.set_article(article)
        self._parts.clear()
        if not is_longer:
            screen.view.go_to_top(place)
        self._grown()
        self._tell_notice()
        if opening and is_longer:
            self._look_anew()
        elif screen.reading.overview is not None or screen.reading.failed or not is_longer:
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
                screen.notify("This text does not seem to be in English, so the marks in it may be wrong.", markup=False)
        except AnalysisFailedError as error:
            screen.reading = screen.reading.not_understood()
            screen.notify(f"{error} You can read on, but nothing more will be marked.", severity="warning", markup=False)

    async def _is_understood(self, article: Article) -> bool:
        """Have `article` analysed; false where it is only the beginning by now, of which the first pages are enough.

        As long as more of it comes, only what is looked at is understood beyond them.
        """
        screen = self._screen
        screen.reading = understood_by_now(screen.reading)
        near = screen.view.offset_at_top
        async with aclosing(analysis_worker.understanding(article, near, screen.reading.corrections)) as all_news:
            async for news in all_news:
                if isinstance(news, analysis_worker.Restarted):
                    screen.notify("The analysis failed and was started again.", severity="warning")
                else:
                    self._take(news)
                if article is not screen.article:
                    return screen.reading.opening
        return True

    def _take(self, news: Understood) -> None:
        """Show what is understood now; no more than a part only where that is on screen, or what was known is not."""
        screen, seen = self._screen, self._screen.view.on_screen
        before, now = screen.reading.overview, _with(news, screen.reading)
        self._parts.append(news.overview)
        if now.whole:
            self._parts.clear()
        if now.whole or before is None or news.overview.covers(seen) or not before.covers(seen):
            screen.reading = now
        self.look()

    def look(self) -> None:
        """Show what is understood of the text on screen; where nothing is yet, have that understood before the rest."""
        screen = self._screen
        reading, seen = screen.reading, screen.view.on_screen
        if reading.whole or reading.overview is None or reading.overview.covers(seen):
            return
        known = next((part for part in reversed(self._parts) if part.covers(seen)), None)
        if known is not None:
            screen.reading = reading.surveyed(known, whole=False)
        elif self._looked_at is None or abs(self._looked_at - seen.start) > _NEAR:
            self._is_looking = True
            screen.run_worker(self._look_at(seen.start), exclusive=True, group="glance", exit_on_error=False)

    def _look_anew(self) -> None:
        """Have more of what is on screen understood, now that there is more of it."""
        if not self._is_looking:
            self._looked_at = None
            self.look()
            self._looked_at = self._screen.view.offset_at_top

    async def _look_at(self, offset: int) -> None:
        """Have what stands around `offset` understood, once the text stands still there."""
        await sleep(_SETTLED)
        self._looked_at = offset
        article = self._screen.article
        async with aclosing(analysis_worker.glancing(article, offset, self._screen.reading.corrections)) as all_news:
            async for news in all_news:
                if self._screen.reading.whole or not self._screen.article.text.startswith(article.text):
                    break
                self._take(news)
        self._is_looking = False  # here only: what is given up is given up for another look
        if article is not self._screen.article:
            self._screen.call_later(self._look_anew)


def understood_by_now(reading: Reading) -> Reading:
    """`reading` with what is understood of its article already."""
    return _with(at_hand(reading.article), reading)


def _with(news: Understood | None, reading: Reading) -> Reading:
    """`reading` with what is understood by now, which is no more than a part where more of the article has come or comes."""
    if news is None or (reading.overview is not None and news.overview.found is reading.overview.found):
        return reading
    whole = news.whole and news.overview.analysis.article is reading.article and not reading.opening
    return reading.surveyed(news.overview, whole=whole)
