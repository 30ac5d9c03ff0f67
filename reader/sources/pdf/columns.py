"""Puts the lines of a page of a PDF into reading order, column by column."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from statistics import median

from reader.sources.pdf.layout import Line

_FEWEST_IN_A_COLUMN = 4
"""The fewest lines in a column."""
_MOST_ACROSS = 0.15
"""The largest share of lines that reach across the gap between two columns."""
_LEAST_BESIDE = 0.2
"""The smallest share of lines on either side of that gap."""
_LEAST_SHARED = 0.5
"""The share of the height of the shorter of two columns that the other is beside, at least; otherwise one is below the other."""
_COLUMN_TEXT = 15
"""The average number of characters in a line below which a column belongs to a table, not to text."""
_MOST_COLUMNS = 4
"""The most columns on a page."""
_LARGER = 1.1
"""The size of the letters of a heading, as a multiple of those of most lines, unless it is bolder."""
_ALONE = 0.7
"""The distance from the lines above and below a heading with none beside it, as a multiple of its size."""
_CLOSE = 1.5
"""The most that a line may be below another of its paragraph, as a multiple of its size."""
_LEVEL = 0.35
"""How far the lines below a heading of two columns may be from one height, as a multiple of their size."""


def in_reading_order(lines: Sequence[Line], columns: int = _MOST_COLUMNS) -> list[list[Line]]:
    """The columns of a page, each from top to bottom; a line across two of them, or a heading of both, ends both."""
    gutter = _gutter(lines) if columns > 1 else None
    if gutter is None:
        return [_joined(lines)] if lines else []
    found: list[list[Line]] = []
    left: list[Line] = []
    right: list[Line] = []
    across: list[Line] = []
    of_both = _lines_of_both(lines, gutter)

    def end_columns() -> None:
        for side in (left, right):
            found.extend(in_reading_order(side, columns // 2))
            side.clear()

    for line in sorted(lines, key=lambda line: -line.baseline):
        if line in of_both:
            end_columns()
            across.append(line)
            continue
        if across:
            found.append(_joined(across))
            across.clear()
        (left if line.right <= gutter else right).append(line)
    end_columns()
    return [*found, _joined(across)] if across else found


def _lines_of_both(lines: Sequence[Line], gutter: float) -> set[Line]:
    """The lines that reach across the gap between two columns, short ones that end what they begin, and headings of both."""
    found = {line for line in lines if line.left < gutter < line.right} | _heads_of_both(lines, gutter)
    ordered = sorted(lines, key=lambda line: -line.baseline)
    for above, line, below in zip(ordered, ordered[1:], [*ordered[2:], None], strict=False):
        is_alone = below is None or not below.is_level_with(line)
        if above in found and is_alone and _ends(line, above):
            found.add(line)
    return found


def _ends(line: Line, above: Line) -> bool:
    """Whether `line` is of one paragraph, or of one heading, with that `above` it."""
    is_below = 0 < above.baseline - line.baseline < _CLOSE * line.size
    return is_below and line.size == above.size and abs(line.left - above.left) < line.size


def _heads_of_both(lines: Sequence[Line], gutter: float) -> set[Line]:
    """The headings in the left of two columns that both begin anew below: what is above them ends higher in the right one."""
    left, right = (sorted(side, key=lambda line: -line.baseline) for side in _sides(lines, gutter))
    size, weight = median(line.size for line in left), median(line.weight for line in left)
    depths = [-line.baseline for line in right]
    heads: set[Line] = set()
    for above, head, below in zip(left, left[1:], left[2:], strict=False):
        stands_out = head.size > _LARGER * size or head.weight > weight
        is_alone = min(above.baseline - head.baseline, head.baseline - below.baseline) > _ALONE * head.size
        index = bisect_left(depths, -head.baseline)
        if not (stands_out and is_alone and 0 < index < len(right)):
            continue
        last, following = right[index - 1], right[index]
        pitch = _LEVEL * below.size
        if abs(following.baseline - below.baseline) < pitch and last.baseline > above.baseline - pitch:
            heads.add(head)
    return heads


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
    sides = _sides(lines, gutter)
    return gutter if all(map(_is_text, sides)) and _are_beside(*sides) else None


def _sides(lines: Sequence[Line], gutter: float) -> tuple[list[Line], list[Line]]:
    """The lines on the left of a gap, and those on its right."""
    return [line for line in lines if line.right <= gutter], [line for line in lines if line.left >= gutter]


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
    return bool(lines) and sum(len(line.text) for line in lines) >= _COLUMN_TEXT * len(lines)


def _are_beside(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether two columns are beside each other, not one below the other."""
    baselines = [[line.baseline for line in side] for side in (left, right)]
    shared = min(map(max, baselines)) - max(map(min, baselines))
    return shared > _LEAST_SHARED * min(max(side) - min(side) for side in baselines)
