"""Shows the extractor which element of a page holds the article, where only its contents tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import dropwhile, islice, takewhile
from typing import TYPE_CHECKING

from reader.article import BlockKind
from reader.sources.drafting.draft import Piece
from reader.sources.html.elements import tag_of
from reader.sources.html.places import first_letters, letters_at_the_start

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS, _ITEMS = ("h2", "h3", "h4", "h5", "h6"), ("li", "dt", "dd")
_PROSE = ("p", "blockquote")
_AROUND = frozenset("nav header footer aside form dialog menu".split())
_MISSING = 2
"""Headings are missing if the article has at least this many times as many as were found."""
_FEWEST = 2
"""The fewest paragraphs by which the element that holds an article is found."""


def mark_frame(page: HtmlElement, pieces: Sequence[Piece]) -> bool:
    """Mark the element that holds the article, if `pieces`, what was found of it, lack its headings, and perhaps its items.

    Returns whether it is marked. An extractor that knows no such element takes the paragraphs of the whole page, but not these.
    """
    found = Counter(piece.kind for piece in pieces)
    sought = _HEADINGS if found[BlockKind.HEADING] or found[BlockKind.ITEM] else _HEADINGS + _ITEMS
    enough = _MISSING * found[BlockKind.HEADING]
    if next(islice(page.iter(*sought), enough, None), None) is None:
        return False
    letters = {letters_at_the_start(piece) for piece in pieces} - {""}
    paragraphs = [each for each in page.iter(*_PROSE) if first_letters(each.itertext()) in letters]
    frame = _holder(paragraphs)
    if frame is None or _count(frame, paragraphs[0], sought) <= enough:
        return False
    _mark(frame)
    return True


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


def _count(frame: HtmlElement, first: HtmlElement, tags: Iterable[str]) -> int:
    """The number of elements with these `tags` and with words below the `first` paragraph in `frame`."""
    below = dropwhile(lambda each: each is not first, frame.iter(*_PROSE, *tags))
    return sum(each.tag not in _PROSE and bool(each.text_content().strip()) and not _is_around(each, frame) for each in below)


def _is_around(element: HtmlElement, frame: HtmlElement) -> bool:
    """Whether an element stands around the article; the header of an entry does not."""
    within = takewhile(lambda each: each is not frame, element.iterancestors())
    return any(tag_of(each) in _AROUND and each.getparent().tag != "article" for each in within)


def _mark(frame: HtmlElement) -> None:
    if frame.tag in ("body", "html"):
        division = frame.makeelement("div")
        division.text, frame.text = frame.text, None
        division.extend(list(frame))
        frame.append(division)
        frame = division
    frame.tag = "section" if frame.tag == "section" else "div"
    frame.attrib.clear()
    frame.set("itemprop", "articleBody")
