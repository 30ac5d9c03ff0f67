"""The links of an article, and what they open."""

from __future__ import annotations

from pathlib import Path

from reader.article import Article, Link, Span
from reader.sources import Entry, is_picture
from reader.sources.addresses import is_on_the_web

_MAILBOX = "mailto:"


def links_in(article: Article) -> tuple[Link, ...]:
    """The links of `article` in reading order, each target once."""
    first: dict[str, Link] = {}
    for link in article.links:
        if not link.url.startswith(_MAILBOX):
            first.setdefault(link.url, link)
    return tuple(first.values())


def place_in(article: Article, link: Link) -> Span | None:
    """The paragraph in `article` that `link` leads to, or None if it leads elsewhere."""
    if link.offset is None or not article.blocks:
        return None
    return article.blocks[article.block_at(link.offset)].span


def address_of(article: Article, link: Link) -> str:
    """The address or the path that `link` leads to, relative to the folder of `article` if it lies below that."""
    folder = Path(article.source).resolve().parent
    is_near = not is_on_the_web(link.url) and Path(link.url).is_relative_to(folder)
    return str(Path(link.url).relative_to(folder)) if is_near else link.url


def led_to(article: Article, link: Link) -> Entry | Path | None:
    """What `link` opens: a file, or a web page, trusted no more than the article; None if only other programs can open it."""
    if link.url.startswith(_MAILBOX) or is_picture(link.url):
        return None
    return Entry(link.url, link.url, feed=article.source) if is_on_the_web(link.url) else Path(link.url)
