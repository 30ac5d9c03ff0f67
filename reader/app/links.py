"""The links of an article, as things to open."""

from __future__ import annotations

import re

from reader.article import Article, Link
from reader.sources import Entry

_WEB = re.compile(r"https?://", re.I)


def is_of_the_web(address: str) -> bool:
    """Whether `address` can be opened in a browser, and here."""
    return bool(_WEB.match(address))


def links_in(article: Article) -> tuple[Link, ...]:
    """The links of `article` in reading order, each address once, where it stands first."""
    first: dict[str, Link] = {}
    for link in article.links:
        if is_of_the_web(link.url):
            first.setdefault(link.url, link)
    return tuple(first.values())


def entry_of(article: Article, address: str) -> Entry:
    """What a link leads to; it is trusted no more than the article in which it stands."""
    return Entry(address, address, feed=article.source)
