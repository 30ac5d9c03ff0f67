"""Lays the rows of small tables out so that their cells stand below one another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from unicodedata import east_asian_width

from reader.article import BlockKind
from reader.sources.draft import Piece

BETWEEN_CELLS = "\t"
"""What stands between the cells of a row until it is laid out."""
_RULE = " | "
_WIDEST = 72
"""The columns that a table may take; the cells of a wider one would be torn apart wherever its lines are broken."""
_FEWEST = 2
"""Rows, and columns, below which there is nothing to stand below one another."""
_NUMBER = re.compile(r"[-+−–]?[$€£¥]?\d[\d.,: ]*(?:%| ?[a-zA-Z]{1,3})?|[-–—]?")


def laid_out(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """`pieces` with every table laid out; the rows of those that are too wide or too small become paragraphs."""
    for is_row, group in groupby(pieces, key=lambda piece: piece.kind is BlockKind.ROW):
        alike = list(group)
        yield from _table(alike) if is_row else alike


def _table(rows: Sequence[Piece]) -> Iterator[Piece]:
    cells = [row.text.split(BETWEEN_CELLS) for row in rows]
    count = max(map(len, cells))
    columns = [[row[at] if at < len(row) else "" for row in cells] for at in range(count)]
    widths = [max(map(_width, column)) for column in columns]
    if len(rows) < _FEWEST or count < _FEWEST or sum(widths) + len(_RULE) * (count - 1) > _WIDEST:
        for row, texts in zip(rows, cells, strict=True):
            yield row._replace(text=_RULE.join(texts), kind=BlockKind.PARAGRAPH, level=0)
        return
    numeric = [at > 0 and _is_numeric(rows, column) for at, column in enumerate(columns)]
    for row, filled in zip(rows, zip(*columns, strict=True), strict=True):
        padded = (_padded(*cell) for cell in zip(filled, widths, numeric, strict=True))
        yield row._replace(text=_RULE.join(padded).rstrip())


def _is_numeric(rows: Sequence[Piece], column: Sequence[str]) -> bool:
    """Whether `column` holds numbers alone below its heading."""
    body = [cell for row, cell in zip(rows, column, strict=True) if not row.level]
    return any(body) and all(map(_NUMBER.fullmatch, body))


def _padded(cell: str, width: int, numeric: bool) -> str:
    space = " " * (width - _width(cell))
    return space + cell if numeric else cell + space


def _width(cell: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in cell)
