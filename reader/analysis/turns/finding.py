"""The turns of a talk: what each of its speakers says under their label, through all of its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.article import Article, Block, BlockKind, Span
from reader.turns import PERSONAL, Label, labels_of

_LEAST_PERSONAL = 1 / 4
"""The least share that speaks of you and me among the paragraphs between labels where these are said as well."""
_SILENT = frozenset((BlockKind.CODE, BlockKind.CAPTION, BlockKind.ROW))
_DIRECTIONS = re.compile(r"(?:[*_]*(?:\[[^\[\]]*\]|\([^()]*\))[.*_]*\s*)+")
"""What is in brackets throughout: what happens, not what is said."""
_LAST_DIRECTION = re.compile(r"\s*(?:\[[^\[\]]{1,80}\]|\([A-Z][^()]{1,80}\))$")
_LONGEST_DIRECTION = 90
_AFTERWORD = re.compile(
    r"\W*(?:Th(?:is|e)|Our) (?:interview|conversation|transcript|discussion|exchange|Q&A|questions)\b.*"
    r"\b(?:edited|condensed|conducted|ended|adjourned)\b"
)
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur)\b")
_WORD = re.compile(r"[\w’'-]+")
_EMPHASIS = "*_"


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until another does."""

    label: Span
    """The words that name the speaker."""
    key: str
    """What the labels of one speaker share."""
    parts: tuple[Span, ...]
    """Its words without the label, a span for each of its paragraphs."""


def find_turns(article: Article) -> tuple[Turn, ...]:
    """The turns of `article` in reading order; none where it is no talk. Linear in the length of its text."""
    text, blocks = article.text, article.blocks
    labels = labels_of([block.span.of(text) for block in blocks])
    if not labels:
        return ()
    goes_on = _go_on(text, blocks, labels)
    *turns, last = (
        _turn(text, blocks[start:end], labels[start], goes_on=goes_on) for start, end in pairwise([*sorted(labels), len(blocks)])
    )
    longest = max((len(turn.parts) for turn in turns), default=1)
    return tuple(turn for turn in (*turns, replace(last, parts=last.parts[:longest])) if turn.parts)


def _go_on(text: str, blocks: Sequence[Block], labels: Mapping[int, Label]) -> bool:
    """Whether turns go on through the paragraphs without a label, rather than that an author tells there what else happened."""
    alone = sum(blocks[index].span.start + label.end >= blocks[index].span.end for index, label in labels.items())
    between = [blocks[index].span.of(text) for index in range(min(labels), max(labels)) if index not in labels]
    if 2 * max(alone, len(labels) - len(between)) > len(labels):
        return True
    return sum(PERSONAL.search(paragraph) is not None for paragraph in between) >= _LEAST_PERSONAL * len(between)


def _turn(text: str, blocks: Sequence[Block], label: Label, *, goes_on: bool) -> Turn:
    """The turn that `label` opens in the first of `blocks`; the last turn of a talk may go on into what follows it."""
    first = blocks[0].span
    name = Span(first.start + label.name.start, first.start + label.name.end)
    opening = _words(text, Span(first.start + label.end, first.end))
    following = _following(text, blocks[1:], label.key)
    parts = [*([opening] if opening else []), *following]
    return Turn(name, label.key, tuple(parts if goes_on else parts[:1]))


def _following(text: str, blocks: Sequence[Block], key: str) -> Iterator[Span]:
    """The paragraphs in which a turn goes on: up to a heading, an afterword or what is told about its speaker."""
    for block in blocks:
        if block.kind is BlockKind.HEADING or _AFTERWORD.match(text, *block.span) or _tells_of(block.span.of(text), key):
            return
        words = None if block.kind in _SILENT else _words(text, block.span)
        if words and not words.of(text).isupper():
            yield words


def _tells_of(paragraph: str, key: str) -> bool:
    return key in map(str.casefold, _WORD.findall(paragraph)) and not _FIRST_PERSON.search(paragraph)


def _words(text: str, span: Span) -> Span | None:
    """`span` without white space, marks of emphasis and a direction at its end; none where nothing in it is said."""
    start, end = span
    if _DIRECTIONS.fullmatch(text, start, end):
        return None
    if direction := _LAST_DIRECTION.search(text, max(start, end - _LONGEST_DIRECTION), end):
        end = direction.start()
    words = text[start:end]
    start += len(words) - len(words.lstrip().lstrip(_EMPHASIS))
    end -= len(words) - len(words.rstrip().rstrip(_EMPHASIS))
    return Span(start, end) if start < end else None
