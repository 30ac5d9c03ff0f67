"""The display lines of an article at one width, laid out in chunks where they are looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from time import perf_counter
from typing import NamedTuple

from reader.app.typesetting.wrap import Lines, space_between
from reader.article import Article, Block

_CHUNK = 64
"""Blocks in a chunk: about as much text as is laid out in half a millisecond."""
_FILLED = 0.92
"""The share of a line that text usually fills, until it is measured."""


class Place(NamedTuple):
    """A display line by its chunk, which stays the same when lines are laid out elsewhere."""

    chunk: int
    line: int


class DisplayLine(NamedTuple):
    """One line as it is shown; a spacing line has no block."""

    start: int
    end: int
    block: Block | None
    opens: bool
    """Whether it is the first line of its block."""
    place: Place


class Layout:
    """Numbers the display lines of an article from 0, whether they are laid out already or still estimated.

    Laying out a chunk may change the numbers of all lines below it: keep a `Place` where a line must be found again.
    """

    def __init__(self, article: Article, width: int, before: Layout | None = None) -> None:
        """Lay `article` out in `width` columns; quicker where it was laid out `before` in others."""
        self.text = article.text
        self.blocks = article.blocks
        self.width = width
        same = before if before is not None and before.blocks is article.blocks else None
        self._sizes: list[tuple[int, int]] = _sizes(article.blocks) if same is None else same._sizes
        self._chunks: list[Lines | None] = [None] * len(self._sizes)
        self._open = len(self._chunks)
        self._next = 0
        self._scale = 0.0
        self._heights = list(map(self._estimate, self._sizes))
        self._tops: list[int] | None = None

    @property
    def complete(self) -> bool:
        """Whether every line is laid out."""
        return not self._open

    @property
    def height(self) -> int:
        """How many lines there are, as far as is known."""
        return self._tops_now()[-1]

    def lay_out_around(self, line: int, before: int, after: int) -> int:
        """Lay out from `before` lines above `line` to `after` below; returns the number that `line` has then."""
        if not self._chunks:
            return 0
        place = self.place_of(line)
        need, chunk = before - place.line, place.chunk - 1
        while need > 0 and chunk >= 0:
            need -= len(self._laid_out(chunk))
            chunk -= 1
        need, chunk = after - (self._heights[place.chunk] - place.line), place.chunk + 1
        while need > 0 and chunk < len(self._chunks):
            need -= len(self._laid_out(chunk))
            chunk += 1
        return self.number_of(place)

    def lay_out_on(self, seconds: float) -> None:
        """Lay out what is not yet, for about `seconds`."""
        deadline = perf_counter() + seconds
        while self._open and perf_counter() < deadline:
            self._laid_out(self._next)
            self._next += 1

    def place_of(self, line: int) -> Place:
        """The place of the line numbered `line`, or of the last one beyond the end."""
        line = min(max(0, line), self.height - 1)
        chunk = bisect_right(self._tops_now(), line) - 1
        estimated = self._heights[chunk]
        index = line - self._tops_now()[chunk]
        height = len(self._laid_out(chunk))
        return Place(chunk, min(height - 1, index if height == estimated else index * height // estimated))

    def number_of(self, place: Place) -> int:
        """The number that the line at `place` has now."""
        return self._tops_now()[place.chunk] + place.line

    def line_of(self, offset: int) -> int:
        """The number of the line that shows the character at `offset`."""
        if not self._chunks:
            return 0
        block = max(0, bisect_right(self.blocks, offset, key=_start) - 1)
        chunk = block // _CHUNK
        lines = self._laid_out(chunk)
        return self._tops_now()[chunk] + max(0, bisect_right(lines.starts, offset) - 1)

    def line(self, number: int) -> DisplayLine | None:
        """The line numbered `number`; none beyond the end."""
        if not 0 <= number < self.height:
            return None
        place = self.place_of(number)
        lines = self._laid_out(place.chunk)
        owner = lines.owners[place.line]
        block = None if owner == Lines.SPACING else self.blocks[owner]
        opens = place.line == 0 or lines.owners[place.line - 1] != owner
        return DisplayLine(lines.starts[place.line], lines.ends[place.line], block, opens, place)

    def _tops_now(self) -> list[int]:
        """The number of the first line of each chunk, and of the line after the last."""
        if self._tops is None:
            self._tops = [0, *accumulate(self._heights)]
        return self._tops

    def _laid_out(self, chunk: int) -> Lines:
        lines = self._chunks[chunk]
        if lines is None:
            lines = self._chunks[chunk] = self._lay_out(chunk)
            self._open -= 1
            if not self._scale:
                self._scale = len(lines) / self._heights[chunk]
                self._heights = list(map(self._estimate, self._sizes))
            self._heights[chunk] = len(lines)
            self._tops = None
        return lines

    def _lay_out(self, chunk: int) -> Lines:
        lines, first = Lines(), chunk * _CHUNK
        previous = self.blocks[first - 1] if first else None
        for index, block in enumerate(self.blocks[first : first + _CHUNK], first):
            if previous is not None:
                lines.add_spacing(previous.span.end, space_between(previous, block))
            lines.add_block(self.text, block, index, self.width)
            previous = block
        return lines

    def _estimate(self, size: tuple[int, int]) -> int:
        """How many lines so many characters in so many blocks take."""
        characters, blocks = size
        lines = characters / (_FILLED * self.width) + 1.5 * blocks
        return max(1, round(lines * (self._scale or 1.0)))


def _sizes(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """The characters and the blocks of each chunk."""
    chunks = ((first, min(len(blocks), first + _CHUNK)) for first in range(0, len(blocks), _CHUNK))
    return [(blocks[end - 1].span.end - blocks[first].span.start, end - first) for first, end in chunks]


def _start(block: Block) -> int:
    return block.span.start
