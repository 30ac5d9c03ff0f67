"""Finds the targets of links within a page in the extracted article, by the letters that follow them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from reader.article import BlockKind
from reader.regex import regex
from reader.sources.clean import letters_of
from reader.sources.drafting.draft import Piece

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST = 2_000
"""The most links within a page that are resolved."""
_LONG = 80
"""How many letters identify a place."""
_MOSTLY_ENOUGH = 2 * _LONG
"""How many characters of a text hold so many letters, mostly."""
_AFTER = 3
"""How many pieces of text after an empty target are examined."""
_INLINE = frozenset("a abbr b cite em i small span strong sub sup u".split())
_LIST_MARK = regex(r"(?:[•◦▪]|\d+\.) ")


def places_in(page: HtmlElement) -> dict[str, str]:
    """The letters at the targets of links within `page`, by the names of the targets."""
    names = {str(href)[1:] for href in page.xpath("/descendant::a[starts-with(@href, '#')]/@href")[:_MOST]}
    if not names:
        return {}
    found: dict[str, str] = {}
    for element in page.xpath("/descendant::*[@id or @name]"):
        for name in {element.get("id"), element.get("name")} & names - found.keys():
            found[name] = _letters_at(element)
    return {name: letters for name, letters in found.items() if letters}


def with_places(pieces: Sequence[Piece], places: Mapping[str, str]) -> list[Piece]:
    """`pieces`, each with the names of the `places` in it as anchors."""
    if not places:
        return list(pieces)
    letters = [letters_of(_words(piece)) for piece in pieces]
    starts = [0, *accumulate(map(len, letters))]
    text = "".join(letters)
    index_at = {start: index for index, start in reversed(list(enumerate(starts[:-1]))) if letters[index]}
    anchors: dict[int, list[str]] = {}
    for name, wanted in places.items():
        index = _index_of(wanted, text, index_at)
        if index is not None:
            anchors.setdefault(index, []).append(name)
    return [piece._replace(anchors=(*piece.anchors, *anchors.get(index, ()))) for index, piece in enumerate(pieces)]


def letters_at_the_start(piece: Piece) -> str:
    """As many letters of `piece` as identify it."""
    return first_letters([_words(piece)])


def _words(piece: Piece) -> str:
    return _LIST_MARK.sub("", piece.text, 1) if piece.kind is BlockKind.ITEM else piece.text


def _index_of(wanted: str, text: str, index_at: Mapping[int, int]) -> int | None:
    """The index of the piece that begins with `wanted`; none if there is none."""
    at = text.find(wanted)
    while at >= 0:
        if at in index_at:
            return index_at[at]
        at = text.find(wanted, at + 1)
    return None


def _letters_at(element: HtmlElement) -> str:
    block = element
    while block.tag in _INLINE and block.getparent() is not None:
        block = block.getparent()
    letters = first_letters(block.itertext()) if block.tag not in ("body", "html") else ""
    if not letters:
        following = element.xpath(f"following::text()[normalize-space()][position() <= {_AFTER}]")
        letters = first_letters(following)
    return letters


def first_letters(texts: Iterable[str]) -> str:
    """As many letters of `texts` as identify a place, without reading more of a long element."""
    letters = ""
    for text in texts:
        for start in range(0, len(text), _MOSTLY_ENOUGH):
            letters += letters_of(text[start : start + _MOSTLY_ENOUGH])
            if len(letters) >= _LONG:
                return letters[:_LONG]
    return letters
