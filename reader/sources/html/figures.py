"""Finds the pictures of an article on its page, by the paragraphs around them, since the extractor leaves them out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from reader.article import Link, Span
from reader.regex import regex
from reader.sources.clean import clean_line
from reader.sources.drafting.draft import Piece
from reader.sources.html.blocks import pieces_in
from reader.sources.html.inline import described
from reader.sources.html.places import first_letters, letters_at_the_start
from reader.sources.html.words import address_of
from reader.sources.kinds import is_picture

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS = ("p", "h2", "h3", "h4", "li", "blockquote")
_SURE = 20
"""The fewest letters by which a block is recognised."""
_ICON = regex(r"0*\d{1,2}")
"""The width of an icon: fewer than a hundred pixels."""
_SOURCES = ("data-src", "data-original", "src")
"""The attributes that say where a picture is; pages that load it late have something else in the last."""
_LONGEST = 200
"""The most characters in the name of a picture."""
_NAMELESS = "a picture"


def with_figures(pieces: Sequence[Piece], page: HtmlElement, resolve: Callable[[str], str]) -> list[Piece]:
    """`pieces`, each also leading to the pictures on `page` between it and the piece before, which have no words in the text.

    Above the first piece, only the last picture in a figure is the article's; below the last one, none is.
    """
    if next(page.iter("img"), None) is None:
        return list(pieces)
    captions = _captions(page)
    letters = [letters_at_the_start(piece) for piece in pieces]
    index_of = {start: index for index, start in reversed(list(enumerate(letters))) if len(start) >= _SURE}
    found: dict[int, list[Link]] = {}
    waiting: list[Link] = []
    for element in page.iter("img", *_BLOCKS):
        if element.tag == "img":
            if found or _figure(element) is not None:
                waiting += _picture(element, captions, resolve)
        elif (index := index_of.get(first_letters(element.itertext()))) is not None:
            found[index] = [*found.get(index, ()), *(waiting if found else waiting[-1:])]
            waiting = []
    return [piece._replace(inline=(*found.get(index, ()), *piece.inline)) for index, piece in enumerate(pieces)]


def _captions(page: HtmlElement) -> dict[HtmlElement, str]:
    """The first caption of each figure on `page` that has one."""
    captions: dict[HtmlElement, str] = {}
    for element in page.iter("figcaption"):
        figure = _figure(element)
        if figure is not None and not captions.get(figure):
            captions[figure] = " ".join(piece.text for piece in pieces_in(element))
    return captions


def _picture(image: HtmlElement, captions: Mapping[HtmlElement, str], resolve: Callable[[str], str]) -> list[Link]:
    """A link to `image`; none to an icon, to what illustrates a link to another page, or where it is not said to be a picture."""
    if _ICON.fullmatch(image.get("width") or ""):
        return []
    figure = _figure(image)
    caption = "" if figure is None else captions.get(figure, "")
    leads_to = next(image.iterancestors("a"), None)
    if leads_to is not None and not is_picture(leads_to.get("href") or "") and (not caption or _encloses(leads_to, figure)):
        return []
    stated = (address_of(image.get(name), resolve) for name in _SOURCES if image.get(name))
    address = next(filter(is_picture, stated), "")
    words = caption or described(image.get("alt") or "", alone=True) or _NAMELESS
    return [Link(Span(0, 0), address, _shortened(clean_line(words)))] if address else []


def _encloses(link: HtmlElement, figure: HtmlElement | None) -> bool:
    """Whether a link encloses a whole figure with its caption."""
    return next(link.iter("figure"), None) is figure


def _shortened(words: str) -> str:
    if len(words) <= _LONGEST:
        return words
    return f"{words[:_LONGEST].rpartition(' ')[0] or words[:_LONGEST]} …"


def _figure(image: HtmlElement) -> HtmlElement | None:
    return next(image.iterancestors("figure"), None)
