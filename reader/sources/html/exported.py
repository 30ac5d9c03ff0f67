"""Reads a page that the reader itself has exported: all of the article, and nothing else that is on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from reader.article import BlockKind, Link, Span
from reader.sources.clean import clean_line
from reader.sources.drafting.draft import BESIDE, WITHIN, Inline, Piece
from reader.sources.html.blocks import pieces_in
from reader.sources.html.words import address_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FILE = "file:///"
"""The beginning of the address of a file on the same disk."""
GENERATOR = "reader"
"""What such a page states as its generator."""
BELOW_TITLE = "below-title"
"""The class of an article that begins with its title, which is the only thing of it that stands above it."""
UNTITLED = "untitled"
"""The class of the heading of such a page that only names the file of an article without a title."""
APART = "apart"
"""The class of a link without words in the text, whose title says what it leads to."""


def exported_pieces(page: HtmlElement, address: str) -> list[Piece]:
    """The blocks of the article on a `page` at `address` that has been exported; none on any other."""
    if not page.xpath(f"boolean(//meta[@name='generator' and @content='{GENERATOR}'])"):
        return []
    for label in page.xpath("/descendant::b[@class and starts-with(@class, 'label ')]"):
        label.tag = "span"
    resolve = _resolver(address)
    apart = _links_apart(page, resolve)
    pieces: list[Piece] = []
    for article in page.xpath("//body/article"):
        if article.get("class") == BELOW_TITLE:
            pieces.append(Piece(str(page.xpath("string(//header/h1)")), BlockKind.HEADING, 1))
        pieces += map(_below_title, pieces_in(article, resolve))
    return [_with_whole_links(_with_links_apart(piece, apart)) for piece in pieces]


def is_untitled(page: HtmlElement) -> bool:
    """Whether the article on a `page` that has been exported has no title."""
    return bool(page.xpath(f"boolean(//header/h1[@class='{UNTITLED}'])"))


def byline_of(page: HtmlElement) -> str:
    """The author of the article on a `page` that has been exported, as it is stated there."""
    return str(page.xpath("string(//meta[@name='author']/@content)"))


def _links_apart(page: HtmlElement, resolve: Callable[[str], str]) -> dict[str, Link]:
    """The links without words in the text, each by the name of an anchor that takes its place on the `page`."""
    links: dict[str, Link] = {}
    for number, element in enumerate(page.xpath(f"/descendant::a[@class='{APART}']")):
        links[name := f"{APART}-{number}"] = Link(
            Span(0, 0), address_of(element.get("href") or "", resolve), clean_line(element.get("title") or "")
        )
        element.tag = "span"
        element.set("id", name)
    return links


def _with_links_apart(piece: Piece, links: Mapping[str, Link]) -> Piece:
    found = [links[name] for name in piece.anchors if name in links]
    return piece._replace(inline=(*(link for link in found if link.url), *piece.inline)) if found else piece


def _with_whole_links(piece: Piece) -> Piece:
    """`piece` with those links joined that the page divides where words within them are set apart."""
    links: list[Link] = []
    others: list[Inline] = []
    for mark in piece.inline:
        if not isinstance(mark, Link):
            others.append(mark)
        elif links and _are_one(links[-1], mark, piece.text):
            links[-1] = replace(mark, span=Span(links[-1].span.start, mark.span.end))
        else:
            links.append(mark)
    return piece._replace(inline=(*links, *others))


def _are_one(link: Link, following: Link, text: str) -> bool:
    between = text[link.span.end : following.span.start]
    return link.url == following.url and bool(link.span.of(text)) and not between.strip()


def _resolver(address: str) -> Callable[[str], str]:
    def resolve(href: str) -> str:
        if href.startswith("#"):
            return f"{WITHIN}{href[1:]}"
        return f"{BESIDE}{urlsplit(href).path}" if href.startswith(_FILE) and not address else urljoin(address, href)

    return resolve


def _below_title(piece: Piece) -> Piece:
    """`piece` with the level that it has in the article, since that of the title is the first on the page."""
    return piece._replace(level=max(1, piece.level - 1)) if piece.kind is BlockKind.HEADING else piece
