"""Lays tables out: the cells of a small one stand below one another, each row of a wide one becomes a list of what it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Self
from unicodedata import east_asian_width

from reader.article import BlockKind, Link
from reader.sources.draft import Piece, moved
from reader.sources.list_marks import ListMarks

_RULE = " | "
_WIDEST = 72
"""The most columns of the screen that a table may take; a wider one would be torn apart where its lines are broken."""
_FEWEST = 2
"""The fewest rows, and columns, that make a table."""
_LONGEST_CELL = 600
"""The characters beyond which a cell holds text arranged on a page rather than data in a table."""
_NUMBER = re.compile(r"[-+−–]?[$€£¥]?\d[\d.,: ]*(?:%| ?[a-zA-Z]{1,3})?|[-–—]?")
_END = re.compile(r"[.:?!…]\s*$")


class Cell(NamedTuple):
    """What stands in a cell, on one line."""

    text: str
    links: tuple[Link, ...] = ()
    """With offsets from the beginning of the text."""

    @classmethod
    def of(cls, text: str, links: Iterable[Link]) -> Self:
        """A cell of a `text` that may have line breaks."""
        return cls(text.replace("\n", " ").rstrip(), tuple(links))


class Row(NamedTuple):
    """A row of a table before it is laid out."""

    cells: tuple[Cell, ...]
    is_head: bool = False
    anchors: tuple[str, ...] = ()
    """The names by which other places point to it."""


def laid_out(pieces: Iterable[Piece | Row]) -> Iterator[Piece]:
    """`pieces` with every table laid out."""
    rows: list[Row] = []
    for piece in pieces:
        if isinstance(piece, Piece):
            yield from _table(rows)
            rows = []
            yield piece
            continue
        if piece.is_head and rows and not rows[-1].is_head:
            yield from _table(rows)
            rows = []
        rows.append(piece)
    yield from _table(rows)


def _table(rows: Sequence[Row]) -> Iterator[Piece]:
    """Rows as columns of text, where they fit on a line; else as lists, or cell by cell."""
    rows = _rectangular([row for row in rows if any(cell.text for cell in row.cells)])
    if not rows:
        return
    longest = max(len(cell.text) for row in rows for cell in row.cells)
    widths = [max(_width(cell.text) for cell in column) for column in zip(*(row.cells for row in rows), strict=True)]
    if longest > _LONGEST_CELL:
        yield from _cell_by_cell(rows)
    elif len(rows) < _FEWEST or len(widths) < _FEWEST:
        for row in rows:
            yield _joined(row, [cell for cell in row.cells if cell.text])
    elif sum(widths) + len(_RULE) * (len(widths) - 1) <= _WIDEST:
        yield from _in_columns(rows, widths)
    else:
        yield from _as_lists(rows)


def _rectangular(rows: Sequence[Row]) -> list[Row]:
    """`rows` of equally many cells, without the columns in which nothing stands."""
    count = max((len(row.cells) for row in rows), default=0)
    filled = [row._replace(cells=row.cells + (Cell(""),) * (count - len(row.cells))) for row in rows]
    used = [at for at in range(count) if any(row.cells[at].text for row in filled)]
    return [row._replace(cells=tuple(row.cells[at] for at in used)) for row in filled]


def _cell_by_cell(rows: Iterable[Row]) -> Iterator[Piece]:
    for row in rows:
        for cell in row.cells:
            yield Piece(cell.text, BlockKind.PARAGRAPH, 0, cell.links, row.anchors)


def _joined(row: Row, cells: Sequence[Cell]) -> Piece:
    text, links = _on_one_line((cell, cell.text) for cell in cells)
    return Piece(text, BlockKind.PARAGRAPH, 0, links, row.anchors)


def _in_columns(rows: Sequence[Row], widths: Sequence[int]) -> Iterator[Piece]:
    numeric = [at > 0 and _is_numeric(rows, at) for at in range(len(widths))]
    for row in rows:
        padded = [_padded(cell.text, width, right) for cell, width, right in zip(row.cells, widths, numeric, strict=True)]
        text, links = _on_one_line(zip(row.cells, padded, strict=True))
        yield Piece(text.rstrip(), BlockKind.ROW, int(row.is_head), links, row.anchors)


def _on_one_line(cells: Iterable[tuple[Cell, str]]) -> tuple[str, tuple[Link, ...]]:
    """The cells, each as it is to stand there, side by side."""
    text, links = "", tuple[Link, ...]()
    for index, (cell, stands) in enumerate(cells):
        text += _RULE if index else ""
        links += moved(cell.links, len(text) + stands.find(cell.text))
        text += stands
    return text, links


def _as_lists(rows: Sequence[Row]) -> Iterator[Piece]:
    """Each row as a point of a list, with what it holds below it, after what the head of the table calls it."""
    heads = [row for row in rows if row.is_head]
    names = [" ".join(filter(None, (row.cells[at].text for row in heads))) for at in range(len(rows[0].cells))]
    marks = ListMarks()
    marks.open(None)
    for row in rows:
        if row.is_head and len(heads) < len(rows):
            continue
        level, anchors = 0, row.anchors
        for name, cell in zip(names, row.cells, strict=True):
            if not cell.text:
                continue
            called = f"{name}{'' if _END.search(name) else ':'} " if name and not row.is_head else ""
            mark = marks.next() + called
            yield Piece(mark + cell.text, BlockKind.ITEM, level, moved(cell.links, len(mark)), anchors)
            if not level:
                level, anchors = 1, ()
                marks.open(None)
        marks.close()


def _is_numeric(rows: Sequence[Row], at: int) -> bool:
    """Whether the column at `at` holds numbers alone below its heading."""
    body = [row.cells[at].text for row in rows if not row.is_head]
    return any(body) and all(map(_NUMBER.fullmatch, body))


def _padded(cell: str, width: int, numeric: bool) -> str:
    space = " " * (width - _width(cell))
    return space + cell if numeric else cell + space


def _width(cell: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in cell)
