"""Reads the tables of reStructuredText: drawn with lines, as lists of lists, or as values between commas."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from reader.regex import regex
from reader.sources.markup.lines import dedented, end_of_indented

_GRID = regex(r"\+(?:[-=]+\+)+")
_RULE = regex(r"=+(?: +=+)+ *")
_SPANS = regex(r"-+(?: +-+)* *")
"""The line below cells that stand over several columns."""
_ITEM = regex(r"[-*+](?:\s+|$)")
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
    starts = _starts(lines[0])
    row: list[str] | None = None
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if _RULE.fullmatch(line) or set(line.strip()) <= {"-", " "}:
            continue
        spanned = _starts(following) if _SPANS.fullmatch(following) else starts
        cells = _cells(line, starts, spanned)
        if row is not None and not cells[0] and spanned is starts:
            row = [" ".join(filter(None, parts)) for parts in zip(row, cells, strict=True)]
            continue
        if row is not None:
            yield row
        row = cells
    if row is not None:
        yield row


def _starts(rule: str) -> list[int]:
    return [found.start() for found in regex(r"[=-]+").finditer(rule)][:_MOST_COLUMNS]


def _cells(line: str, starts: Sequence[int], spanned: Sequence[int]) -> list[str]:
    """The cells of `line`, which has those that begin at `spanned`; empty for the other columns of the table."""
    cells = {left: line[left:right].strip() for left, right in pairwise([*spanned, len(line) + spanned[-1]])}
    return [cells.get(start, "") for start in starts]


def _listed(content: Sequence[str], options: Mapping[str, str]) -> Rows:
    """The rows of a list of lists."""
    rows = [[" ".join(filter(None, map(str.strip, cell))) for cell in _items(row)] for row in _items(content)]
    return _headed(rows, 0 if options.get("header-rows", "0") == "0" else 1)


def _separated(content: Sequence[str], options: Mapping[str, str]) -> Rows:
    """The rows of values between commas."""
    head = options.get("header", "")
    lines = [*filter(None, [head]), *content]
    separator = options.get("delim", ",")
    try:
        rows = list(csv.reader(lines, skipinitialspace=True, delimiter=separator if len(separator) == 1 else "\t"))
    except csv.Error:
        rows = [[line] for line in lines]
    return _headed(list(filter(None, rows)), 1 if head or options.get("header-rows", "0") != "0" else 0)


def _items(lines: Sequence[str]) -> Iterator[list[str]]:
    """The lines in each item of a list."""
    at = 0
    while at < len(lines):
        mark = _ITEM.match(lines[at])
        end = end_of_indented(lines, at + 1)
        if mark is not None:
            yield [lines[at][mark.end() :], *dedented(lines[at + 1 : end])]
        at = max(end, at + 1)


def _headed(rows: Rows, heads: int) -> Rows:
    """`rows` below a head, perhaps an empty one, all of one length."""
    width = max(map(len, rows), default=0)
    whole = rows if heads or not rows else [[], *rows]
    return [[*row, *[""] * (width - len(row))][:_MOST_COLUMNS] for row in whole]


TABLES = {"list-table": _listed, "flat-table": _listed, "csv-table": _separated}
"""How the content of a directive that makes a table, and its options, become rows."""
