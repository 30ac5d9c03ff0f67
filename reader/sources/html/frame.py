"""Shows the extractor which element of a page holds the article, where nothing but its contents tells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from reader.article import BlockKind
from reader.sources.draft import Piece
from reader.sources.html.elements import tag_of
from reader.sources.html.places import first_letters, letters_at_the_start

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS, _ITEMS = ("h2", "h3", "h4", "h5", "h6"), ("li", "dt", "dd")
_AROUND = frozenset("nav header footer aside form dialog menu".split())
_FEWEST = 2
"""The fewest paragraphs by which the element that holds an article is found."""


def mark_frame(page: HtmlElement, pieces: Sequence[Piece]) -> Callable[[], None] | None:
    """Mark the element that holds the article, if `pieces`, what was found of it, lack its headings, and perhaps its items.

    Returns what takes the mark away again, or none if nothing is marked. An extractor that knows no such element takes the
    paragraphs of the whole page, but not these.
    """
    kinds = {piece.kind for piece in pieces}
    if BlockKind.HEADING in kinds:
        return None
    letters = {letters_at_the_start(piece) for piece in pieces} - {""}
    paragraphs = [each for each in page.iter("p") if first_letters(each.itertext()) in letters]
    frame = _holder(paragraphs)
    if frame is None or not _has_structure(frame, paragraphs[0], _HEADINGS if BlockKind.ITEM in kinds else _HEADINGS + _ITEMS):
        return None
    return _mark(frame)


def _holder(elements: Sequence[HtmlElement]) -> HtmlElement | None:
    """The innermost element that holds all `elements`; none if there are too few."""
    if len(elements) < _FEWEST:
        return None
    chains = [list(each.iterancestors())[::-1] for each in elements]
    holder = None
    for level in zip(*chains, strict=False):
        if any(each is not level[0] for each in level):
            break
        holder = level[0]
    return holder


def _has_structure(frame: HtmlElement, first: HtmlElement, tags: Iterable[str]) -> bool:
    """Whether there are elements with these `tags` below the `first` paragraph in `frame`."""
    is_below = False
    for element in frame.iter("p", *tags):
        is_below |= element is first
        if is_below and element.tag != "p" and element.text_content().strip() and not _is_around(element, frame):
            return True
    return False


def _is_around(element: HtmlElement, frame: HtmlElement) -> bool:
    return any(tag_of(each) in _AROUND for each in element.iterancestors() if each is not frame)


def _mark(frame: HtmlElement) -> Callable[[], None]:
    if frame.tag in ("body", "html"):
        division = frame.makeelement("div")
        division.text, frame.text = frame.text, None
        division.extend(list(frame))
        frame.append(division)
        frame = division
    tag, attributes = frame.tag, dict(frame.attrib)
    frame.tag = "section" if tag == "section" else "div"
    frame.attrib.clear()
    frame.set("itemprop", "articleBody")

    def unmark() -> None:
        frame.tag = tag
        frame.attrib.clear()
        frame.attrib.update(attributes)

    return unmark
