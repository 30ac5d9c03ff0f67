"""Removes pull quotes: parts of the text that a page repeats in large letters."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from reader.article import BlockKind
from reader.sources.clean import letters_of
from reader.sources.drafting.draft import Piece
from reader.sources.html.content import ends_sentence

_FEWEST_LETTERS, _MOST_LETTERS = 20, 300
"""The fewest and the most letters of a block quote that may only repeat a part of the text."""
_MOST_PARTS, _MOST_WORDS_OF_A_NAME = 2, 8
"""The most paragraphs of a pull quote, and the most words of the second, which says whose words they are."""


def without_pull_quotes(pieces: Sequence[Piece]) -> list[Piece]:
    """`pieces` without block quotes that only repeat a part of the text, perhaps above the name of who says it."""
    if all(piece.kind is not BlockKind.QUOTE for piece in pieces):
        return list(pieces)
    text = "\n".join(letters_of(piece.text) for piece in pieces if piece.kind is BlockKind.PARAGRAPH)
    kept: list[Piece] = []
    for is_quote, run in groupby(pieces, key=lambda piece: piece.kind is BlockKind.QUOTE):
        parts = list(run)
        kept += [] if is_quote and _is_pulled(parts, text) else parts
    return kept


def _is_pulled(parts: Sequence[Piece], text: str) -> bool:
    first, *others = parts
    letters = letters_of(first.text)
    repeats = _FEWEST_LETTERS <= len(letters) <= _MOST_LETTERS and letters in text
    return repeats and len(parts) <= _MOST_PARTS and all(map(_is_name, others))


def _is_name(piece: Piece) -> bool:
    return len(piece.text.split()) <= _MOST_WORDS_OF_A_NAME and not ends_sentence(piece.text)
