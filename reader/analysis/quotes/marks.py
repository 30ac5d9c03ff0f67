"""Pairs quotation marks: curly, straight, doubled apostrophes, guillemets, low-high, corner brackets, and British single ones."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.quotes.facing import Facing, Mark, Style, double_marks
from reader.analysis.quotes.pairing import CROSSING, Pairing, Quoted
from reader.analysis.quotes.single_marks import single_marks, single_openers, spaced_single_marks
from reader.article import Article, Block, BlockKind, Span
from reader.regex import regex

_LONGEST_GAP = 30
"""The most blocks without an opening mark that a quotation may run through before it is closed."""

_KEY = regex(r"\s?:\s?[\"{\[\d]")
_VALUE_BEFORE = regex(r"=$|\":\s?$|\[$|\w\($")
_VALUE_AFTER = regex(r"[,\])}>/;]|\s+[\]}]|\s[\w:-]+=|$")
_INDENT = 24
"""The characters beside a mark that are searched for the syntax of a key, white space included."""

_MARKS = "“”„\"«»「」『』‘’'`"
_LONG_BLOCK, _LONG_TEXT, _ENDLESS = 300, 10_000, 100_000
"""The lengths from which the density of marks in a block or a text is telling, and from which it is conclusive."""
_ROOM, _ROOM_IN_ENDLESS = 6, 9
"""With fewer characters per mark than this, the marks are too dense to be quotation marks."""

_SPACED = 0.3
"""The share of marks with spaces on both sides from which the text counts as tokenised."""
_FEW = 3
"""The fewest single marks in a text that uses them for its outer quotations."""


def pair_marks(article: Article) -> tuple[Quoted, ...]:
    """Everything between quotation marks, in reading order and disjoint; linear in the length of the text."""
    blocks = [block for block in article.blocks if block.kind is not BlockKind.CODE]
    marks, spaced = _marks(article.text, blocks)
    quoted: list[Quoted] = []
    opened: Mark | None = None
    last_continued = -1
    for index, block in enumerate(blocks):
        goes_on = index <= last_continued
        if not marks[index] and not goes_on:
            opened = None
            continue
        if opened is not None and not goes_on and _is_displaced(article.text, blocks, marks, index, opened):
            del marks[index][0]
        pairing = Pairing(article.text, block.span, marks[index], opened if goes_on else None, spaced=spaced)
        found = list(pairing.pairs())
        if found and opened is not None and not goes_on and _reopens(marks[index], block, opened):
            found[0] = found[0]._replace(continued=True)
        quoted += (pair for pair in found if not _is_data(article.text, pair))
        opened = pairing.left_open
        if opened is not None and index >= last_continued:
            last_continued = _closing_block(blocks, marks, index, opened, spaced=spaced)
    return tuple(quoted)


def _marks(text: str, blocks: Sequence[Block]) -> tuple[list[list[Mark]], bool]:
    """The marks of each block, and whether they have spaces on both sides, as in tokenised text."""
    in_crowd = len(text) >= _LONG_TEXT and _is_thick(text, Span(0, len(text)))
    prose = [None if _is_crowded(text, block.span, in_crowd=in_crowd) else block.span for block in blocks]
    doubles = [list(double_marks(text, span)) if span else [] for span in prose]
    openers = [single_openers(text, span) if span else [] for span in prose]
    count, singles = sum(map(len, doubles)), sum(map(len, openers))
    either = sum(mark.facing is Facing.EITHER for marks in doubles for mark in marks)
    primary = singles >= _FEW and singles > count / 2
    if max(count, singles) < _FEW:
        loose = [spaced_single_marks(text, span) if span else [] for span in prose]
        if sum(map(len, loose)) >= 2 * _FEW:
            return loose, True
    marks = [
        sorted([*found, *single_marks(text, block.span, opening, found, primary=primary)])
        for block, opening, found in zip(blocks, openers, doubles, strict=True)
    ]
    return marks, either > max(1, _SPACED * count)


def _is_crowded(text: str, block: Span, *, in_crowd: bool) -> bool:
    """Whether the marks of `block` are too dense for prose; a short block is judged as the whole text is."""
    return _is_thick(text, block) if block.end - block.start >= _LONG_BLOCK else in_crowd


def _is_thick(text: str, part: Span) -> bool:
    """Whether the marks in `part` are too dense for speech."""
    length = part.end - part.start
    room = _ROOM if length < _ENDLESS else _ROOM_IN_ENDLESS
    return room * sum(text.count(mark, *part) for mark in _MARKS) > length


def _reopens(marks: Sequence[Mark], block: Block, opened: Mark) -> bool:
    """Whether `block` begins with the mark that an earlier one left open, as each paragraph of a long quotation does."""
    return bool(marks) and marks[0].span.start <= block.span.start + 1 and marks[0].style is opened.style


def _is_displaced(text: str, blocks: Sequence[Block], marks: Sequence[Sequence[Mark]], index: int, opened: Mark) -> bool:
    """Whether the mark at the start of block `index` was cut off from the end of the previous block by a line break.

    That is so if the quotation that it would open is never closed, although more quotations follow.
    """
    if opened.style is not Style.STRAIGHT or not _reopens(marks[index], blocks[index], opened):
        return False
    if text.count("\n", blocks[index - 1].span.end, blocks[index].span.start) > 1:
        return False
    own = [mark.facing for mark in marks[index] if mark.style in (Style.STRAIGHT, *CROSSING[Style.STRAIGHT])][1:3]
    if own:
        return own[0] is Facing.OPENS or own == [Facing.EITHER, Facing.CLOSES]
    return index + 1 == len(blocks) or not _reopens(marks[index + 1], blocks[index + 1], opened)


def _closing_block(blocks: Sequence[Block], marks: Sequence[Sequence[Mark]], index: int, opened: Mark, *, spaced: bool) -> int:
    """The block that closes what block `index` left open, without reopening it; -1 if there is none."""
    if opened.style in (Style.STRAIGHT, Style.DOUBLED) and not spaced:
        return -1
    for later in range(index + 1, min(len(blocks), index + 1 + _LONGEST_GAP)):
        first = next((mark for mark in marks[later] if mark.style is opened.style), None)
        if first is not None:
            at_start = first.span.start == blocks[later].span.start
            closes = first.facing is Facing.CLOSES or (first.facing is Facing.EITHER and not at_start)
            return later if closes else -1
    return -1


def _is_data(text: str, quoted: Quoted) -> bool:
    """Whether the marks belong to stray code: JSON, the attribute of a tag, or a call."""
    start, end = quoted.span
    if text[start] != '"':
        return False
    before, after = text[max(0, start - _INDENT) : start], text[end : end + 24]
    key = before.rstrip()[-1:] in ("{", ",") and _KEY.match(after)
    return bool(key or (_VALUE_BEFORE.search(before[-3:]) and _VALUE_AFTER.match(after)))
