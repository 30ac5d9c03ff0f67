"""The rest of an article whose beginning is on screen: it comes for as long as the screen waits for it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator

from reader.article import Article
from reader.sources import SourceContent, SourceError, Watch
from reader.sources.raw import RawDocument

Rest = AsyncGenerator[Article]
"""The article again, with more of it each time; raises `SourceError` where no more can be had."""

PROBLEM = "This cannot be read: its content is not what it seems to be."


async def rest_of(document: RawDocument) -> Rest:
    """All of `document`, read in another process."""
    from reader.app.background.loading import loaded  # not before the first frame

    yield await loaded(document)


async def rest_in(contents: Iterator[SourceContent], watch: Watch) -> Rest:
    """What comes after the beginning of an article, read on a thread; `watch` ends that when nobody waits any more."""
    from asyncio import to_thread  # not before the first frame

    try:
        while (content := await to_thread(_next, contents)) is not None:
            if isinstance(content, Article):
                yield content
    finally:
        watch.cancelled.set()


def _next(contents: Iterator[SourceContent]) -> SourceContent | None:
    try:
        return next(contents, None)
    except SourceError:
        raise
    except Exception as error:  # whatever a document holds, the app lives on
        raise SourceError(PROBLEM) from error
