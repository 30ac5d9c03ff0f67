"""Divides a tree of HTML, or of trafilatura's reduced XML, into blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.article import BlockKind, Emphasis, EmphasisKind, Link, Span
from reader.sources.addresses import linkable
from reader.sources.clean import clean
from reader.sources.draft import BESIDE, WITHIN, Inline, Piece, moved
from reader.sources.html.inline import described, is_backlink, is_letter, marked, raised
from reader.sources.list_marks import NO_MARK, ListMarks
from reader.sources.tables import Cell, Row, laid_out

if TYPE_CHECKING:
    from lxml.etree import _Element

_HIDDEN = frozenset(
    "script style template noscript head title svg math audio video canvas iframe object embed select textarea button input "
    "map rp rt graphic img meta link".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_QUOTES = frozenset({"blockquote", "quote"})
_LISTS = frozenset({"ul", "ol", "dl", "menu", "list"})
_ITEMS = frozenset({"li", "dt", "dd", "item"})
_ROWS = frozenset({"tr", "row"})
_CELLS = frozenset({"td", "th", "cell"})
_CODE = frozenset({"pre", "code"})
_CAPTIONS = frozenset({"figcaption", "caption"})
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font hi i ins kbd label mark q ref ruby rb s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
_LINKS = frozenset({"a", "ref"})
_BREAKS = frozenset({"br", "lb"})
_BOLD = frozenset({"b", "strong"})
_EMPHASIS = {
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), EmphasisKind.ITALIC),
    **dict.fromkeys(("b", "strong"), EmphasisKind.BOLD),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), EmphasisKind.CODE),
}
_RAISED = frozenset({"sup", "sub"})
_REDUCED = {"i": "i", "b": "b", "t": "tt", "sup": "sup", "sub": "sub"}
"""The elements that trafilatura turns into one, by how it says that they look."""
_BLOCKS_IN_A_TABLE = frozenset("p div table ul ol dl blockquote h1 h2 h3 h4 h5 h6 center list head quote".split())
_SPACE = re.compile(r"[ \t\n\r\f]+")
_DEEPEST_LIST = 8


def pieces_in(root: _Element, resolve: Callable[[str], str] = lambda address: address, *, wordless: str = "") -> list[Piece]:
    """The blocks under `root` in reading order; `resolve` makes the addresses of links absolute.

    Pictures without words are left out, or are blocks that say `wordless`.
    """
    from lxml.etree import iterwalk

    walk = _Walk(resolve, wordless)
    steps = iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in steps:
        tag = _tag(element)
        if event == "start" and tag in _HIDDEN:
            walk.show(element.get("alt") or "", element.get("src") or "")
            steps.skip_subtree()
        elif event == "start":
            walk.enter(tag, element)
            continue
        elif event == "end" and tag not in _HIDDEN:
            walk.leave(tag, element)
        if event != "start" and element.tail and element is not root:
            walk.write(element.tail)
    walk.flush()
    walk.name_picture()
    return list(laid_out(walk.pieces))


def _tag(element: _Element) -> str:
    """The element's name without its namespace; empty for a comment."""
    if not isinstance(element.tag, str):
        return ""
    name = element.tag.rpartition("}")[2].lower()
    rend = element.get("rend") or ""
    if name == "hi":
        return _REDUCED.get(rend.removeprefix("#"), name)
    return rend or name if name == "head" else name


class _Walk:
    """The state of a walk through a tree: the block being read, and the elements around it."""

    def __init__(self, resolve: Callable[[str], str], wordless: str) -> None:
        self.pieces: list[Piece | Row] = []
        self._resolve = resolve
        self._name_of_wordless = wordless
        self._text = ""
        self._inline: list[Inline] = []
        self._opened: list[tuple[int, str]] = []
        self._emphasised: list[tuple[int, EmphasisKind]] = []
        self._raised: list[int] = []
        self._picture = ""
        self._wordless = ""
        """The address of a picture without words just before, which its caption leads to."""
        self._anchors: list[str] = []
        self._heading = self._quotes = self._code = self._caption = self._bold = 0
        self._is_bold = True
        self._lists = ListMarks()
        self._mark = ""
        self._row: list[Cell] | None = None
        self._row_is_head = False

    def enter(self, tag: str, element: _Element) -> None:
        """Enter an element."""
        if tag in _BREAKS:
            self._break()
        elif tag in _LINKS:
            self._opened.append((len(self._text), self._address(element.get("href") or element.get("target") or "")))
        elif tag in _RAISED:
            self._raised.append(len(self._text))
        elif tag in _BOLD:
            self._bold += 1
        elif not _is_inline(tag, element):
            self.flush()
            self._open(tag, element)
        if tag in _EMPHASIS and _is_inline(tag, element):
            self._emphasised.append((len(self._text), _EMPHASIS[tag]))
        if anchor := element.get("id"):
            self._anchors.append(anchor)
        if element.text:
            self.write(element.text)

    def leave(self, tag: str, element: _Element) -> None:
        """Leave an element."""
        if tag in _EMPHASIS and _is_inline(tag, element):
            self._emphasise(*self._emphasised.pop())
        if tag in _LINKS:
            self._end_link()
        elif tag in _RAISED:
            start = self._raised.pop()
            self._text = self._text[:start] + raised(self._text[start:], tag)
        elif tag in _BOLD:
            self._bold -= 1
        elif tag not in _BREAKS and not _is_inline(tag, element):
            self.flush()
            self._close(tag, element)

    def write(self, text: str) -> None:
        """Append text, its white space collapsed except in code."""
        if self._code:
            self._text += text
            return
        piece = _SPACE.sub(" ", text)
        self._is_bold &= self._bold > 0 or piece == " " or not piece
        at_start = not self._text or self._text[-1] in " \n"
        self._text += piece[1:] if at_start and piece.startswith(" ") else piece

    def show(self, alternative: str, source: str) -> None:
        """Append the alternative text of a picture, if it is informative, as a link to the picture at `source`."""
        words = described(alternative, alone=not self._text.strip())
        self._picture = self._picture or ("" if self._text.strip() else words)
        start, is_linked = len(self._text), any(address for _, address in self._opened)
        address = "" if is_linked else self._address(source)
        self.write(words)
        if address and not words:
            self.name_picture()
            self._wordless = "" if self._text.strip() or self._row is not None else address
        elif address and " " in words:
            self._inline.append(Link(Span(start, len(self._text)), address))

    def name_picture(self) -> None:
        """Add a block for a picture without words and caption, if such pictures have a name."""
        name, address = self._name_of_wordless, self._wordless
        self._wordless = ""
        if name and address:
            self.pieces.append(Piece(name, BlockKind.CAPTION, inline=(Link(Span(0, len(name)), address),)))

    def flush(self) -> None:
        """End the block that is being read."""
        for start, kind in self._emphasised:
            self._emphasise(start, kind)
        text, inline, is_bold = self._text, self._inline, self._is_bold
        self._text, self._inline, self._is_bold = "", [], True
        self._opened = [(0, address) for _, address in self._opened]
        self._emphasised = [(0, kind) for _, kind in self._emphasised]
        self._raised = [0 for _ in self._raised]
        picture, self._picture = self._picture, ""
        is_picture = text.strip() == picture
        if not text.strip() or (is_picture and is_letter(picture)):
            return
        if self._row is not None:
            self._row[-1:] = [_both(*self._row[-1:], _cell(text, inline))]
        else:
            self._add(text.strip("\n") if self._code else text.rstrip(), inline, is_picture=is_picture, is_bold=is_bold)

    def _open(self, tag: str, element: _Element) -> None:
        """Record the start of a heading, a list, an item, a row or a cell."""
        self._count(tag, 1)
        if tag in _HEADINGS:
            self._heading = _HEADINGS[tag]
        elif tag in _LISTS:
            self._lists.open(_first_number(element) if "ol" in (tag, element.get("rend")) else None)
        elif tag in _ITEMS:
            if _is_definition(tag, element):
                self._lists.open(None)
            self._mark = self._lists.next()
        elif tag in _ROWS and not _holds_blocks(element):
            self._row, self._row_is_head = [], True
        elif tag in _CELLS and self._row is not None:
            self._row.append(Cell(""))
            self._row_is_head &= tag == "th" or element.get("role") == "head"

    def _close(self, tag: str, element: _Element) -> None:
        """Record the end of an element."""
        self._count(tag, -1)
        if tag in _HEADINGS:
            self._heading = 0
        elif tag in _LISTS:
            self._lists.close()
        elif tag in _ITEMS:
            self._mark = ""
            if _is_definition(tag, element):
                self._lists.close()
        elif tag in _ROWS and self._row is not None:
            row, self._row = self._row, None
            self._add_row(row)

    def _count(self, tag: str, step: int) -> None:
        if tag in _QUOTES:
            self._quotes += step
        elif tag in _CODE:
            self._code += step
        elif tag in _CAPTIONS:
            self._caption += step

    def _break(self) -> None:
        """One break ends a line, two in a row end the paragraph, and so does one after a question in bold."""
        if self._code:
            self._text += "\n"
        elif self._row is None and self._text.endswith(("?", "\n") if self._is_bold else "\n"):
            self.flush()
        elif self._text:
            self._text = self._text.rstrip(" ") + "\n"

    def _end_link(self) -> None:
        start, address = self._opened.pop()
        if address.startswith(WITHIN):
            words = self._text[start:]
            self._text = self._text[:start] + ("" if is_backlink(words) else marked(words, self._text[:start]))
        if address and self._text[start:].strip():
            self._inline.append(Link(Span(start, len(self._text.rstrip())), address))

    def _emphasise(self, start: int, kind: EmphasisKind) -> None:
        """Set the text from `start` on apart, but for code, in which only colours are."""
        if not self._code and self._text[start:].strip():
            self._inline.append(Emphasis(Span(start, len(self._text.rstrip())), kind))

    def _address(self, href: str) -> str:
        try:
            address = self._resolve(href.strip())
            return address if address.startswith((WITHIN, BESIDE)) else linkable(address)
        except ValueError:
            return ""

    def _kind(self) -> tuple[BlockKind, int]:
        """The kind and the level of the block being read, by the elements around it."""
        if self._heading:
            return BlockKind.HEADING, self._heading
        if self._code:
            return BlockKind.CODE, 0
        if self._caption:
            return BlockKind.CAPTION, 0
        if self._lists.depth:
            return BlockKind.ITEM, min(self._lists.depth - 1, _DEEPEST_LIST)
        if self._quotes:
            return BlockKind.QUOTE, self._quotes - 1
        return BlockKind.PARAGRAPH, 0

    def _add_row(self, cells: Sequence[Cell]) -> None:
        if self._kind()[0] is BlockKind.PARAGRAPH:
            self.pieces.append(Row(tuple(cells), self._row_is_head, tuple(self._anchors)))
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
            mark, self._mark = self._mark or NO_MARK, ""
        # If cleaning has removed characters, the offsets are wrong.
        kept = inline if len(safe) == len(text) else []
        if self._wordless and kind is BlockKind.CAPTION and not any(isinstance(mark, Link) for mark in kept):
            kept, self._wordless = [*kept, Link(Span(0, len(safe)), self._wordless)], ""
        self.name_picture()
        self.pieces.append(Piece(mark + safe, kind, level, moved(kept, len(mark)), tuple(self._anchors), is_bold))
        self._anchors.clear()


def _cell(text: str, inline: list[Inline]) -> Cell:
    safe = clean(text.replace("\n", " ")).rstrip()
    return Cell(safe, tuple(inline) if len(safe) == len(text.rstrip()) else ())


def _both(*parts: Cell) -> Cell:
    """The parts of a cell joined."""
    text, inline = "", tuple[Inline, ...]()
    for part in parts:
        text += " " if text else ""
        inline += moved(part.inline, len(text))
        text += part.text
    return Cell(text, inline)


def _is_definition(tag: str, element: _Element) -> bool:
    return tag == "dd" or (element.get("rend") or "").startswith("dd-")


def _first_number(numbered: _Element) -> int:
    """The number of the first item of a list."""
    start = numbered.get("start") or ""
    return int(start) if start.isdecimal() and len(start) < 6 else 1


def _is_inline(tag: str, element: _Element) -> bool:
    return not tag or (tag in _INLINE and not (tag == "code" and "\n" in (element.text or "")))


def _holds_blocks(row: _Element) -> bool:
    """Whether a row arranges blocks on the page rather than holding data."""
    return any(_tag(element) in _BLOCKS_IN_A_TABLE for element in row.iterdescendants())
