"""Divides the tables of AsciiDoc into cells."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.regex import regex
from reader.sources.asciidoc.attributes import Attributes

_CELL = regex(
    r"(?:^|(?<=\s))(?P<spec>(?:(?P<count>\d{1,2})(?:\.(?P<rows>\d{1,2}))?(?P<sign>[*+])|\.(?P<below>\d{1,2})\+)?"
    r"(?:[<^>](?:\.[<^>])?|\.[<^>])?(?P<style>[aehlmsd])?)(?<!\\)[|!]|(?<!\\)\|",
    8,
)
_COLUMN = regex(r"(?:(\d{1,2})\*)?.*", 16)
_MOST_COLUMNS = 50
_MOST_SPANNED = 5_000
"""The most columns and rows that the cells of a table span besides their own."""


class Table(NamedTuple):
    """The text of the cells of a table."""

    rows: list[list[str]]
    heads: int
    """How many of its first rows are its head."""


def table_in(lines: Sequence[str], attributes: Attributes, separator: str) -> Table:
    """The table in `lines`; its first row is its head if that is said, or if only that is above a blank line."""
    lines = [line for line in lines if not line.startswith("//")]
    stated = attributes.named.get("format", "")
    columns = _columns(attributes.named.get("cols", ""))
    between = attributes.named.get("separator", "").replace("\\t", "\t")[:1]
    if separator in (",", ":") or stated in ("csv", "tsv", "dsv"):
        sign = between or {"tsv": "\t", "dsv": ":"}.get(stated, separator if separator in ",:" else ",")
        rows = _stated_rows([line for line in lines if line], sign, is_escaped=stated == "dsv" or separator == ":")
    else:
        if between:
            lines = [line.replace("|", "\\|").replace(between, "|") for line in lines]
        first = next((at for at, line in enumerate(lines) if line), 0)
        columns = columns or min(_MOST_COLUMNS, max(1, sum(1 for _ in _CELL.finditer(lines[first])))) if lines else 1
        rows = list(_rows(_cells("\n".join(lines)), columns))
    is_headed = "header" in attributes.options or (len(lines) > 2 and bool(lines[0]) and not lines[1])
    return Table(rows, int(is_headed and "noheader" not in attributes.options and len(rows) > 1))


def _stated_rows(lines: Sequence[str], sign: str, *, is_escaped: bool) -> list[list[str]]:
    """The rows of cells between which a `sign` stands; whole lines if they are not well-formed.

    A sign within a cell either `is_escaped`, or the cell stands in quotation marks.
    """
    if is_escaped:
        cells = (re.split(rf"(?<!\\){re.escape(sign)}", line) for line in lines)
        return [[cell.replace(f"\\{sign}", sign).strip() for cell in row] for row in cells]
    try:
        return [list(map(str.strip, row)) for row in csv.reader((f"{line}\n" for line in lines), delimiter=sign)]
    except (csv.Error, ValueError):  # newer versions raise the latter for a sign that cannot stand between cells
        return [[line] for line in lines]


def _columns(stated: str) -> int:
    """How many columns are `stated`, as a number or one by one; 0 if that is not."""
    if re.fullmatch(r"\s*\d{1,2}\s*", stated):
        return min(int(stated), _MOST_COLUMNS)
    counts = (int(found[1] or 1) for found in map(_COLUMN.fullmatch, stated.split(",")) if found) if stated.strip() else ()
    return min(sum(counts), _MOST_COLUMNS)


def _cells(text: str) -> Iterator[tuple[str, int, int]]:
    """The text of each cell, with the columns and rows that it spans."""
    found = list(_CELL.finditer(text))
    ends = [*(each.start() for each in found[1:]), len(text)]
    for cell, end in zip(found, ends, strict=False):
        words = text[cell.end() : end].strip().replace("\\|", "|")
        count = int(cell["count"] or 1)
        if cell["sign"] == "*":
            yield from [(words, 1, 1)] * min(count, _MOST_COLUMNS)
        else:
            yield words, min(count, _MOST_COLUMNS), int(cell["rows"] or cell["below"] or 1)


def _rows(cells: Iterator[tuple[str, int, int]], columns: int) -> Iterator[list[str]]:
    """Rows of `columns` cells; those that a cell above or beside them reaches into are empty."""
    row: list[str] = []
    below: dict[int, int] = {}
    """How many more rows the cell above a column reaches into."""
    spanned = 0
    for words, across, down in cells:
        row += _reached_into(below, len(row))
        while len(row) >= columns:
            if any(row):
                yield row
            _skip_full_rows(below, columns)
            row = _reached_into(below, 0)
        width = min(across, columns - len(row))
        spanned += width * down - 1
        is_single = spanned > _MOST_SPANNED
        if down > 1 and not is_single:
            below.update(dict.fromkeys(range(len(row), len(row) + width), down - 1))
        row += [words, *[""] * (0 if is_single else width - 1)]
        if len(row) >= columns:
            yield row
            row = []
    if any(row):
        yield row + [""] * (columns - len(row))


def _skip_full_rows(below: dict[int, int], columns: int) -> None:
    """Pass over the rows into all of whose `columns` the cells above reach."""
    full = min(below.get(column, 0) for column in range(columns))
    for column in below:
        below[column] -= full


def _reached_into(below: dict[int, int], column: int) -> list[str]:
    """Empty cells from `column` on, as far as the cells above reach into the row."""
    empty: list[str] = []
    while below.get(column + len(empty), 0) > 0:
        below[column + len(empty)] -= 1
        empty.append("")
    return empty
