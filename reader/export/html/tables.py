"""Divides the aligned rows of an article into the cells of a table of a web page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.article import Block, Span
from reader.sources.drafting.columns import width_of
from reader.sources.drafting.tables import RULE


def tables_in(rows: Iterable[Block]) -> Iterator[list[Block]]:
    """`rows` table by table: a head below other rows begins another one."""
    table: list[Block] = []
    for row in rows:
        if row.level and table and not table[-1].level:
            yield table
            table = []
        table.append(row)
    if table:
        yield table


def cells_of(rows: Sequence[Block], text: str) -> list[list[Span]]:
    """The cells of each of the `rows` of a table, without the space around them; none if the rows are not aligned."""
    rules = [_rules_in(row.span, text) for row in rows]
    common = set[int]().union(*rules)
    for row, found in zip(rows, rules, strict=True):
        end = width_of(row.span.of(text))
        # The empty cells at the end of a row are not written.
        common = {column for column in common if column in found or column >= end}
    if not common:
        return []
    divided = ([found[column] for column in sorted(common & found.keys())] for found in rules)
    return [list(_cells(row.span, places, text)) for row, places in zip(rows, divided, strict=True)]


def _rules_in(row: Span, text: str) -> dict[int, int]:
    """Where the cells of `row` may be divided: the offsets of the rules, by the columns of the screen that they begin in."""
    found, line, column, done = {}, f"{row.of(text)} ", 0, 0
    while (place := line.find(RULE, done)) >= 0:
        column += width_of(line[done:place])
        found[column] = row.start + place
        column, done = column + len(RULE) - 1, place + len(RULE) - 1
    return found


def _cells(row: Span, rules: Sequence[int], text: str) -> Iterator[Span]:
    """The parts of `row` between the `rules`, without the space around them."""
    start = row.start
    for rule in (*rules, row.end):
        end = min(rule, row.end)
        words = text[start:end]
        first = start + len(words) - len(words.lstrip())
        yield Span(first, first + len(words.strip()))
        start = min(rule + len(RULE), row.end)
