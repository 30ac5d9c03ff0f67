"""Web pages, and what is read from them."""

from __future__ import annotations

from reader.article import Article
from reader.sources.html.read import article_from_html
from reader.sources.raw import RawDocument

SAID = "“Nobody asked the eels,” the biologist wrote, “and nobody will ask them next time either, as far as I can see.”"


def read(html: str | bytes, source: str = "page.html") -> Article:
    """The Article in a whole page."""
    return article_from_html(RawDocument(html.encode() if isinstance(html, str) else html, source))


def page(body: str, head: str = "") -> Article:
    """The Article in a page of which the `body` of the article is given, and what its `head` has beside the title."""
    return read(
        f"<!doctype html><html lang='nb'><head><title>Harbour</title>{head}</head><body><article>{body}</article></body></html>"
    )


def blocks(article: Article) -> list[tuple[str, str]]:
    """The kind and the words of each block."""
    return [(block.kind.value, block.span.of(article.text)) for block in article.blocks]


def of_kind(kind: str, article: Article) -> list[str]:
    """The words of each block of that kind."""
    return [text for each, text in blocks(article) if each == kind]
