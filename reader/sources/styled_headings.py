"""Finds the headings of a document without any: paragraphs that look like some."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import BlockKind
from reader.sources.drafting.draft import Piece
from reader.sources.plain.headings.numbers import division_of

_LONGEST = 80
"""The most characters of a paragraph that looks like a heading."""
_END_OF_SENTENCE = '.!?…:,;"”’»'
_MOST = 0.5
"""The greatest share of the paragraphs that can be headings."""


def with_styled_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """`pieces`, in which short paragraphs in bold, or that begin like `Chapter Two`, are headings if there are no others."""
    found = [_looks_like_heading(piece) for piece in pieces[:-1]]
    if not any(found) or sum(found) > _MOST * len(pieces) or any(piece.kind is BlockKind.HEADING for piece in pieces):
        return list(pieces)
    return [
        piece._replace(kind=BlockKind.HEADING, level=1 if division_of(piece.text) else 2) if is_heading else piece
        for piece, is_heading in zip(pieces, [*found, False], strict=True)
    ]


def _looks_like_heading(piece: Piece) -> bool:
    is_short = piece.kind is BlockKind.PARAGRAPH and len(piece.text) <= _LONGEST
    return is_short and (piece.is_bold or division_of(piece.text) != "") and piece.text[-1] not in _END_OF_SENTENCE
