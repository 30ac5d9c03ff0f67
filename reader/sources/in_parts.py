"""Opens what a person chooses part by part: an article, first its beginning if it is long, or a feed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from reader.article import Article
from reader.sources.beginning import FIRST, beginning
from reader.sources.contents import Beginning, Entry, SourceContent
from reader.sources.errors import CancelledError, SourceError
from reader.sources.kinds import Kind, kind_of
from reader.sources.load import article_from, checked
from reader.sources.raw import RawDocument
from reader.sources.receiving import Source, head_of, received
from reader.sources.watch import Watch

_AS_LONG = 0.8
"""A page with less than this share of the words in the feed is only a teaser."""


def opened(source: Source | Entry, watch: Watch | None = None) -> Iterator[SourceContent]:
    """The content of `source`, complete at last; if that takes long, its beginning comes first. Raises `SourceError`.

    An entry of a feed is fetched from its page; if that fails, or the page has only a teaser, the text in the feed is used.
    """
    watch = watch or Watch()
    if isinstance(source, Entry):
        yield from _entry(source, watch)
    else:
        if isinstance(source, str | Path) and (first := _first_pages(source)) is not None:
            yield Beginning(first)
        yield from contents_of(received(source, watch), watch)


def _first_pages(source: str | Path) -> Article | None:
    """The beginning of a very long file; none if it is short, or has no words there."""
    with suppress(SourceError):
        if (head := head_of(source)) is not None and (first := beginning(head, FIRST)) is not None:
            return article_from(first)
    return None


def contents_of(document: RawDocument, watch: Watch) -> Iterator[SourceContent]:
    """The content of `document`, as `opened` yields it."""
    match kind_of(document):
        case Kind.FEED | Kind.OPML:
            from reader.sources.feed import feed_from

            yield feed_from(document)
        case Kind.EPUB:
            from reader.sources.epub.read import articles_from_epub

            yield from _checked(articles_from_epub(document), document)
        case Kind.PDF:
            from reader.sources.pdf.read import articles_from_pdf

            yield from _checked(articles_from_pdf(document, watch.cancelled), document)
        case _:
            yield article_from(document, watch.cancelled)


def _checked(contents: Iterable[Article | Beginning], document: RawDocument) -> Iterator[SourceContent]:
    for content in contents:
        yield checked(content, document) if isinstance(content, Article) else content


def _entry(entry: Entry, watch: Watch) -> Iterator[SourceContent]:
    """The article of an entry from its page, or from the feed if it has none or that fails."""
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
    """The page of `entry`, which may be in a private network only if the feed itself is."""
    from reader.sources.addresses import Origin, is_address, origin_of, whole_address
    from reader.sources.web.fetch import fetch

    origin = origin_of(whole_address(entry.feed)) if is_address(entry.feed) else Origin("", "", 0)
    return fetch(entry.address, origin=origin, watch=watch)


def _fuller(article: Article, entry: Entry) -> Article:
    """The article of the page with metadata from the feed, or the text in the feed if the page has less of it."""
    if len(article.text.split()) < _AS_LONG * len(entry.standfirst.split()):
        return entry.as_article()
    return replace(
        article,
        title=article.title or entry.title,
        byline=article.byline or entry.byline,
        published=article.published or entry.published,
    )
