"""Opens a document by its first part, up to the place where it was left; the rest of it follows in the background."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator
from pathlib import Path
from typing import NamedTuple

from reader.app.reading.resuming import place_to_resume
from reader.article import Article
from reader.sources import Beginning, Feed, SourceContent, SourceError, Watch
from reader.sources.beginning import FIRST, beginning
from reader.sources.in_parts import contents_of
from reader.sources.kinds import Kind, kind_of
from reader.sources.load import article_from
from reader.sources.raw import RawDocument
from reader.sources.receiving import head_of, received

Rest = AsyncGenerator[Beginning | Article]
"""The article with more of it each time, and complete at last; raises `SourceError` if the rest cannot be read."""

PROBLEM = "This cannot be read: its content is not what it seems to be."


class FirstPart(NamedTuple):
    """The part of a document that can be shown at once, and the rest."""

    first: Article | Feed
    """An article, its beginning, or a feed."""
    offset: int = 0
    """The offset at which to resume reading."""
    rest: Rest | None = None
    """The rest of the article, if `first` is only its beginning; closing it stops the reading."""


def first_part_of_source(source: str, watch: Watch) -> FirstPart:
    """The first part of what is at `source`: a path, an address or `-`. Raises `SourceError`."""
    head = head_of(source)
    pages = None if head is None else _first_pages(head, Path(source))
    return pages or first_part_of_document(received(source, watch), watch)


def first_part_of_document(document: RawDocument, watch: Watch) -> FirstPart:
    """The first part of `document`. Raises `SourceError`."""
    return _first_pages(document, document) or first_part_of_contents(_contents(document, watch), watch)


def _contents(document: RawDocument, watch: Watch) -> Iterator[SourceContent]:
    if kind_of(document) is Kind.HTML:
        return iter((_article(document),))
    contents = contents_of(document, watch)
    if kind_of(document) is not Kind.PDF:
        return contents
    from reader.app.background.article_cache import contents_in

    return contents_in(document, contents)


def _article(document: RawDocument) -> Article:
    if kind_of(document) is not Kind.HTML:
        return article_from(document)
    from reader.app.background.article_cache import article_on  # only pages and PDFs are slower to read than to look up

    return article_on(document)


def _first_pages(document: RawDocument, whole: RawDocument | Path) -> FirstPart | None:
    """The beginning of a long text, up to the place where it was left; None if it cannot be read in parts."""
    length = FIRST
    while (first := beginning(document, length)) is not None:
        try:
            article = _article(first)
        except SourceError:
            return None  # there may be words later
        start = place_to_resume(article)
        if start < len(article.text):
            return FirstPart(article, start, rest_of_document(whole))
        length *= 4
    return None


def first_part_of_contents(contents: Iterator[SourceContent], watch: Watch) -> FirstPart:
    """The first part of `contents`: of a book, the chapters up to the place where it was left."""
    for content in contents:
        if isinstance(content, Feed):
            return FirstPart(content)
        article = content.article if isinstance(content, Beginning) else content
        start = place_to_resume(article)
        if isinstance(content, Article):
            return FirstPart(article, start)
        if start < len(article.text):
            return FirstPart(article, start, rest_of_contents(contents, watch))
    raise AssertionError("a document without contents raises a SourceError")


async def rest_of_document(whole: RawDocument | Path) -> Rest:
    """The `whole` of a document, or of the one at a path, read in another process."""
    from reader.app.background.loading import loaded  # not before the first frame

    yield await loaded(whole)


async def rest_of_contents(contents: Iterator[SourceContent], watch: Watch) -> Rest:
    """The articles that follow the beginning in `contents`, read on a thread; `watch` is cancelled when this is closed."""
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
    except Exception as error:  # no document may crash the app
        raise SourceError(PROBLEM) from error
