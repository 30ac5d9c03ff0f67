"""Tells the words spoken in the paragraphs of a talk from narration and stage directions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.article import Block, BlockKind, Span
from reader.regex import regex

_SILENT = frozenset((BlockKind.CODE, BlockKind.CAPTION, BlockKind.ROW))
_DIRECTIONS = regex(r"(?:[*_]*(?:\[[^\[\]]*\]|\([^()]*\))[.*_]*\s*)+")
"""Text entirely in brackets: stage directions."""
_LAST_DIRECTION = regex(r"\s*(?:\[[^\[\]]{1,80}\]|\([A-Z][^()]{1,80}\))$")
"""A direction at the end of a paragraph: “[Laughter]”, “(Pause)”."""
_LONGEST_DIRECTION = 90
"""The characters at the end of a paragraph that are examined for a stage direction."""
_AFTERWORD = regex(
    r"\W*(?:Th(?:is|e)|Our) (?:interview|conversation|transcript|discussion|exchange|Q&A|questions)\b.*"
    r"\b(?:edited|condensed|conducted|ended|adjourned)\b"
)
"""The end of a talk: “This interview has been edited and condensed”."""
_CREDIT = regex(r".{0,120}\b(?:Image|Photo|Photograph|Picture|Credit)s?(?::| by [A-Z])")
"""A picture credit or caption."""
_FIRST_PERSON = regex(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur)\b")
_WORD = regex(r"[\w’'-]+")
_EMPHASIS = "*_"


def words_in(text: str, span: Span) -> Span | None:
    """`span` without white space, emphasis and a direction at its end; none if nothing in it is said."""
    start, end = span
    if _DIRECTIONS.fullmatch(text, start, end):
        return None
    if direction := _LAST_DIRECTION.search(text, max(start, end - _LONGEST_DIRECTION), end):
        end = direction.start()
    words = text[start:end]
    start += len(words) - len(words.lstrip().lstrip(_EMPHASIS))
    end -= len(words) - len(words.rstrip().rstrip(_EMPHASIS))
    return Span(start, end) if start < end else None


def said_in(text: str, blocks: Sequence[Block], key: str = "") -> Iterator[Span]:
    """What is said in `blocks`, up to a heading, an afterword or narration about the speaker with `key`."""
    for block in blocks:
        if block.kind is BlockKind.HEADING or _AFTERWORD.match(text, *block.span) or _tells_of(block.span.of(text), key):
            return
        is_shown = block.kind in _SILENT or _CREDIT.match(text, *block.span)
        words = None if is_shown else words_in(text, block.span)
        if words and not words.of(text).isupper():
            yield words


def _tells_of(paragraph: str, key: str) -> bool:
    return key in map(str.casefold, _WORD.findall(paragraph)) and not _FIRST_PERSON.search(paragraph)
