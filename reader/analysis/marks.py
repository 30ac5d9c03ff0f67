"""Pairs quotation marks: curly, straight, doubled apostrophes, guillemets, low-high, and British single ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.article import Article, BlockKind, Span

_DOUBLE = re.compile(r"[“”„«»\"]|''|``")
_SINGLE = re.compile(r"(?<![\w’])[‘'](?=\S)|(?<=[^\s‘'])[’'](?!\w)")
_OPENING = "“„«``"
_BEFORE_OPENING = "([{—–-/‘'"
_AFTER_CLOSING = ".,;:!?)]}—–-/’'…"


@dataclass(frozen=True, slots=True)
class Quoted:
    """What stands between a pair of marks, outermost pairs only."""

    span: Span
    """With the marks."""
    inner: Span
    """Without them."""
    closed: bool
    """False where the closing mark is missing and the quotation runs to the end of its block."""


def pair_marks(article: Article) -> tuple[Quoted, ...]:
    """Everything between quotation marks, in reading order and disjoint; linear in the length of the text."""
    quoted: list[Quoted] = []
    for block in article.blocks:
        if block.kind is not BlockKind.CODE:
            found = list(_pair(article.text, block.span))
            quoted += found or list(_pair_single(article.text, block.span))
    return tuple(quoted)


def _pair(text: str, block: Span) -> Iterator[Quoted]:
    opening: Span | None = None
    for match in _DOUBLE.finditer(text, block.start, block.end):
        mark = Span(*match.span())
        if _opens(text, mark, block, inside=opening is not None):
            if opening is None:
                opening = mark
            elif _ends_before(text, opening, mark):
                yield _closed_at(text, opening, mark.start)
                opening = mark
        elif opening is not None and not _nested(opening.of(text), match.group()):
            yield Quoted(Span(opening.start, mark.end), Span(opening.end, mark.start), closed=True)
            opening = None
    if opening is not None and text[opening.end : block.end].strip():
        yield _closed_at(text, opening, block.end)


def _opens(text: str, mark: Span, block: Span, *, inside: bool) -> bool:
    character = mark.of(text)
    before = text[mark.start - 1] if mark.start > block.start else " "
    after = text[mark.end] if mark.end < block.end else " "
    may_open = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    may_close = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
    if character in "“«„" or character == "``":
        return not (inside and may_close and not may_open)
    if character in "”»":
        return may_open and not inside and not may_close
    return may_open if may_open != may_close else not inside


def _nested(opening: str, mark: str) -> bool:
    return (opening, mark) in {("''", '"'), ('"', "''")}


def _ends_before(text: str, opening: Span, mark: Span) -> bool:
    """Whether the quotation since `opening` has ended without a closing mark before `mark` opens another."""
    said = text[max(opening.end, mark.start - 4) : mark.start].rstrip().rstrip("’'")
    return said[-1:] in ".?!," and opening.of(text) == mark.of(text)


def _closed_at(text: str, opening: Span, end: int) -> Quoted:
    while end > opening.end and text[end - 1].isspace():
        end -= 1
    return Quoted(Span(opening.start, end), Span(opening.end, end), closed=False)


def _pair_single(text: str, block: Span) -> Iterator[Quoted]:
    """British style: single marks, in a block that has no double ones; a closing mark stands after no letter gap."""
    opening: Span | None = None
    closing: Span | None = None
    for match in _SINGLE.finditer(text, block.start, block.end):
        mark = Span(*match.span())
        opens = match.group() == "‘" or (match.group() == "'" and not text[mark.start - 1 : mark.start].strip())
        if opens and closing is not None and opening is not None:
            yield Quoted(Span(opening.start, closing.end), Span(opening.end, closing.start), closed=True)
            opening = closing = None
        if opens:
            opening = opening or mark
        elif opening is not None and (closing is None or text[closing.start - 1] not in ".,!?"):
            closing = mark
    if opening is not None and closing is not None:
        yield Quoted(Span(opening.start, closing.end), Span(opening.end, closing.start), closed=True)
