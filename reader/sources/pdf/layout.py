"""The lines of the pages of a PDF, with what is raised or lowered in them, and without running heads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
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


def without_running_heads(pages: Pages) -> list[list[Line]]:
    """The pages without lines that recur at the same height of another page, and without page numbers."""
    heads: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    bare = [_without_marks_of_browser(lines) for lines in pages]
    edges = [_edges(lines) for lines in bare]
    for number, lines in enumerate(edges):
        for line in lines if len(bare[number]) > 1 else ():  # alone on its page, it may be all that a slide says
            heads[_head(line)].append((number, line.baseline))
    kept = [
        [line for line in lines if line not in edge or not _recurs(line, number, heads)]
        for number, (lines, edge) in enumerate(zip(bare, edges, strict=True))
    ]
    return kept if any(kept) else bare


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
    """How many of the first `rows` are set apart from the others by a gap, by smaller letters, or as the number of the page."""
    if len(rows) == 1:  # below it is at most a picture
        return 1
    for count in range(min(_OUTERMOST, len(rows) - 1), 0, -1):
        last, following = rows[count - 1][0], rows[count][0]
        is_apart = abs(last.baseline - following.baseline) > _APART * max(last.size, following.size)
        is_number = _has_only_numbers(rows[count - 1]) and not _has_only_numbers(rows[count])  # two such rows are of a table
        if is_apart or is_number or last.size < _SMALLER * following.size:
            return count
    return 0


def _has_only_numbers(row: Sequence[Line]) -> bool:
    return all(_is_number(_head(line)) for line in row)
