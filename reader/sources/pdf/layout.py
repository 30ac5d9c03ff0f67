"""Puts the lines of a PDF's pages into reading order: column by column, without running heads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from reader.regex import regex
from reader.sources.pdf.scripts import FIGURES, is_script, with_script

Pages = Sequence[Sequence["Line"]]

_LEVEL = 0.35
"""Lines are one line if their baselines are nearer than this, as a multiple of the size of the letters."""
_SCRIPT_SIZE = 0.9
"""The greatest size of raised or lowered figures, as a multiple of that of the letters before them."""
_OUTERMOST = 2
"""How many rows from the edge of a page running heads and feet can be."""
_NEARBY = 2
"""The number of pages within which a running head recurs, since left and right pages may differ."""
_SAME_HEIGHT = 4.0
"""The points within which a running head recurs at the same height."""
_APART = 1.5
"""The distance from which rows are set apart, as a multiple of the size of the letters."""
_SMALLER = 0.85
"""The size below which letters are smaller than those of the text, as a multiple of theirs."""
_NUMBER = regex(r"\d+|\b[ivxlc]+\b")
_PRINTED = regex(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? +\d{1,2}[:.]\d\d(?: ?[APap]\.?[Mm]\.?)?")
"""The date and time at which a browser printed the page."""
_OF_ALL = regex(r"(?:\S+ +)?\d{1,4} ?/ ?\d{1,4}")
"""The number of a page and how many there are, perhaps after the address."""
_FEWEST_IN_A_COLUMN = 4
"""The fewest lines in a column."""
_MOST_ACROSS = 0.15
"""The largest share of lines that reach across the gap between two columns."""
_LEAST_BESIDE = 0.2
"""The smallest share of lines on either side of that gap."""
_COLUMN_TEXT = 15
"""The average number of characters in a line below which a column belongs to a table, not to text."""
_MOST_COLUMNS = 4
"""The most columns on a page."""


class Cell(NamedTuple):
    """A part of a line between wide spaces, in points."""

    text: str
    left: float
    right: float


class Line(NamedTuple):
    """A run of letters on one line, in points from the lower left corner of its page."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    weight: int
    parts: tuple[Cell, ...] = ()
    """The parts between its wide spaces; empty if it has none."""

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Its parts, or the whole line as one."""
        return self.parts or (Cell(self.text, self.left, self.right),)

    def is_level_with(self, other: Line) -> bool:
        """Whether the two are on one line."""
        return abs(self.baseline - other.baseline) < _LEVEL * max(self.size, other.size)


def with_scripts_joined(lines: Iterable[Line]) -> list[Line]:
    """`lines`, in the order of the document, with raised and lowered figures and what follows them joined to what is before."""
    joined: list[Line] = []
    for line in lines:
        figures = FIGURES.match(line.text)
        last = joined[-1] if joined else None
        if last is None or figures is None or not _is_script(line, last):
            joined.append(line)
            continue
        text = with_script(last.text, figures[0], is_above=line.baseline > last.baseline)
        *before, part = last.cells
        whole = text + line.text[figures.end() :]
        added = Cell(part.text + whole.removeprefix(last.text), part.left, line.right)
        joined[-1] = last._replace(text=whole, right=line.right, parts=(*before, added))
    return joined


def _is_script(line: Line, last: Line) -> bool:
    """Whether `line` begins in smaller letters, not on the line of `last`, just after it."""
    return (
        line.size < _SCRIPT_SIZE * last.size
        and is_script(line.baseline - last.baseline, last.size)
        and abs(line.left - last.right) < last.size
    )


def in_reading_order(lines: Sequence[Line], columns: int = _MOST_COLUMNS) -> list[list[Line]]:
    """The columns of a page, each from top to bottom; a line across two of them ends both."""
    gutter = _gutter(lines) if columns > 1 else None
    if gutter is None:
        return [_joined(lines)] if lines else []
    found: list[list[Line]] = []
    left: list[Line] = []
    right: list[Line] = []
    across: list[Line] = []

    def end_columns() -> None:
        for side in (left, right):
            found.extend(in_reading_order(side, columns // 2))
            side.clear()

    for line in sorted(lines, key=lambda line: -line.baseline):
        if line.left < gutter < line.right:
            end_columns()
            across.append(line)
            continue
        if across:
            found.append(_joined(across))
            across.clear()
        (left if line.right <= gutter else right).append(line)
    end_columns()
    return [*found, _joined(across)] if across else found


def without_running_heads(pages: Pages) -> list[list[Line]]:
    """The pages without lines that recur at the same height of another page, and without page numbers."""
    heads: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    pages = [_without_marks_of_browser(lines) for lines in pages]
    edges = [_edges(lines) for lines in pages]
    for number, lines in enumerate(edges):
        for line in lines:
            heads[_head(line)].append((number, line.baseline))
    return [
        [line for line in lines if line not in edge or not _recurs(line, number, heads)]
        for number, (lines, edge) in enumerate(zip(pages, edges, strict=True))
    ]


def _recurs(line: Line, number: int, heads: dict[str, list[tuple[int, float]]]) -> bool:
    head = _head(line)
    return any(
        other != number and (_is_number(head) or abs(other - number) <= _NEARBY) and abs(baseline - line.baseline) < _SAME_HEIGHT
        for other, baseline in heads[head]
    )


def _head(line: Line) -> str:
    return _NUMBER.sub("#", line.text.casefold())


def _is_number(head: str) -> bool:
    return not head.strip("# -–—.|/")


def _without_marks_of_browser(lines: Sequence[Line]) -> list[Line]:
    """A page without the date and the title above it, and the address and the page number below it, that a browser prints."""
    rows = _rows(lines)
    top, bottom = (rows[0], rows[-1]) if len(rows) > 1 else ((), ())
    is_printed = any(_PRINTED.fullmatch(line.text) for line in top) and any(_OF_ALL.fullmatch(line.text) for line in bottom)
    return [line for line in lines if not is_printed or (line not in top and line not in bottom)]


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    """The rows of a page from top to bottom, each with the lines on it."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.baseline):
        if rows and rows[-1][-1].is_level_with(line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _edges(lines: Sequence[Line]) -> set[Line]:
    """The lines at the top and at the bottom of a page that are set apart from the text."""
    rows = _rows(lines)
    return {line for ordered in (rows, rows[::-1]) for row in ordered[: _rows_apart(ordered)] for line in row}


def _rows_apart(rows: Sequence[Sequence[Line]]) -> int:
    """How many of the first `rows` are set apart from the others by a gap or by smaller letters; a page number needs neither."""
    for count in range(min(_OUTERMOST, len(rows) - 1), 0, -1):
        last, following = rows[count - 1][0], rows[count][0]
        is_apart = abs(last.baseline - following.baseline) > _APART * max(last.size, following.size)
        if is_apart or last.size < _SMALLER * following.size:
            return count
    return int(len(rows) > 1 and all(_is_number(_head(line)) for line in rows[0]))


def _joined(lines: Iterable[Line]) -> list[Line]:
    """The lines of one column, with the parts of each line joined."""
    rows: list[Line] = []
    for line in lines:
        last = rows[-1] if rows else None
        if last is not None and last.is_level_with(line) and line.left > last.left:
            right = max(last.right, line.right)
            rows[-1] = last._replace(text=f"{last.text} {line.text}", right=right, parts=last.cells + line.cells)
        else:
            rows.append(line)
    return rows


def _gutter(lines: Sequence[Line]) -> float | None:
    """The place of the gap between two columns of text; none if there are not two."""
    if len(lines) < 2 * _FEWEST_IN_A_COLUMN:
        return None
    least = max(_FEWEST_IN_A_COLUMN, _LEAST_BESIDE * len(lines))
    places = [
        (across, x)
        for x, before, across in _coverage(lines)
        if across <= _MOST_ACROSS * len(lines) and before >= least and len(lines) - before - across >= least
    ]
    if not places:
        return None
    fewest = min(places)[0]
    gaps = [x for across, x in places if across == fewest]
    gutter = gaps[len(gaps) // 2]
    sides = [line for line in lines if line.right <= gutter], [line for line in lines if line.left >= gutter]
    return gutter if all(map(_is_text, sides)) and _are_beside(*sides) else None


def _coverage(lines: Sequence[Line]) -> Iterator[tuple[float, int, int]]:
    """For each point across the page: how many lines end before it, and how many reach across it."""
    first = int(min(line.left for line in lines))
    width = min(int(max(line.right for line in lines)) - first + 2, 10_000)
    starts, ends = [0] * (width + 1), [0] * (width + 1)
    for line in lines:
        starts[min(int(line.left) - first + 1, width)] += 1
        ends[min(max(0, int(line.right) - first + 1), width)] += 1
    started, ended = list(accumulate(starts)), list(accumulate(ends))
    return ((first + x + 0.5, ended[x], started[x] - ended[x]) for x in range(width))


def _is_text(lines: Sequence[Line]) -> bool:
    return sum(len(line.text) for line in lines) >= _COLUMN_TEXT * len(lines)


def _are_beside(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether two columns are beside each other, not one below the other."""
    bottom = max(min(line.baseline for line in side) for side in (left, right))
    top = min(max(line.baseline for line in side) for side in (left, right))
    height = min(max(line.baseline for line in side) - min(line.baseline for line in side) for side in (left, right))
    return top - bottom > 0.5 * height
