"""Finds the sentences of a talk that a summary may take, without labels and questions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from reader.analysis.model import Quote, QuoteKind
from reader.analysis.summary.running import LEAST_SENTENCES
from reader.article import Span


def worth_taking(text: str, sentences: Sequence[Span], quotes: Sequence[Quote]) -> Sequence[Span]:
    """`sentences` without the labels of turns and, if enough are left, without questions in turns."""
    turns = [quote for quote in quotes if quote.kind is QuoteKind.TURN]
    if not turns:
        return sentences
    said = list(_without_labels(sentences, turns))
    asked = {sentence for sentence in said if sentence.of(text).endswith("?") and _is_within(sentence, turns)}
    stating = [sentence for sentence in said if sentence not in asked]
    return stating if len(stating) >= LEAST_SENTENCES else said


def openings_of(quotes: Sequence[Quote]) -> frozenset[int]:
    """The starts of turns, without those of their later paragraphs, which answer nothing."""
    turns = [quote for quote in quotes if quote.kind is QuoteKind.TURN]
    speakers = [(None, None), *((turn.speaker, turn.speaker_span) for turn in turns)]
    return frozenset(turn.span.start for turn, before, now in zip(turns, speakers, speakers[1:], strict=False) if before != now)


def _without_labels(sentences: Sequence[Span], turns: Sequence[Quote]) -> Iterator[Span]:
    """`sentences` without the labels at their beginning; those that are only labels are dropped."""
    begins = {turn.speaker_span: turn.span.start for turn in reversed(turns) if turn.speaker_span is not None}
    labels = sorted(begins)
    for sentence in sentences:
        before = bisect_left(labels, sentence.end, key=attrgetter("start")) - 1
        if before < 0 or labels[before].start < sentence.start:
            yield sentence
        elif begins[labels[before]] < sentence.end:
            yield Span(begins[labels[before]], sentence.end)


def _is_within(sentence: Span, turns: Sequence[Quote]) -> bool:
    before = bisect_left(turns, sentence.end, key=lambda turn: turn.span.start) - 1
    return before >= 0 and turns[before].span.contains(sentence)
