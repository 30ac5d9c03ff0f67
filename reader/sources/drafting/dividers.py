"""Writes the lines that a document draws between two passages, where prose stands on both sides of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.article import BlockKind
from reader.sources.drafting.draft import Piece

DIVIDER = "* * *"
"""What is written for such a line."""
DIVIDED = (BlockKind.PARAGRAPH, BlockKind.QUOTE)
"""The kinds of blocks among which one is written."""
_PROSE = (*DIVIDED, BlockKind.ITEM)
_NOTHING = Piece("", BlockKind.HEADING)
"""Stands for what is above the first piece, and below the last one."""


def without_idle_dividers(pieces: Sequence[Piece]) -> list[Piece]:
    """`pieces` without the dividers at their edges, beside headings, and beside others.

    There, a line only adorns what parts the passages already.
    """
    kept: list[Piece] = []
    for piece, below in pairwise([*pieces, _NOTHING]):
        if piece.text != DIVIDER or (_is_prose(kept[-1] if kept else _NOTHING) and _is_prose(below)):
            kept.append(piece)
    return kept


def _is_prose(piece: Piece) -> bool:
    return piece.kind in _PROSE and any(map(str.isalnum, piece.text))
