"""Breaks one block of text into display lines."""

from __future__ import annotations

from array import array

from rich.cells import get_character_cell_size

from reader.app.typesetting.columns import fit
from reader.article import Block, BlockKind, Span
from reader.regex import regex

_NARROW = (
    r"\x20-\x7e\xa0-\xac\xae-\u02ff\n"  # Latin
    r"\u0370-\u0482\u048a-\u0590"  # Greek, Cyrillic, Armenian
    r"\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"  # punctuation, currencies
    r"\u2100-\u22ff\u2500-\u259f"  # letter-like signs, arrows, mathematics, boxes
)
"""Characters that take one column each, as ranges."""
NOT_NARROW = regex(f"[^{_NARROW}]")
"""A character that may take more or fewer columns than one."""

GUTTER = 4
"""The columns between the margin and the text: a number and a sign, a bar, a space."""
QUOTE_BAR = "┃ "
"""The end of the gutter beside a quote."""
MEASURE = 72
"""The default width of the column."""

_BETWEEN_CELLS = " |"
_LEAST = 8
"""The narrowest line, however deep it is indented."""
_DEEPEST = 6
"""The deepest level that is indented further than the one above."""
_NO_START = frozenset("、。，．・：；？！）］｝〉》」』】〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ")
"""Characters that no line may start with in Chinese and Japanese."""
_NO_END = frozenset("（［｛〈《「『【〔")
"""Characters that no line may end with."""
_OPENING, _CLOSING = "«", ("»", "!", "?", ";", ":")
"""Marks that French sets off by a space from the word after or before them."""


class Lines:
    """Display lines, each a range of offsets and the index of its block, or `SPACING` for an empty one."""

    SPACING = 0xFFFFFFFF
    __slots__ = ("ends", "owners", "starts")

    def __init__(self) -> None:
        self.starts = array("I")
        self.ends = array("I")
        self.owners = array("I")

    def __len__(self) -> int:
        return len(self.starts)

    def add_block(self, text: str, block: Block, part: Span, index: int, width: int, *, keeps_lines: bool = False) -> None:
        """Add the lines of that `part` of `block`, the one at `index`, in `width` columns with its indent."""
        width = max(_LEAST, width - indent_of(block))
        start, end = part
        if block.kind is BlockKind.CODE:
            self._keep_lines(text, start, end, width)
        else:
            while keeps_lines and (stop := text.find("\n", start, end)) >= 0:
                self._fill_any(text, block, Span(start, stop), width)
                start = stop + 1
            self._fill_any(text, block, Span(start, end), width)
        self.owners.extend([index] * (len(self.starts) - len(self.owners)))

    def _fill_any(self, text: str, block: Block, span: Span, width: int) -> None:
        start, end = span
        if NOT_NARROW.search(text, start, end):
            self._fill_wide(text, start, end, width)
        elif block.kind is BlockKind.ROW:
            self._fill_row(text, start, end, width)
        else:
            self._fill(text, start, end, width)

    def add_spacing(self, offset: int, count: int) -> None:
        """Add `count` empty lines at `offset`."""
        for array_, value in ((self.starts, offset), (self.ends, offset), (self.owners, self.SPACING)):
            array_.extend([value] * count)

    def _add(self, start: int, end: int) -> None:
        self.starts.append(start)
        self.ends.append(end)

    def _fill(self, text: str, start: int, end: int, width: int) -> None:
        """Break text at spaces; each of its characters takes one column."""
        joined = text.find("\n", start, end) >= 0
        while end - start > width:
            at = _last_space(text, start, start + width + 1)
            if joined:
                at = max(at, text.rfind("\n", start, start + width + 1))
            if at <= start:
                at = start + width
            self._add(start, at)
            start = _past_space(text, at, end)
        if start < end:
            self._add(start, end)

    def _fill_row(self, text: str, start: int, end: int, width: int) -> None:
        while end - start > width and (at := text.rfind(_BETWEEN_CELLS, start, start + width)) > start:
            self._add(start, at)
            start = _past_space(text, at + len(_BETWEEN_CELLS), end)
        self._fill(text, start, end, width)

    def _fill_wide(self, text: str, start: int, end: int, width: int) -> None:
        while start < end:
            stop = fit(text, start, end, width)
            if stop < end:
                stop = _break_before(text, start, stop)
            self._add(start, stop)
            start = _past_space(text, stop, end)

    def _keep_lines(self, text: str, start: int, end: int, width: int) -> None:
        """Break text at its own line ends, and where a line is too wide."""
        while start <= end:
            stop = text.find("\n", start, end)
            stop = end if stop < 0 else stop
            line = start
            while stop - line > 0 and (cut := fit(text, line, stop, width)) < stop:
                self._add(line, cut)
                line = cut
            self._add(line, stop)
            start = stop + 1


def _last_space(text: str, start: int, stop: int) -> int:
    """The last space in a range at which a line may end, -1 if there is none: marks set off by spaces stay beside their words."""
    at = text.rfind(" ", start, stop)
    while at > start and (text[at - 1] == _OPENING or text.startswith(_CLOSING, at + 1)):
        at = text.rfind(" ", start, at)
    return at


def _past_space(text: str, at: int, end: int) -> int:
    while at < end and text[at] in " \n":
        at += 1
    return at


def _break_before(text: str, start: int, stop: int) -> int:
    """The last place up to `stop` at which a line from `start` may end; `stop` if there is none."""
    for at in range(stop, start, -1):
        if text[at] in " \n":
            return at
        before, after = text[at - 1], text[at]
        wide = get_character_cell_size(before) == 2 or get_character_cell_size(after) == 2
        if wide and after not in _NO_START and before not in _NO_END and get_character_cell_size(after):
            return at
    return stop


def width_within(columns: int, measure: int) -> int:
    """The width of the text in a view of so many `columns`: `measure`, if that fits beside the gutter."""
    return min(measure, max(_LEAST, columns - GUTTER - 1))


def margin_within(columns: int, width: int) -> int:
    """The columns before the gutter that centre text of that `width` in a view of so many `columns`."""
    return max(0, (columns - width - GUTTER) // 2)


def indent_of(block: Block) -> int:
    """How many columns the lines of `block` are set in from the margin."""
    if block.kind in (BlockKind.ITEM, BlockKind.QUOTE, BlockKind.CODE):
        return 2 + 2 * min(block.level, _DEEPEST)
    return 0


def lead_of(block: Block, *, opens: bool) -> str:
    """What comes between the gutter and the text of a line of `block`."""
    indent = indent_of(block)
    if block.kind is BlockKind.ITEM:
        return " " * (indent - (2 if opens else 0))
    if block.kind is BlockKind.QUOTE:
        return " " * (indent - 2) + "│ "
    return " " * indent


def looks_of(block: Block) -> BlockKind:
    """The kind that `block` looks like: the head of a table looks like a heading."""
    return BlockKind.HEADING if block.kind is BlockKind.ROW and block.level else block.kind


def space_between(previous: Block, block: Block) -> int:
    """How many empty lines come between two blocks."""
    if block.kind is previous.kind and block.kind in (BlockKind.ITEM, BlockKind.CODE, BlockKind.ROW):
        return 0
    return 2 if block.kind is BlockKind.HEADING and previous.kind is not BlockKind.HEADING else 1
