"""Keeps the lines of code on a page, which the extractor loses among the elements that colour and number them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from itertools import islice
from typing import TYPE_CHECKING

from reader.article import BlockKind, EmphasisKind
from reader.regex import regex
from reader.sources.drafting.draft import Piece
from reader.sources.html.blocks import pieces_in
from reader.sources.html.elements import CELLS, EMPHASIS, LINKS, tag_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NUMBERS = regex(r"\s*\d+(?:\s+\d+)*\s*")
"""The numbers of the lines of code, in a column of their own."""
_MARKS = (*LINKS, *(tag for tag, kind in EMPHASIS.items() if kind is not EmphasisKind.CODE))
_LINE = regex(r"\s*\n\s*")


def keep_lines(page: HtmlElement) -> None:
    """Make every preformatted text on `page` plain text in one element, and remove the column of its line numbers."""
    tables: dict[HtmlElement, None] = {}
    for preformatted in list(_outermost(page)):
        tables.update(dict.fromkeys(islice(preformatted.iterancestors("table"), 1)))
        if _is_numbering(preformatted):
            preformatted.drop_tree()
        else:
            _flatten(preformatted)
    for table in tables:
        _open_table(table)
    for words in page.iter("code"):
        if "\n" in (words.text or "") and not len(words) and _goes_on_behind(words):
            words.text = _LINE.sub(" ", words.text)


def marked_code(page: HtmlElement) -> list[HtmlElement]:
    """Copies of the preformatted texts on `page` in which there are links or emphasis."""
    return [deepcopy(each) for each in _outermost(page) if next(each.iter(*_MARKS), None) is not None]


def with_marks(pieces: Sequence[Piece], code: Iterable[HtmlElement], resolve: Callable[[str], str]) -> list[Piece]:
    """`pieces`, those of preformatted texts with the links and the emphasis that are in the marked `code`."""
    marks = {piece.text: piece.inline for each in code for piece in pieces_in(each, resolve)}
    return [
        piece._replace(inline=marks.get(piece.text, piece.inline)) if piece.kind is BlockKind.CODE else piece for piece in pieces
    ]


def _goes_on_behind(words: HtmlElement) -> bool:
    """Whether other words follow: then lines end where those of the source do, unlike in a passage of its own."""
    parent = words.getparent()
    tails = (words.tail, parent.tail) if parent.tag == "a" else (words.tail,)
    return parent.tag != "pre" and any((tail or "").strip() for tail in tails)


def _outermost(page: HtmlElement) -> Iterator[HtmlElement]:
    """The preformatted texts that are in no other one."""
    from lxml.etree import iterwalk

    steps = iterwalk(page, events=("start",), tag="pre")
    for _, preformatted in steps:
        yield preformatted
        steps.skip_subtree()


def _is_numbering(preformatted: HtmlElement) -> bool:
    """Whether a preformatted text only counts the lines of the one in the next cell."""
    cell = next((each for each in preformatted.iterancestors() if tag_of(each) in CELLS), None)
    if cell is None or cell.getnext() is None or next(cell.getnext().iter("pre"), None) is None:
        return False
    return _NUMBERS.fullmatch(preformatted.text_content()) is not None


def _flatten(preformatted: HtmlElement) -> None:
    for line_break in preformatted.xpath(".//br"):
        line_break.tail = "\n" + (line_break.tail or "")
    for button in preformatted.xpath(".//button"):
        button.drop_tree()
    text = preformatted.text_content()
    for child in list(preformatted):
        preformatted.remove(child)
    whole = preformatted.makeelement("span")  # the extractor takes it for code if it has one element
    whole.text, preformatted.text = text.strip("\n") + "\n", None
    preformatted.append(whole)


def _open_table(table: HtmlElement) -> None:
    """Put the only preformatted text of a table that holds nothing else in its place."""
    held = list(islice(table.iterdescendants("pre", "table"), 2))
    if len(held) == 1 and held[0].tag == "pre" and held[0].text_content().strip() == table.text_content().strip():
        held[0].tail = table.tail
        table.getparent().replace(table, held[0])
