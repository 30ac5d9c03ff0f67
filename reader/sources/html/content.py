"""Tells the content of an article from what only leads elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reader.article import BlockKind, Link
from reader.regex import regex
from reader.sources.drafting.draft import Piece

PROSE = 80
"""The characters from which a piece is prose."""
MOST_LINKED = 0.5
"""The share of links in a piece from which it is hardly prose."""
_SELDOM = 2
"""How often a heading may occur without being the name of a speaker."""
_FIRST_DENSE = "\u3041"
_DENSE = regex("[\u3041-\u30fc\u3400-\u9fff\uac00-\ud7a3]")
"""Characters that stand for a syllable or a word, the first of them apart, since it takes milliseconds to compile them all."""
_ENDS, _CLOSING = tuple(".!?…。！？؟।:;"), "\"'”’»)]」』）"
"""What ends a sentence, and what may stand behind that."""


def is_prose(piece: Piece) -> bool:
    """Whether a piece is a paragraph longer than a line that ends as sentences do."""
    return piece.kind is BlockKind.PARAGRAPH and _is_long(piece.text) and ends_sentence(piece.text)


def _is_long(text: str) -> bool:
    """Whether `text` is longer than a line, where a character of East Asia counts as two."""
    return len(text) > PROSE or (max(text, default="") >= _FIRST_DENSE and len(text) + len(_DENSE.findall(text)) > PROSE)


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence does, perhaps within quotation marks or brackets."""
    return text.rstrip().rstrip(_CLOSING).endswith(_ENDS)


def linked_share(piece: Piece) -> float:
    """The share of the text that is links."""
    length = sum(link.span.end - link.span.start for link in piece.inline if isinstance(link, Link))
    return length / max(1, len(piece.text))


class Content:
    """The pieces of a page, each of which may be a part of the article."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._times = Counter(piece.text for piece in pieces)

    def is_at(self, index: int) -> bool:
        """Whether a piece is a part of an article, not a teaser or a list of links."""
        piece = self._pieces[index]
        if piece.kind is BlockKind.HEADING:
            return False
        if piece.kind is BlockKind.ITEM:
            run = index + 1 < len(self._pieces) and self._pieces[index + 1].kind is BlockKind.ITEM
            return linked_share(piece) < MOST_LINKED and (run or _is_long(piece.text))
        if piece.kind in (BlockKind.CODE, BlockKind.QUOTE):
            return True
        is_long = _is_long(piece.text) or self._is_answer(index)
        return is_long and ends_sentence(piece.text) and linked_share(piece) < MOST_LINKED

    def _is_answer(self, index: int) -> bool:
        """Whether it follows a question, or a heading that recurs like the name of a speaker."""
        above = self._pieces[index - 1] if index else None
        if above is None or above.kind is not BlockKind.HEADING:
            return False
        return above.text.endswith("?") or self._times[above.text] > _SELDOM
