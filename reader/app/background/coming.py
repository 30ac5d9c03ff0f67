"""An article as it comes: at once its first pages, as far as the place where it was left, and the rest while they are read."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator
from pathlib import Path
from typing import NamedTuple

from reader.app.reading.resuming import place_to_resume
from reader.article import Article
from reader.sources import Beginning, Feed, SourceContent, SourceError, Watch
from reader.sources.kinds import Kind, kind_of
from reader.sources.load import FIRST, article_from, beginning
from reader.sources.opening import contents_of
from reader.sources.raw import RawDocument
from reader.sources.receiving import head_of, received

Rest = AsyncGenerator[Beginning | Article]
"""The article again, with more of it each time, whole at last; raises `SourceError` where no more can be had."""

PROBLEM = "This cannot be read: its content is not what it seems to be."


class Coming(NamedTuple):
    """What there is of a document at once, and what comes."""

    first: Article | Feed
    """An article, or the beginning of it; or the entries of a feed."""
    start: int = 0
    """Where the article is read on."""
    rest: Rest | None = None
    """The rest of it, where it is only its beginning; it ends with whoever waits for it."""


def coming_from(source: str, watch: Watch) -> Coming:
    """What lies at `source`, a path, an address or `-`; raises `SourceError` where there is nothing."""
    head = head_of(source)
    coming = None if head is None else _first_pages(head, Path(source))
    if coming is not None:
        return coming
    return coming_in(received(source, watch), watch)


def coming_in(document: RawDocument, watch: Watch) -> Coming:
    """What `document` holds, of a long one the beginning and the rest; raises `SourceError` where it holds nothing."""
    return _first_pages(document, document) or first_of(_contents(document, watch), watch)


def _contents(document: RawDocument, watch: Watch) -> Iterator[SourceContent]:
    return iter((_article(document),)) if kind_of(document) is Kind.HTML else contents_of(document, watch)


def _article(document: RawDocument) -> Article:
    if kind_of(document) is not Kind.HTML:
        return article_from(document)
    from reader.app.background.kept_pages import article_on  # other documents are as quickly read as kept

    return article_on(document)


def _first_pages(document: RawDocument, whole: RawDocument | Path) -> Coming | None:
    """The beginning of a long text, as far as the place where it was left; none if it cannot be read in parts."""
    length = FIRST
    while (first := beginning(document, length)) is not None:
        try:
            article = _article(first)
        except SourceError:
            return None  # there may be words further on
        start = place_to_resume(article)
        if start < len(article.text):
            return Coming(article, start, rest_of(whole))
        length *= 4
    return None


def first_of(contents: Iterator[SourceContent], watch: Watch) -> Coming:
    """What there is of `contents` at once: of a book the chapters as far as the place where it was left."""
    for content in contents:
        if isinstance(content, Feed):
            return Coming(content)
        article = content.article if isinstance(content, Beginning) else content
        start = place_to_resume(article)
        if isinstance(content, Article):
            return Coming(article, start)
        if start < len(article.text):
            return Coming(article, start, rest_in(contents, watch))
    raise AssertionError("a document without contents raises a SourceError")


async def rest_of(whole: RawDocument | Path) -> Rest:
    """The `whole` of a document, or of the one at a path, read in another process."""
    from reader.app.background.loading import loaded  # not before the first frame

    yield await loaded(whole)


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
