"""Lays tables out as text: in aligned columns if they fit on a line, else each row as a list of its cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Self

from reader.article import BlockKind
from reader.regex import regex
from reader.sources.drafting.columns import width_of
from reader.sources.drafting.draft import Inline, Piece, moved
from reader.sources.drafting.nesting import Nesting

RULE = " | "
"""What stands between the cells of an aligned row."""
_WIDEST = 72
"""The most screen columns of an aligned table; the lines of a wider one would wrap."""
_FEWEST = 2
"""The fewest rows, and columns, that make a table."""
_LONGEST_CELL = 600
"""A longer cell shows that the table only arranges text on a page."""
_MOST_CELLS, _RAGGED = 100_000, 20
"""The cells up to which any table is laid out, and how many times as many as it states it may have to have if there are more."""
_NUMBER = regex(r"[-+−–]?[$€£¥]?\d[\d.,: ]*(?:%| ?[a-zA-Z]{1,3})?|[-–—]?")
"""A number, perhaps with a currency or a unit; or a dash or nothing in its place."""
_MARK = regex(r"\(?(?:\d{1,3}|[a-z]|[ivxl]{1,6})[.)]|[•–—-]")
"""The number or the mark in the first of two cells, by which a table of one row sets a paragraph apart."""
_END = regex(r"[.:?!…]\s*$")


class Cell(NamedTuple):
    """The content of a cell, on one line."""

    text: str
    inline: tuple[Inline, ...] = ()
    """With offsets from the beginning of the cell."""

    @classmethod
    def of(cls, text: str, inline: Iterable[Inline]) -> Self:
        """A cell with `text`, in which line breaks become spaces."""
        return cls(text.replace("\n", " ").rstrip(), tuple(inline))


class Row(NamedTuple):
    """A row of a table that is not laid out yet."""

    cells: tuple[Cell, ...]
    is_head: bool = False
    anchors: tuple[str, ...] = ()
    """The names by which other places point to it."""
    is_first: bool = False
    """Whether a table begins with it that may follow on another one."""
    quotes: int = 0
    """How many block quotes it is in."""


def one_cell(*parts: Cell) -> Cell:
    """The parts of a cell joined."""
    text, inline = "", tuple[Inline, ...]()
    for part in parts:
        text += " " if text else ""
        inline += moved(part.inline, len(text))
        text += part.text
    return Cell(text, inline)


def laid_out(pieces: Iterable[Piece | Row]) -> Iterator[Piece]:
    """`pieces` with every table laid out."""
    rows: list[Row] = []
    for piece in pieces:
        if isinstance(piece, Piece):
            yield from _table(rows)
            rows = []
            yield piece
            continue
        if piece.is_first or (piece.is_head and rows and not rows[-1].is_head):
            yield from _table(rows)
            rows = []
        rows.append(piece)
    yield from _table(rows)


def _table(rows: Sequence[Row]) -> Iterator[Piece]:
    """The lines of a table, in the block quotes that it is in."""
    if filled := [row for row in rows if any(cell.text for cell in row.cells)]:
        yield from (line._replace(quotes=filled[0].quotes) for line in _lines(filled))


def _lines(rows: Sequence[Row]) -> Iterator[Piece]:
    """Rows as aligned columns if they fit on a line, else as lists, or cell by cell."""
    if _is_ragged(rows):
        yield from (_joined(row, row.cells) for row in rows)
        return
    rows = _rectangular(rows)
    longest = max(len(cell.text) for row in rows for cell in row.cells)
    widths = [max(width_of(cell.text) for cell in column) for column in zip(*(row.cells for row in rows), strict=True)]
    if longest > _LONGEST_CELL:
        yield from _cell_by_cell(rows)
    elif len(rows) < _FEWEST or len(widths) < _FEWEST:
        for row in rows:
            line = _joined(row, [cell for cell in row.cells if cell.text])
            yield line._replace(kind=BlockKind.ROW, level=1) if row.is_head and len(widths) >= _FEWEST else line
    elif sum(widths) + len(RULE) * (len(widths) - 1) <= _WIDEST:
        yield from _in_columns(rows, widths)
    else:
        yield from _as_lists(rows)


def _is_ragged(rows: Sequence[Row]) -> bool:
    """Whether so few rows are as long as the longest that the table would be mostly empty, and huge."""
    lengths = [len(row.cells) for row in rows]
    return max(lengths) * len(rows) > _MOST_CELLS and max(lengths) * len(rows) > _RAGGED * sum(lengths)


def _rectangular(rows: Sequence[Row]) -> list[Row]:
    """`rows` padded to the same number of cells, without empty columns."""
    count = max((len(row.cells) for row in rows), default=0)
    filled = [row._replace(cells=row.cells + (Cell(""),) * (count - len(row.cells))) for row in rows]
    used = [at for at in range(count) if any(row.cells[at].text for row in filled)]
    return [row._replace(cells=tuple(row.cells[at] for at in used)) for row in filled]


def _cell_by_cell(rows: Iterable[Row]) -> Iterator[Piece]:
    for row in rows:
        for cell in row.cells:
            yield Piece(cell.text, BlockKind.PARAGRAPH, 0, cell.inline, row.anchors)


def _joined(row: Row, cells: Sequence[Cell]) -> Piece:
    is_marked = len(cells) == _FEWEST and _MARK.fullmatch(cells[0].text)
    text, inline = _on_one_line(((cell, cell.text) for cell in cells), " " if is_marked else RULE)
    return Piece(text, BlockKind.PARAGRAPH, 0, inline, row.anchors)


def _in_columns(rows: Sequence[Row], widths: Sequence[int]) -> Iterator[Piece]:
    numeric = [at > 0 and _is_numeric(rows, at) for at in range(len(widths))]
    for row in rows:
        padded = [_padded(cell.text, width, numeric=right) for cell, width, right in zip(row.cells, widths, numeric, strict=True)]
        text, inline = _on_one_line(zip(row.cells, padded, strict=True))
        yield Piece(text.rstrip(), BlockKind.ROW, int(row.is_head), inline, row.anchors)


def _on_one_line(cells: Iterable[tuple[Cell, str]], between: str = RULE) -> tuple[str, tuple[Inline, ...]]:
    """The cells side by side; each comes with its padded text."""
    text, inline = "", tuple[Inline, ...]()
    for index, (cell, stands) in enumerate(cells):
        text += between if index else ""
        inline += moved(cell.inline, len(text) + stands.find(cell.text))
        text += stands
    return text, inline


def _as_lists(rows: Sequence[Row]) -> Iterator[Piece]:
    """Each row as a list item with its other cells nested below it, each after the heading of its column.

    Two columns need no headings in every row: what one says of the other is clear from those above the list.
    """
    heads = [row for row in rows if row.is_head]
    names = [" ".join(filter(None, (row.cells[at].text for row in heads))) for at in range(len(rows[0].cells))]
    if len(names) == _FEWEST and 0 < len(heads) < len(rows):
        yield from (Piece(_joined(head, head.cells).text, BlockKind.ROW, 1, anchors=head.anchors) for head in heads)
        names = [""] * len(names)
    nesting = Nesting()
    nesting.open_list(None)
    for row in rows:
        if row.is_head and len(heads) < len(rows):
            continue
        level, anchors = 0, row.anchors
        for name, cell in zip(names, row.cells, strict=True):
            if not cell.text:
                continue
            called = f"{name}{'' if _END.search(name) else ':'} " if name and not row.is_head else ""
            nesting.open_item()
            mark = nesting.taken_mark() + called
            yield Piece(mark + cell.text, BlockKind.ITEM, level, moved(cell.inline, len(mark)), anchors)
            if not level:
                level, anchors = 1, ()
                nesting.open_list(None)
        nesting.close_list()


def _is_numeric(rows: Sequence[Row], at: int) -> bool:
    """Whether the column at `at` holds only numbers below its heading."""
    body = [row.cells[at].text for row in rows if not row.is_head]
    return any(body) and all(map(_NUMBER.fullmatch, body))


def _padded(cell: str, width: int, *, numeric: bool) -> str:
    space = " " * (width - width_of(cell))
    return space + cell if numeric else cell + space
