"""Finds the turns that begin with a label, such as `Ellison:`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from reader.analysis.turns.examined import with_examination
from reader.analysis.turns.said import said_in, words_in
from reader.analysis.turns.turn import Turn
from reader.article import Article, Block, Span
from reader.labels import PERSONAL, Label

_LEAST_PERSONAL = 1 / 4
"""The least share of paragraphs without a label in the first or second person if these are speech too."""


def labelled_turns(article: Article, labels: Mapping[int, Label]) -> tuple[Turn, ...]:
    """The turns of `article` that begin with the `labels`, by block, in reading order; linear in the length of its text."""
    text, blocks = article.text, article.blocks
    goes_on = _go_on(text, blocks, labels)
    *turns, last = (
        _turn(text, blocks[start:end], labels[start], goes_on=goes_on) for start, end in pairwise([*sorted(labels), len(blocks)])
    )
    longest = max((len(turn.parts) for turn in turns), default=1)
    return with_examination(text, [turn for turn in (*turns, last._replace(parts=last.parts[:longest])) if turn.parts])


def _go_on(text: str, blocks: Sequence[Block], labels: Mapping[int, Label]) -> bool:
    """Whether paragraphs without a label continue the turn, rather than being the author's narration."""
    alone = sum(blocks[index].span.start + label.end >= blocks[index].span.end for index, label in labels.items())
    between = [blocks[index].span.of(text) for index in range(min(labels), max(labels)) if index not in labels]
    if 2 * max(alone, len(labels) - len(between)) > len(labels):
        return True
    return sum(PERSONAL.search(paragraph) is not None for paragraph in between) >= _LEAST_PERSONAL * len(between)


def _turn(text: str, blocks: Sequence[Block], label: Label, *, goes_on: bool) -> Turn:
    """The turn that `label` opens in the first of `blocks`; if `goes_on`, the others continue it."""
    start, end = blocks[0].span
    opening = words_in(text, Span(start + label.end, end))
    parts = [*([opening] if opening else []), *said_in(text, blocks[1:], label.key)]
    return Turn(Span(start + label.name.start, start + label.name.end), label.key, tuple(parts if goes_on else parts[:1]))
