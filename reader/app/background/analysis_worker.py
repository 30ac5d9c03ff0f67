"""Has an article analysed beside the app, so that the screen never waits."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import suppress

from reader.app.background.collecting import trim_heap
from reader.app.background.news import AnalysisFailedError, News, Understood, news_of
from reader.article import Article
from reader.library import Correction


class Restarted:
    """The process that analyses ended too early, and another one was started."""


async def understanding(
    article: Article, near: int = 0, corrections: tuple[Correction, ...] = ()
) -> AsyncGenerator[Understood | Restarted]:
    """The analyses of `article`, made in another process, each of more of it; first of what stands around the offset `near`.

    They are put right by `corrections`. The process ends with the caller's task. Raises `AnalysisFailedError` where it dies and
    dies again.
    """
    try:
        async for understood in _followed(await to_thread(news_of, article, near, corrections)):
            yield understood
    except AnalysisFailedError:
        yield Restarted()
        async for understood in _followed(News(article, near, corrections)):
            yield understood


async def glancing(article: Article, near: int, corrections: tuple[Correction, ...] = ()) -> AsyncGenerator[Understood]:
    """The first of these analyses only, and none where the process dies."""
    with suppress(AnalysisFailedError):
        async for understood in _followed(News(article, near, corrections, whole=False)):
            yield understood


async def _followed(news: News) -> AsyncIterator[Understood]:
    try:
        while (understood := await to_thread(news.next)) is not None:
            yield understood
    finally:
        news.stop()  # at once: when the app ends, nothing waits for what a thread has not begun yet
        await to_thread(news.end)
        await to_thread(trim_heap)
