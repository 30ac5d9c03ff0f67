"""Reads a page that the reader itself has exported: all of the article, and nothing else that is on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from reader.article import BlockKind
from reader.sources.draft import WITHIN, Piece
from reader.sources.html.blocks import pieces_in

if TYPE_CHECKING:
    from lxml.html import HtmlElement

GENERATOR = "reader"
"""What such a page states as its generator."""
BELOW_TITLE = "below-title"
"""The class of an article that begins with its title, which is the only thing of it that stands above it."""


def exported_pieces(page: HtmlElement, address: str) -> list[Piece]:
    """The blocks of the article on a `page` at `address` that has been exported; none on any other."""
    if not page.xpath(f"boolean(//meta[@name='generator' and @content='{GENERATOR}'])"):
        return []
    for label in page.xpath("//b[@class and starts-with(@class, 'label ')]"):
        label.tag = "span"
    pieces: list[Piece] = []
    for article in page.xpath("//body/article"):
        if article.get("class") == BELOW_TITLE:
            pieces.append(Piece(str(page.xpath("string(//header/h1)")), BlockKind.HEADING, 1))
        pieces += map(_below_title, pieces_in(article, _resolver(address)))
    return pieces


def _resolver(address: str) -> Callable[[str], str]:
    def resolve(href: str) -> str:
        return f"{WITHIN}{href[1:]}" if href.startswith("#") else urljoin(address, href)

    return resolve


def _below_title(piece: Piece) -> Piece:
    """`piece` with the level that it has in the article, since that of the title is the first on the page."""
    return piece._replace(level=max(1, piece.level - 1)) if piece.kind is BlockKind.HEADING else piece
