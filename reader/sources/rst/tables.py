"""Writes the tables of reStructuredText, which are drawn with lines, in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.regex import regex

_GRID = regex(r"\+(?:[-=]+\+)+")
_RULE = regex(r"=+(?: +=+)+ *")
_MOST_COLUMNS = 50

Rows = list[list[str]]


def is_table(line: str) -> bool:
    """Whether a table begins with `line`."""
    return bool(_GRID.fullmatch(line.rstrip()) or _RULE.fullmatch(line))


def end_of_table(lines: Sequence[str], start: int) -> int:
    """The index after the table that begins in the line at `start`."""
    if _GRID.fullmatch(lines[start].rstrip()):
        return next((at for at in range(start, len(lines)) if not lines[at].startswith(("+", "|"))), len(lines))
    end = start + 1
    for at in range(start + 1, len(lines)):
        if _RULE.fullmatch(lines[at]):
            end = at + 1
            if not "".join(lines[end : end + 1]).strip():
                break
        elif not lines[at].strip() and not "".join(lines[at + 1 : at + 2]).strip():
            break
    return end


def rows_of(lines: Sequence[str]) -> Rows:
    """The rows of the table in `lines`; the first is its head, perhaps an empty one."""
    rows = list(_grid(lines) if lines[0].startswith("+") else _simple(lines))
    has_head = any(set(line) <= set("+=") for line in lines[1:-1]) if lines[0].startswith("+") else _has_head(lines)
    return rows if has_head or not rows else [[""] * len(rows[0]), *rows]


def _has_head(lines: Sequence[str]) -> bool:
    return sum(_RULE.fullmatch(line) is not None for line in lines) > 2


def _grid(lines: Sequence[str]) -> Iterator[list[str]]:
    """The rows of a table in a grid, each between two lines of it."""
    ruled = max(lines, key=_corners)
    bars = [at for at, sign in enumerate(ruled) if sign == "+"][:_MOST_COLUMNS]
    row: list[list[str]] = [[] for _ in bars[1:]]
    for line in lines[1:]:
        if line.startswith("+"):
            if any(any(cell) for cell in row):
                yield [" ".join(filter(None, cell)) for cell in row]
            row = [[] for _ in bars[1:]]
            continue
        at = 0
        for column, (left, right) in enumerate(pairwise(bars)):
            if line[left : left + 1] in ("|", "+"):
                at = column
            row[at].append(line[left + 1 : right].strip(" |"))


def _corners(line: str) -> int:
    return line.count("+")


def _simple(lines: Sequence[str]) -> Iterator[list[str]]:
    """The rows of a table whose columns stand below rules; a row without a first cell goes on with the one before."""
    starts = [found.start() for found in regex(r"=+").finditer(lines[0])][:_MOST_COLUMNS]
    edges = [*starts, max(map(len, lines)) + 1]
    row: list[str] | None = None
    for line in lines:
        if _RULE.fullmatch(line) or set(line.strip()) <= {"-", " "}:
            continue
        cells = [line[left:right].strip() for left, right in pairwise(edges)]
        if row is not None and not cells[0]:
            row = [" ".join(filter(None, parts)) for parts in zip(row, cells, strict=True)]
            continue
        if row is not None:
            yield row
        row = cells
    if row is not None:
        yield row
