"""Rows one below the other: where each stands, and how to get from one to another."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from reader.app.widgets.rows.row import Row


class Stack:
    """Rows on lines counted from 0; a direction is 1 for down and -1 for up, and headings are skipped."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self._tops = [0, *accumulate(row.height for row in rows)]

    @property
    def height(self) -> int:
        """How many lines all rows take."""
        return self._tops[-1]

    def top(self, index: int) -> int:
        """The first line of the row at `index`."""
        return self._tops[index]

    def row_at(self, line: int) -> int | None:
        """The index of the row on a `line`; None above or below the rows."""
        return bisect_right(self._tops, line) - 1 if 0 <= line < self.height else None

    def is_as_high_as(self, other: Stack) -> bool:
        """Whether each row has the height of that in `other`."""
        return self._tops == other._tops

    def end(self, direction: int) -> int | None:
        """The last row in a `direction`."""
        return next(self._choosable(len(self.rows) - 1 if direction > 0 else 0, -direction), None)

    def next_to(self, index: int | None, direction: int) -> int | None:
        """The row next to the one at `index`, wrapping around; without an index, the first one."""
        first = self.end(-direction)
        return first if index is None else next(self._choosable(index + direction, direction), first)

    def away_from(self, index: int | None, lines: int, direction: int) -> int | None:
        """The first row at least `lines` away from the one at `index`, or else the last one."""
        if index is None or not self.rows:
            return self.end(direction)
        line = self._tops[index] + direction * lines
        at = self.row_at(min(max(0, line), self.height - 1)) or 0
        return next(self._choosable(at, direction), self.end(direction))

    def more_of(self, index: int, line: int, room: int, direction: int) -> int | None:
        """The line to scroll to from `line` to show more of the row at `index`; None if all of it was in the `room`."""
        top, height = self._tops[index], self._tops[index + 1] - self._tops[index]
        if height <= room:
            return None
        to = min(line + room - 1, top + height - room) if direction > 0 else max(line - room + 1, top)
        return to if (to - line) * direction > 0 else None

    def _choosable(self, first: int, direction: int) -> Iterator[int]:
        """The indices of the rows that lead somewhere, from the one at `first` on in a `direction`."""
        rows = range(len(self.rows))
        return (index for index in (rows[first:] if direction > 0 else rows[: first + 1][::-1]) if self.rows[index].is_entry)
