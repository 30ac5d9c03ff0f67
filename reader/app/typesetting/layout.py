"""The display lines of an article at one width, laid out lazily in stretches."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, islice
from time import perf_counter
from typing import NamedTuple

from reader.app.typesetting.geometry import bars_between, lead_of, space_between
from reader.app.typesetting.masthead import HeadLine, masthead
from reader.app.typesetting.stretches import Stretch, stretches
from reader.app.typesetting.wrap import Lines
from reader.article import Article, Block, Span

_FILLED = 0.92
"""The share of a line that text usually fills, for the estimate before anything is laid out."""
_KEPT = 64
"""How many stretches keep their lines: many more than are on screen."""


class LinePlace(NamedTuple):
    """A display line within its stretch, which stays valid when other stretches are laid out."""

    stretch: int
    line: int


class DisplayLine(NamedTuple):
    """One display line; spacing, and lines above the text, have no block."""

    start: int
    end: int
    block: Block | None
    lead: str
    """The indent, and any bars of block quotes, between the gutter and the text."""
    place: LinePlace
    head: HeadLine | None = None
    """The content of a line above the text."""


class Layout:
    """Numbers the display lines of an article from 0, whether they are laid out or still estimated.

    Laying out a stretch may change the numbers of all lines below it: keep a `LinePlace` where a line must be found again.
    """

    def __init__(self, article: Article, width: int, before: Layout | None = None) -> None:
        """Lay `article` out in `width` columns; faster if it was laid out `before` at another width."""
        self.text = article.text
        self.blocks = article.blocks
        self.width = width
        self._keeps_lines = article.keeps_lines
        self._masthead = masthead(article, width)
        same = before if before is not None and before.blocks is article.blocks else None
        self._stretches: list[Stretch] = list(stretches(article.text, article.blocks)) if same is None else same._stretches
        self._lines: dict[int, Lines] = {}
        """The lines of the stretches that were laid out last."""
        self._is_measured = bytearray(len(self._stretches))
        self._unmeasured = len(self._stretches)
        self._next = 0
        self._scale = 0.0
        self._heights = list(map(self._estimate, self._stretches))
        self._tops: list[int] | None = None

    @property
    def is_complete(self) -> bool:
        """Whether all stretches have been laid out, so that every number is final."""
        return not self._unmeasured

    @property
    def height(self) -> int:
        """How many lines there are, partly estimated."""
        return self._tops_now()[-1]

    def lay_out_around(self, line: int, before: int, after: int) -> int:
        """Lay out from `before` lines above `line` to `after` below it; returns the number that `line` has then."""
        if not self._stretches:
            return 0
        place = self.place_of(line)
        need, stretch = before - place.line, place.stretch - 1
        while need > 0 and stretch >= 0:
            need -= len(self._laid_out(stretch))
            stretch -= 1
        need, stretch = after - (self._heights[place.stretch] - place.line), place.stretch + 1
        while need > 0 and stretch < len(self._stretches):
            need -= len(self._laid_out(stretch))
            stretch += 1
        return self.number_of(place)

    def lay_out_on(self, seconds: float) -> None:
        """Lay out further stretches for about `seconds`, so that their numbers of lines are known."""
        deadline = perf_counter() + seconds
        while self._unmeasured and perf_counter() < deadline:
            if not self._is_measured[self._next]:
                self._measure(self._next, self._lay_out(self._next))
            self._next += 1

    def place_of(self, line: int) -> LinePlace:
        """The place of the line numbered `line`, or of the last one beyond the end."""
        line = min(max(0, line), self.height - 1)
        stretch = bisect_right(self._tops_now(), line) - 1
        estimated = self._heights[stretch]
        index = line - self._tops_now()[stretch]
        height = len(self._laid_out(stretch))
        return LinePlace(stretch, min(height - 1, index if height == estimated else index * height // estimated))

    def places(self, first: int, count: int) -> list[LinePlace]:
        """The places of `count` lines from the one numbered `first` on, or of as many as there are."""
        found: list[LinePlace] = []
        stretch, line = self.place_of(first) if first < self.height else (len(self._stretches), 0)
        while len(found) < count and stretch < len(self._stretches):
            end = min(len(self._laid_out(stretch)), line + count - len(found))
            found += [LinePlace(stretch, each) for each in range(line, end)]
            stretch, line = stretch + 1, 0
        return found

    def number_of(self, place: LinePlace) -> int:
        """The number that the line at `place` has now."""
        return self._tops_now()[place.stretch] + place.line

    def line_of(self, offset: int) -> int:
        """The number of the line that shows the character at `offset`."""
        if not self._stretches:
            return 0
        stretch = max(0, bisect_right(self._stretches, offset, key=lambda stretch: stretch.start) - 1)
        lines = self._laid_out(stretch)
        return self._tops_now()[stretch] + max(0, bisect_right(lines.starts, offset) - 1)

    def top_for(self, offset: int) -> int:
        """The number of the first line of a screen that shows `offset`; before the first words, that of the masthead."""
        return self.line_of(offset) if self.blocks and offset > self.blocks[0].span.start else 0

    def line(self, number: int) -> DisplayLine | None:
        """The line numbered `number`; None beyond the end."""
        return self.line_at(self.place_of(number)) if 0 <= number < self.height else None

    def line_at(self, place: LinePlace) -> DisplayLine:
        """The line at `place`."""
        lines, index = self._laid_out(place.stretch), place.line
        owner, start = lines.owners[index], lines.starts[index]
        block = None if owner == Lines.SPACING else self.blocks[owner]
        lead = self._bars_over(lines, index) if block is None else lead_of(block, opens=block.span.start == start)
        head = self._masthead[index] if not place.stretch and index < len(self._masthead) else None
        return DisplayLine(start, lines.ends[index], block, lead, place, head)

    def _bars_over(self, lines: Lines, index: int) -> str:
        """The bars in the empty line at `index`: those of the block quotes that go on below it."""
        below = next((owner for owner in islice(lines.owners, index, None) if owner != Lines.SPACING), 0)
        return bars_between(self.blocks[below - 1], self.blocks[below]) if below else ""

    def _tops_now(self) -> list[int]:
        """The number of the first line of each stretch, and of the line after the last."""
        if self._tops is None:
            self._tops = [0, *accumulate(self._heights)]
        return self._tops

    def _laid_out(self, stretch: int) -> Lines:
        """The lines of a stretch, kept or laid out now."""
        lines = self._lines.get(stretch)
        if lines is None:
            if len(self._lines) >= _KEPT:
                del self._lines[next(iter(self._lines))]
            lines = self._lines[stretch] = self._lay_out(stretch)
            if not self._is_measured[stretch]:
                self._measure(stretch, lines)
        return lines

    def _measure(self, stretch: int, lines: Lines) -> None:
        """Record how many `lines` the stretch has."""
        self._is_measured[stretch] = True
        self._unmeasured -= 1
        if not self._scale:
            above = 0 if stretch else len(self._masthead)
            self._scale = (len(lines) - above) / self._heights[stretch]
            self._heights = list(map(self._estimate, self._stretches))
        self._heights[stretch] = len(lines)
        self._tops = None

    def _lay_out(self, number: int) -> Lines:
        """The lines of one stretch of the text."""
        first, count, start, end = self._stretches[number]
        lines = Lines(self.text, self.width, keeps_lines=self._keeps_lines)
        if not number:
            lines.add_spacing(0, len(self._masthead))
        previous = self.blocks[first - 1] if first and start == self.blocks[first].span.start else None
        for index, block in enumerate(self.blocks[first : first + count], first):
            if previous is not None:
                lines.add_spacing(previous.span.end, space_between(previous, block))
            part = Span(max(start, block.span.start), min(end, block.span.end))
            lines.add_block(block, part, index)
            previous = block
        return lines

    def _estimate(self, stretch: Stretch) -> int:
        """About how many lines a stretch takes."""
        lines = (stretch.end - stretch.start) / (_FILLED * self.width) + 1.5 * stretch.blocks
        return max(1, round(lines * (self._scale or 1.0)))
