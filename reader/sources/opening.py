"""Opens what a person chooses, as much of it as there is at a time: an article, its first pages, or the entries of a feed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from reader.article import Article
from reader.sources.contents import Beginning, Entry, SourceContent
from reader.sources.errors import CancelledError, SourceError
from reader.sources.kinds import Kind, kind_of
from reader.sources.load import FIRST, article_from, beginning, checked
from reader.sources.raw import RawDocument
from reader.sources.receiving import Source, head_of, received
from reader.sources.watch import Watch

_AS_LONG = 0.8
"""A page with less than this share of the words that the feed itself gives is only a teaser."""


def opened(source: Source | Entry, watch: Watch | None = None) -> Iterator[SourceContent]:
    """What `source` holds, whole at last: where that takes long, its beginning comes first.

    Raises `SourceError` where there is nothing.
    An entry is fetched from its page; where that cannot be had, or is but a teaser, what the feed says of it serves.
    """
    watch = watch or Watch()
    if isinstance(source, Entry):
        yield from _entry(source, watch)
    else:
        if isinstance(source, str | Path) and (first := _first_pages(source)) is not None:
            yield Beginning(first)
        yield from contents_of(received(source, watch), watch)


def _first_pages(source: str | Path) -> Article | None:
    """The beginning of a file that is very long; none where it has no words there."""
    with suppress(SourceError):
        if (head := head_of(source)) is not None and (first := beginning(head, FIRST)) is not None:
            return article_from(first)
    return None


def contents_of(document: RawDocument, watch: Watch | None = None) -> Iterator[SourceContent]:
    """What `document` holds, as `opened` tells it."""
    match kind_of(document):
        case Kind.FEED | Kind.OPML:
            from reader.sources.feed import feed_from

            yield feed_from(document)
        case Kind.EPUB:
            from reader.sources.epub.read import articles_from_epub

            yield from _checked(articles_from_epub(document), document)
        case Kind.PDF:
            from reader.sources.pdf.read import articles_from_pdf

            yield from _checked(articles_from_pdf(document, watch.cancelled if watch else None), document)
        case _:
            yield article_from(document)


def _checked(contents: Iterable[Article | Beginning], document: RawDocument) -> Iterator[SourceContent]:
    for content in contents:
        yield checked(content, document) if isinstance(content, Article) else content


def _entry(entry: Entry, watch: Watch) -> Iterator[SourceContent]:
    """The article of an entry, from its page; without one, or where that fails, from the feed."""
    if not entry.address:
        yield entry.as_article()
        return
    try:
        *_, found = contents_of(_page(entry, watch), watch)
    except CancelledError:
        raise
    except SourceError as error:
        if not entry.pieces:
            raise
        yield entry.as_article().with_notice(f"{error} This is what the feed says.")
        return
    yield _fuller(found, entry) if isinstance(found, Article) else found


def _page(entry: Entry, watch: Watch) -> RawDocument:
    """What lies at the address of `entry`: nothing in a private network, unless the feed itself lies there."""
    from reader.sources.addresses import Origin, is_address, origin_of, whole_address
    from reader.sources.web import fetch

    origin = origin_of(whole_address(entry.feed)) if is_address(entry.feed) else Origin("", "", 0)
    return fetch(entry.address, origin=origin, watch=watch)


def _fuller(article: Article, entry: Entry) -> Article:
    """The page with what the feed knows better, or the feed's own text where the page has less of it."""
    if len(article.text.split()) < _AS_LONG * len(entry.standfirst.split()):
        return entry.as_article()
    return replace(
        article,
        title=article.title or entry.title,
        byline=article.byline or entry.byline,
        published=article.published or entry.published,
    )
