"""Finds the tables in a column of a PDF: lines below one another whose words stand apart at the same places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import mean

from reader.regex import regex
from reader.sources.drafting.draft import Piece
from reader.sources.drafting.tables import Cell as CellOfTable
from reader.sources.drafting.tables import Row, laid_out
from reader.sources.pdf.layout import Line

_NARROWEST = 0.5
"""The least space between two columns, as a multiple of the size of the letters."""
_FARTHEST = 3.0
"""The greatest distance between two rows, as a multiple of the size of the letters."""
_FEWEST_ROWS, _FEWEST_GAPS = 3, 2
"""The fewest rows of a table, and the number of gaps with which two rows are enough."""
_MOST_PARTS = 1.5
"""How many times more parts its lines may have than columns; justified text has a gap after every word."""
_LONGEST_CELL = 30
"""The average number of characters from which a column is text; a table has at most one such column."""
_MARK = regex(r"[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[)\].]*|\W+")
"""The number or bullet of an item, of which a list of two columns consists on the left."""

Gap = tuple[float, float]


def tables_in(lines: Sequence[Line]) -> Iterator[tuple[int, int, list[Piece]]]:
    """The index of the first line of each table in `lines`, that after the last one, and the blocks of the table."""
    start = 0
    while start < len(lines):
        if not lines[start].parts:
            start += 1
            continue
        end, gaps = _run(lines, start)
        rows = [_cells(line, gaps) for line in lines[start:end]]
        if _is_table(lines[start:end], rows):
            yield start, end, list(laid_out(_rows(lines[start:end], rows)))
            start = end
        else:
            start = max(start + 1, end - 1)  # the last of these lines may be the first of a table


def _run(lines: Sequence[Line], start: int) -> tuple[int, list[Gap]]:
    """The index after the lines from `start` on that have gaps at the same places, and these places."""
    gaps = _gaps(lines[start])
    end = start + 1
    while gaps and end < len(lines):
        line, above = lines[end], lines[end - 1]
        common = _common(gaps, _gaps(line), _NARROWEST * line.size)
        if not common or not 0 < above.baseline - line.baseline < _FARTHEST * line.size:
            break
        gaps = common
        end += 1
    return end, gaps


def _gaps(line: Line) -> list[Gap]:
    """The gaps between the parts of a line, from left to right."""
    return [(before.right, after.left) for before, after in pairwise(line.cells)]


def _common(one: Sequence[Gap], two: Sequence[Gap], width: float) -> list[Gap]:
    """The space that is in both, where it is at least so wide."""
    found = []
    i = j = 0
    while i < len(one) and j < len(two):
        left, right = max(one[i][0], two[j][0]), min(one[i][1], two[j][1])
        if right - left >= width:
            found.append((left, right))
        if one[i][1] < two[j][1]:
            i += 1
        else:
            j += 1
    return found


def _cells(line: Line, gaps: Sequence[Gap]) -> list[str]:
    """The words of a line between the `gaps`."""
    edges = [*(right for _, right in gaps), float("inf")]
    cells = [""] * len(edges)
    for part in line.cells:
        at = next(index for index, edge in enumerate(edges) if part.left < edge)
        cells[at] = f"{cells[at]} {part.text}".strip()
    return cells


def _is_table(lines: Sequence[Line], rows: Sequence[Sequence[str]]) -> bool:
    columns = list(zip(*rows, strict=True))
    if len(columns) < 2 or len(rows) < (2 if len(columns) > _FEWEST_GAPS else _FEWEST_ROWS):
        return False
    if sum(len(line.cells) for line in lines) > _MOST_PARTS * len(columns) * len(rows):
        return False
    if len(columns) == 2 and all(map(_MARK.fullmatch, columns[0])):
        return False
    return sum(mean(map(len, column)) > _LONGEST_CELL for column in columns) <= 1


def _rows(lines: Sequence[Line], rows: Sequence[Sequence[str]]) -> Iterator[Row]:
    """The rows of a table; the first is its head if it alone is bold, or has words above figures."""
    is_bold = lines[0].weight > max(line.weight for line in lines[1:])
    is_headed = is_bold or any(map(_is_above_figures, zip(*rows, strict=True)))
    for index, row in enumerate(rows):
        yield Row(tuple(CellOfTable(text) for text in row), is_head=is_headed and index == 0, is_first=index == 0)


def _is_above_figures(column: Sequence[str]) -> bool:
    head, *others = (any(map(str.isdigit, cell)) for cell in column)
    return not head and all(others)
