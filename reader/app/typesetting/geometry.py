"""The geometry of the column: its width and margins, the indents of its blocks, and the space between them."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from reader.article import Block, BlockKind

GUTTER = 4
"""The columns between the margin and the text: a number and a sign, a bar, a space."""
QUOTE_BAR = "┃ "
"""The end of the gutter beside a quote."""
MEASURE = 72
"""The default width of the column."""
MEASURES = range(32, 121)
"""The widths that it may have."""
LEAST = 8
"""The narrowest line, however deep it is indented."""
_DEEPEST = 6
"""The deepest level that is indented further than the one above."""
_INDENT, _BAR = "  ", "│ "
"""What stands before a line for each level, and for each block quote that it is in."""


def measure_chosen(choice: str) -> int:
    """The width of the column by a stored `choice`; the default one if that is none."""
    return int(choice) if choice.isdecimal() and int(choice) in MEASURES else MEASURE


def width_within(columns: int, measure: int) -> int:
    """The width of the text in a view that is `columns` wide: `measure`, if that fits beside the gutter."""
    return min(measure, max(LEAST, columns - GUTTER - 1))


def margin_within(columns: int, width: int) -> int:
    """The columns before the gutter that centre text of that `width` in a view that is `columns` wide."""
    return max(0, (columns - width - GUTTER) // 2)


def indent_of(block: Block) -> int:
    """How many columns the lines of `block` are indented from the margin."""
    return len(lead_of(block, opens=False))


def lead_of(block: Block, *, opens: bool) -> str:
    """The indent, and any mark in it, between the gutter and the text of a line of `block`."""
    return _lead(block.kind, min(block.level, _DEEPEST), min(block.quotes, _DEEPEST), opens=opens)


@cache
def _lead(kind: BlockKind, level: int, quotes: int, *, opens: bool) -> str:
    bars, indent = _BAR * quotes, _INDENT * level
    match kind:
        case BlockKind.QUOTE:
            return bars.removesuffix(_BAR) + indent + _BAR
        case BlockKind.CODE:
            return bars + (indent or _INDENT)
        case BlockKind.ITEM:
            return bars + indent + ("" if opens else _INDENT)
        case _:
            return bars


def bars_between(previous: Block, block: Block) -> str:
    """What stands in the empty lines between two blocks: the bars of the block quotes that both are in."""
    both = takewhile(
        lambda marks: marks[0] == marks[1], zip(lead_of(previous, opens=False), lead_of(block, opens=False), strict=False)
    )
    return "".join(mark for mark, _ in both).rstrip()


def shown_kind(block: Block) -> BlockKind:
    """The kind as which `block` is shown: the head of a table as a heading."""
    return BlockKind.HEADING if block.kind is BlockKind.ROW and block.level else block.kind


def space_between(previous: Block, block: Block) -> int:
    """How many empty lines come between two blocks."""
    is_close = block.kind in (BlockKind.ITEM, BlockKind.ROW) or (block.kind is BlockKind.PARAGRAPH and block.level > 0)
    if is_close and (block.kind, block.quotes) == (previous.kind, previous.quotes):
        return 0
    return 2 if block.kind is BlockKind.HEADING and previous.kind is not BlockKind.HEADING else 1
