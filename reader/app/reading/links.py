"""The links of an article, as things to open."""

from __future__ import annotations

from reader.article import Article, Link, is_on_the_web
from reader.sources import Entry


def links_in(article: Article) -> tuple[Link, ...]:
    """The links of `article` in reading order, each address once, at its first place."""
    first: dict[str, Link] = {}
    for link in article.links:
        if is_on_the_web(link.url):
            first.setdefault(link.url, link)
    return tuple(first.values())


def entry_of(article: Article, address: str) -> Entry:
    """What a link leads to, trusted no more than the article that contains it."""
    return Entry(address, address, feed=article.source)
