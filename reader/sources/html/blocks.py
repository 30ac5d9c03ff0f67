"""Divides a tree of HTML, or of trafilatura's reduced XML, into blocks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.article import BlockKind, Emphasis, EmphasisKind, Link, Span
from reader.regex import regex
from reader.sources.clean import clean
from reader.sources.drafting.dividers import DIVIDED, DIVIDER, without_idle_dividers
from reader.sources.drafting.draft import Inline, Piece, moved
from reader.sources.drafting.nesting import DONE, TO_DO, Nesting
from reader.sources.drafting.tables import Cell, Row, laid_out, one_cell
from reader.sources.html.elements import (
    BREAKS,
    CAPTIONS,
    CELLS,
    CODE,
    HEADINGS,
    HIDDEN,
    ITEMS,
    LISTS,
    QUOTES,
    ROWS,
    first_number,
    holds_blocks,
    is_definition,
    is_inline,
    tag_of,
)
from reader.sources.html.inline import described, is_letter
from reader.sources.html.words import Words, address_of
from reader.sources.html.written_out import write_out

if TYPE_CHECKING:
    from lxml.etree import _Element

_NUMBERED = regex(r"\d{1,5}\. ")
"""What an item begins with that has its own number."""


def pieces_in(root: _Element, resolve: Callable[[str], str] = lambda address: address, *, wordless: str = "") -> list[Piece]:
    """The blocks under `root` in reading order; `resolve` makes the addresses of links absolute.

    Pictures without words are left out, or are blocks that say `wordless`.
    """
    from lxml.etree import iterwalk

    write_out(root)
    walk = _Walk(resolve, wordless)
    steps = iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in steps:
        tag = tag_of(element)
        if event == "start" and tag in HIDDEN:
            walk.show(element.get("alt") or "", element.get("src") or "")
            steps.skip_subtree()
        elif event == "start":
            walk.enter(tag, element)
            continue
        elif event == "end" and tag not in HIDDEN:
            walk.leave(tag, element)
        if event != "start" and element.tail and element is not root:
            walk.words.write(element.tail)
    walk.flush()
    walk.name_picture()
    return without_idle_dividers(list(laid_out(walk.pieces)))


class _Walk:
    """The state of a walk through a tree: the blocks so far, the words of the one being read, and the elements around it."""

    def __init__(self, resolve: Callable[[str], str], wordless: str) -> None:
        self.pieces: list[Piece | Row] = []
        self.words = Words(resolve)
        self._resolve = resolve
        self._name_of_wordless = wordless
        self._picture = ""
        self._wordless = ""
        """The address of a picture without words just before, which its caption leads to."""
        self._anchors: list[str] = []
        self._code = self._caption = 0
        self._nesting = Nesting()
        self._row: list[Cell] | None = None
        self._row_is_head = self._begins_table = False

    def enter(self, tag: str, element: _Element) -> None:
        """Enter an element."""
        if tag in BREAKS:
            self._break()
        elif is_inline(tag, element):
            self.words.enter(tag, element)
        else:
            self.flush()
            self._open(tag, element)
        if anchor := element.get("id"):
            self._anchors.append(anchor)
        if element.text:
            self.words.write(element.text)

    def leave(self, tag: str, element: _Element) -> None:
        """Leave an element."""
        if is_inline(tag, element):
            self.words.leave(tag)
        elif tag not in BREAKS:
            self.flush()
            self._close(tag, element)

    def show(self, alternative: str, source: str) -> None:
        """Append the alternative text of a picture, if it is informative, as a link to the picture at `source`."""
        alone = not self.words.text.strip()
        description = described(clean(alternative), alone=alone)
        self._picture = self._picture or (description if alone else "")
        address = "" if self.words.are_linked else address_of(source, self._resolve)
        if address and " " in description:
            self.words.write_link(description, address)
            return
        self.words.write(description)
        if address and not description:
            self.name_picture()
            self._wordless = address if alone and self._row is None else ""

    def name_picture(self) -> None:
        """Add a block for a picture without words and caption, if such pictures have a name."""
        name, address = self._name_of_wordless, self._wordless
        self._wordless = ""
        if name and address:
            self.pieces.append(Piece(name, BlockKind.CAPTION, inline=(Link(Span(0, len(name)), address),)))

    def flush(self) -> None:
        """End the block that is being read."""
        picture, self._picture = self._picture, ""
        if not self.words.text:
            return
        text, inline, is_bold = self.words.take()
        is_picture = text.strip() == picture
        if not text.strip() or (is_picture and is_letter(picture)):
            return
        if self._row is not None:
            self._row[-1:] = [one_cell(*self._row[-1:], _cell(text, inline))]
        else:
            self._add(text.rstrip(), inline, is_picture=is_picture, is_bold=is_bold)

    def _open(self, tag: str, element: _Element) -> None:
        """Record the start of a heading, a list, an item, a row or a cell; write a divider."""
        self._count(tag, 1)
        self._begins_table |= tag == "table"
        if tag in HEADINGS:
            self._nesting.heading = HEADINGS[tag]
        elif tag == "hr" and self._kind()[0] in DIVIDED and self._row is None:
            self._add(DIVIDER, [])
        elif tag in LISTS:
            self._nesting.open_list(first_number(tag, element))
        elif tag in ITEMS:
            if is_definition(tag, element):
                self._nesting.open_list(None)
            self._nesting.open_item()
        elif tag in ROWS and not holds_blocks(element):
            self._row, self._row_is_head = [], True
        elif tag in CELLS and self._row is not None:
            self._row.append(Cell(""))
            self._row_is_head &= tag == "th" or element.get("role") == "head"

    def _close(self, tag: str, element: _Element) -> None:
        """Record the end of an element."""
        self._count(tag, -1)
        if tag in HEADINGS:
            self._nesting.heading = 0
        elif tag in LISTS:
            self._nesting.close_list()
        elif tag in ITEMS:
            self._nesting.mark = ""
            if is_definition(tag, element):
                self._nesting.close_list()
        elif tag in ROWS and self._row is not None:
            row, self._row = self._row, None
            self._add_row(row)

    def _count(self, tag: str, step: int) -> None:
        if tag in QUOTES:
            (self._nesting.open_quote if step > 0 else self._nesting.close_quote)()
        elif tag in CODE:
            self._code += step
            self.words.in_code = self._code > 0
        elif tag in CAPTIONS:
            self._caption += step

    def _break(self) -> None:
        if self._row is None and self.words.end_with_line:
            self.flush()
        else:
            self.words.end_line()

    def _kind(self) -> tuple[BlockKind, int]:
        """The kind and the level of the block being read, by the elements around it."""
        if self._code and not self._nesting.heading:
            return BlockKind.CODE, self._nesting.lists
        return (BlockKind.CAPTION, 0) if self._caption and not self._nesting.heading else self._nesting.kind

    def _add_row(self, cells: Sequence[Cell]) -> None:
        if self._kind()[0] in (BlockKind.PARAGRAPH, BlockKind.QUOTE):
            anchors, quotes = tuple(self._anchors), self._nesting.quotes
            self.pieces.append(Row(tuple(cells), self._row_is_head, anchors, self._begins_table, quotes))
            self._begins_table = False
            self._anchors.clear()
        else:
            self._add(" | ".join(cell.text for cell in cells if cell.text), [])

    def _add(self, text: str, inline: list[Inline], *, is_picture: bool = False, is_bold: bool = False) -> None:
        """Add a block, with the mark of its item."""
        kind, level = self._kind()
        if is_picture and kind is BlockKind.PARAGRAPH:
            kind = BlockKind.CAPTION
        safe = clean(text.replace("\n", " ") if kind is BlockKind.HEADING else text)
        mark = ""
        if kind is BlockKind.ITEM:
            mark = self._nesting.taken_mark()
            mark = "" if safe.startswith((TO_DO, DONE)) or (mark[0].isdigit() and _NUMBERED.match(safe)) else mark
        # If cleaning has removed characters, the offsets are wrong.
        kept = inline if len(safe) == len(text) else []
        if self._wordless and kind is BlockKind.CAPTION and not any(isinstance(each, Link) for each in kept):
            kept, self._wordless = [*kept, Link(Span(0, len(safe)), self._wordless)], ""
        if self._nesting.heading and kind is not BlockKind.HEADING:
            kept = [*kept, Emphasis(Span(0, len(safe)), EmphasisKind.BOLD)]
        self.name_picture()
        anchors, quotes = tuple(self._anchors), self._nesting.quotes
        self.pieces.append(Piece(mark + safe, kind, level, moved(kept, len(mark)), anchors, is_bold, quotes=quotes))
        self._anchors.clear()


def _cell(text: str, inline: list[Inline]) -> Cell:
    safe = clean(text.replace("\n", " ")).rstrip()
    return Cell(safe, tuple(inline) if len(safe) == len(text.rstrip()) else ())
