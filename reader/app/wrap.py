"""Breaks an article into display lines, lazily and in reading order."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from time import perf_counter

from rich.cells import cell_len

from reader.article import Article, Block, BlockKind

_NOT_NARROW = re.compile(
    r"[^\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u22ff\u2500-\u259f\n]"
)
_SPACING = 0xFFFFFFFF


class Layout:
    """The display lines of an article at one width; lines are laid out up to where they are asked for.

    A line is a range of offsets into the text and the block it belongs to; a spacing line is empty and
    belongs to none.
    """

    def __init__(self, article: Article, width: int) -> None:
        self.text = article.text
        self.blocks = article.blocks
        self.width = max(8, width)
        self.starts = array("I")
        self.ends = array("I")
        self._owners = array("I")
        self._block = 0

    @property
    def complete(self) -> bool:
        """Whether every block is laid out."""
        return self._block >= len(self.blocks)

    @property
    def height(self) -> int:
        """How many lines there are; an estimate by characters until all are laid out."""
        if self.complete or not self.starts:
            return len(self.starts)
        return int(len(self.starts) * len(self.text) / max(1, self.ends[-1]))

    def grow(self, *, upto: int | None = None, seconds: float | None = None) -> None:
        """Lay out on to the offset `upto`, or for `seconds`, or to the end where neither is given."""
        deadline = None if seconds is None else perf_counter() + seconds
        blocks = self.blocks
        while self._block < len(blocks):
            if upto is not None and blocks[self._block].span.start > upto:
                return
            for _ in range(32):
                if self._block >= len(blocks):
                    return
                self._lay_out(self._block)
                self._block += 1
            if deadline is not None and perf_counter() > deadline:
                return

    def line_of(self, offset: int) -> int:
        """The line that shows the character at `offset`."""
        self.grow(upto=offset)
        return max(0, bisect_right(self.starts, offset) - 1)

    def block_of(self, line: int) -> Block | None:
        """The block that `line` belongs to; none for a spacing line."""
        owner = self._owners[line]
        return None if owner == _SPACING else self.blocks[owner]

    def opens_block(self, line: int) -> bool:
        """Whether `line` is the first of its block."""
        return line == 0 or self._owners[line - 1] != self._owners[line]

    def indent_of(self, block: Block) -> int:
        """How many columns the lines of `block` are set in from the margin."""
        return indent_of(block)

    def _lay_out(self, index: int) -> None:
        block = self.blocks[index]
        if index:
            self._space(block, self.blocks[index - 1])
        before = len(self.starts)
        width = max(8, self.width - indent_of(block))
        start, end = block.span
        if block.kind is BlockKind.CODE:
            self._break_lines(start, end, width)
        elif _NOT_NARROW.search(self.text, start, end):
            self._fill_wide(start, end, width)
        else:
            self._fill(start, end, width)
        self._owners.extend([index] * (len(self.starts) - before))

    def _space(self, block: Block, previous: Block) -> None:
        together = block.kind is previous.kind and block.kind in (BlockKind.ITEM, BlockKind.CODE)
        lines = 0 if together else 2 if block.kind is BlockKind.HEADING and previous.kind is not BlockKind.HEADING else 1
        for _ in range(lines):
            self.starts.append(previous.span.end)
            self.ends.append(previous.span.end)
            self._owners.append(_SPACING)

    def _add(self, start: int, end: int) -> None:
        self.starts.append(start)
        self.ends.append(end)

    def _fill(self, start: int, end: int, width: int) -> None:
        text = self.text
        joined = "\n" in text[start:end]
        while end - start > width:
            at = text.rfind(" ", start, start + width + 1)
            if joined:
                at = max(at, text.rfind("\n", start, start + width + 1))
            if at <= start:
                self._add(start, start + width)
                start += width
            else:
                self._add(start, at)
                start = at + 1
                while start < end and text[start] in " \n":
                    start += 1
        if start < end:
            self._add(start, end)

    def _fill_wide(self, start: int, end: int, width: int) -> None:
        text = self.text
        while start < end:
            stop = self._cells_end(start, end, width)
            if stop >= end:
                self._add(start, end)
                return
            at = max(text.rfind(" ", start, stop + 1), text.rfind("\n", start, stop + 1))
            cut = at if at > start else stop
            self._add(start, cut)
            start = cut
            while start < end and text[start] in " \n":
                start += 1

    def _cells_end(self, start: int, end: int, width: int) -> int:
        cells = 0
        for offset in range(start, end):
            cells += cell_len(self.text[offset])
            if cells > width:
                return max(offset, start + 1)
        return end

    def _break_lines(self, start: int, end: int, width: int) -> None:
        while start <= end:
            stop = self.text.find("\n", start, end)
            stop = end if stop < 0 else stop
            line = start
            while stop - line > width:
                cut = self._cells_end(line, stop, width)
                self._add(line, cut)
                line = cut
            self._add(line, stop)
            start = stop + 1


def indent_of(block: Block) -> int:
    """How many columns the lines of `block` are set in from the margin."""
    if block.kind is BlockKind.ITEM:
        return 2 + 2 * min(block.level, 6)
    if block.kind in (BlockKind.QUOTE, BlockKind.CODE):
        return 2 + 2 * min(block.level, 6)
    return 0
