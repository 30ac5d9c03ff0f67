"""Converts between offsets into a text and terminal columns, of which a character takes none, one or two."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import split_graphemes

_PART = 128
"""How many characters are split into graphemes at a time."""
_BLANKS = str.maketrans("\t\n", "  ")


def fit(text: str, start: int, end: int, width: int) -> int:
    """The offset up to which `text[start:end]` fits into `width` columns; at least one character does.

    Graphemes (a letter with its accents, the parts of an emoji) stay together.
    """
    columns = 0
    for offset, cells in _graphemes(text, start, end):
        columns += cells
        if columns > width and offset > start:
            return offset
    return end


def offset_at(text: str, start: int, end: int, column: int) -> int:
    """The offset of the character of `text[start:end]` at `column`; `end` beyond the last."""
    columns = 0
    for offset, cells in _graphemes(text, start, end):
        columns += cells
        if columns > column:
            return offset
    return end


def _graphemes(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Each grapheme of `text[start:end]` as its offset and the columns it takes."""
    while start < end:
        stop = min(end, start + _PART)
        spans, _ = split_graphemes(text[start:stop].translate(_BLANKS))
        if stop < end and len(spans) > 1:
            stop = start + spans.pop()[0]  # it may continue in the next part
        for first, _, columns in spans:
            yield start + first, columns
        start = stop
