"""Breaks blocks of text into display lines."""

from __future__ import annotations

from array import array

from rich.cells import get_character_cell_size

from reader.app.typesetting.columns import fit
from reader.app.typesetting.geometry import LEAST, indent_of
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

_BETWEEN_CELLS = " |"
_NO_START = frozenset("”’、。，．・：；？！）］｝〉》」』】〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ")
"""Characters that no line may start with in Chinese and Japanese."""
_NO_END = frozenset("“‘（［｛〈《「『【〔")
"""Characters that no line may end with."""
_OPENING, _CLOSING = "«", ("»", "!", "?", ";", ":")
"""Marks that French sets off by a space from the word after or before them."""


class Lines:
    """Display lines of a text, each a range of offsets and the index of its block, or `SPACING` for an empty one."""

    SPACING = 0xFFFFFFFF
    __slots__ = ("_keeps_lines", "_text", "_width", "ends", "owners", "starts")

    def __init__(self, text: str, width: int, *, keeps_lines: bool = False) -> None:
        """Break `text` into lines of at most `width` columns, and where it `keeps_lines`, also at the ends of its own."""
        self._text = text
        self._width = width
        self._keeps_lines = keeps_lines
        self.starts = array("I")
        self.ends = array("I")
        self.owners = array("I")

    def __len__(self) -> int:
        return len(self.starts)

    def add_block(self, block: Block, part: Span, index: int) -> None:
        """Add the lines of that `part` of `block`, the one at `index`, with its indent."""
        width = max(LEAST, self._width - indent_of(block))
        start, end = part
        if block.kind is BlockKind.CODE:
            self._keep_lines(start, end, width)
        else:
            while self._keeps_lines and (stop := self._text.find("\n", start, end)) >= 0:
                self._fill_any(block, Span(start, stop), width)
                start = stop + 1
            self._fill_any(block, Span(start, end), width)
        self.owners.extend([index] * (len(self.starts) - len(self.owners)))

    def add_spacing(self, offset: int, count: int) -> None:
        """Add `count` empty lines at `offset`."""
        for array_, value in ((self.starts, offset), (self.ends, offset), (self.owners, self.SPACING)):
            array_.extend([value] * count)

    def _fill_any(self, block: Block, span: Span, width: int) -> None:
        start, end = span
        if NOT_NARROW.search(self._text, start, end):
            self._fill_wide(start, end, width)
        elif block.kind is BlockKind.ROW:
            self._fill_row(start, end, width)
        else:
            self._fill(start, end, width)

    def _add(self, start: int, end: int) -> None:
        self.starts.append(start)
        self.ends.append(end)

    def _fill(self, start: int, end: int, width: int) -> None:
        """Break text at spaces; each of its characters takes one column."""
        text = self._text
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

    def _fill_row(self, start: int, end: int, width: int) -> None:
        """Break a row of a table between cells, and where a cell is too wide, at spaces."""
        while end - start > width and (at := self._text.rfind(_BETWEEN_CELLS, start, start + width)) > start:
            self._add(start, at)
            start = _past_space(self._text, at + len(_BETWEEN_CELLS), end)
        self._fill(start, end, width)

    def _fill_wide(self, start: int, end: int, width: int) -> None:
        """Break text whose characters take any number of columns."""
        while start < end:
            stop = fit(self._text, start, end, width)
            if stop < end:
                stop = _break_before(self._text, start, stop)
            self._add(start, stop)
            start = _past_space(self._text, stop, end)

    def _keep_lines(self, start: int, end: int, width: int) -> None:
        """Break text at its own line ends, and where a line is too wide."""
        while start <= end:
            stop = self._text.find("\n", start, end)
            stop = end if stop < 0 else stop
            line = start
            while stop - line > 0 and (cut := fit(self._text, line, stop, width)) < stop:
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
