"""Takes the bold questions of an interview for headings."""

from __future__ import annotations

from collections.abc import Iterable

from reader.article import BlockKind
from reader.sources.drafting.draft import Piece

_FEWEST = 3
"""The fewest questions in an interview."""
_LONGEST = 300
"""The most characters in a question."""
_LEVEL = 6
"""The heading level of a question, below any real heading."""


def with_questions(pieces: Iterable[Piece]) -> list[Piece]:
    """`pieces` with the bold questions as headings, if there are several."""
    found = list(pieces)
    questions = [index for index, piece in enumerate(found) if _is_question(piece)]
    if len(questions) >= _FEWEST:
        for index in questions:
            found[index] = found[index]._replace(kind=BlockKind.HEADING, level=_LEVEL)
    return found


def _is_question(piece: Piece) -> bool:
    is_bold = piece.is_bold and piece.kind is BlockKind.PARAGRAPH
    return is_bold and len(piece.text) <= _LONGEST and piece.text.rstrip().endswith("?")
