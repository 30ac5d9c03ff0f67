"""Divides posts of a forum into their blocks, of each of which the extractor makes one paragraph."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from reader.article import BlockKind
from reader.sources.draft import Piece
from reader.sources.html.blocks import pieces_in
from reader.sources.html.places import letters_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = "descendant::*[self::h2 or self::h3 or self::h4 or self::h5 or self::h6][1]"
_BELOW = "//*[(self::footer or self::nav or self::form) and ancestor::article]"
_LEVEL = 2
"""The level of the headings that say who wrote a post."""


def divided(pieces: Sequence[Piece], page: HtmlElement, resolve: Callable[[str], str]) -> list[Piece]:
    """`pieces`, those that are all of an `<article>` on `page` as its blocks; `resolve` makes the addresses of links absolute."""
    if any(piece.kind is not BlockKind.PARAGRAPH or piece.inline for piece in pieces):
        return list(pieces)
    for element in page.xpath(_BELOW):
        element.drop_tree()
    posts = {letters: post for post in page.iter("article") if (letters := letters_of(post.text_content()))}
    found: list[Piece] = []
    for piece in pieces:
        post = posts.get(letters_of(piece.text))
        found += [piece] if post is None else _blocks_of(post, resolve)
    return found


def _blocks_of(post: HtmlElement, resolve: Callable[[str], str]) -> Iterator[Piece]:
    """The blocks of `post`; if an article within it is what somebody wrote, this below the heading that says who."""
    written = next((each for each in post.iter("article") if each is not post), None)
    if written is None:
        yield from pieces_in(post, resolve)
        return
    for heading in post.xpath(_HEADINGS):
        yield from (piece._replace(level=_LEVEL) for piece in pieces_in(heading, resolve))
    yield from pieces_in(written, resolve)
