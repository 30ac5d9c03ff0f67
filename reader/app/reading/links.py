"""The links of an article, as things to open."""

from __future__ import annotations

from reader.article import Article, Link, Span, is_on_the_web
from reader.sources import Entry


def links_in(article: Article) -> tuple[Link, ...]:
    """The links of `article` in reading order, each address and each place in the text once, at its first place."""
    first: dict[str, Link] = {}
    for link in article.links:
        if link.offset is not None or is_on_the_web(link.url):
            first.setdefault(link.url, link)
    return tuple(first.values())


def place_of(link: Link, article: Article) -> Span | None:
    """The paragraph in `article` that `link` leads to; none where it leads elsewhere."""
    if link.offset is None or not article.blocks:
        return None
    return article.blocks[article.block_at(link.offset)].span


def entry_of(article: Article, address: str) -> Entry:
    """What a link leads to, trusted no more than the article that contains it."""
    return Entry(address, address, feed=article.source)
