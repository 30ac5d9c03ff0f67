"""Applies corrections of quotes: what is a quote, and who says it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.analysis.model import Analysis, Entity, EntityKind, Quote, QuoteKind
from reader.article import Span
from reader.library.model import QuoteCorrection

_CLAUSE_WORDS = 8
"""The fewest words of a quote that counts as a clause even without a capital."""


def with_quotes(analysis: Analysis, corrections: Iterable[QuoteCorrection]) -> Analysis:
    """`analysis` with the `corrections` applied; new speakers are added after its other entities."""
    text, entities, quotes = analysis.article.text, list(analysis.entities), list(analysis.quotes)
    for correction in corrections:
        replaced = _replaced(quotes, correction.span)
        quotes = [quote for quote in quotes if quote not in replaced]
        if correction.is_quote:
            said = _said(correction, replaced, _speaker(correction, text, entities), text)
            quotes.insert(bisect_left(quotes, _place(said), key=_place), said)
    return replace(analysis, entities=tuple(entities), quotes=tuple(quotes))


def _replaced(quotes: Sequence[Quote], span: Span) -> list[Quote]:
    """The quotes that a correction of `span` replaces: the turn at `span`, or all that overlap it but a turn around it."""
    turn = [quote for quote in quotes if quote.span == span and quote.kind is QuoteKind.TURN]
    overlapping = (quote for quote in quotes if quote.span.overlaps(span))
    return turn or [quote for quote in overlapping if not (quote.kind is QuoteKind.TURN and quote.span.contains(span))]


def _place(quote: Quote) -> tuple[int, int]:
    return quote.span.start, -quote.span.end


def _said(correction: QuoteCorrection, found: list[Quote], speaker: int | None, text: str) -> Quote:
    """The quote that `correction` makes, by `speaker`, in place of those `found` there."""
    span = correction.span
    kind = found[0].kind if found else _kind_of(span.of(text))
    is_turn = kind is QuoteKind.TURN and found[0].span == span
    if speaker is not None and (is_turn or [(quote.span, quote.speaker) for quote in found] == [(span, speaker)]):
        return replace(found[0], speaker=speaker, corrected=True)
    return Quote(span, kind, speaker, corrected=True)


def _kind_of(words: str) -> QuoteKind:
    is_clause = words.lstrip("\"'“‘«„ ")[:1].isupper() or len(words.split()) >= _CLAUSE_WORDS
    return QuoteKind.DIRECT if is_clause else QuoteKind.MIXED


def _speaker(correction: QuoteCorrection, text: str, entities: list[Entity]) -> int | None:
    """The index of the speaker, added to `entities` if no entity has that name; None if unknown."""
    if not correction.speaker:
        return None
    index = _called(correction.speaker, text, entities)
    if index is None:
        index = len(entities)
        entities.append(Entity(correction.speaker, EntityKind.PERSON, _named(correction.speaker, text, entities)))
    return index


def _called(name: str, text: str, entities: list[Entity]) -> int | None:
    """The index of the entity with that `name`, or else of one with a mention that reads so; persons take precedence."""
    by_name = [index for index, entity in enumerate(entities) if entity.name == name]
    called = by_name or [
        index for index, entity in enumerate(entities) if any(mention.of(text) == name for mention in entity.mentions)
    ]
    return min(called, key=lambda index: entities[index].kind is not EntityKind.PERSON, default=None)


def _named(name: str, text: str, entities: list[Entity]) -> tuple[Span, ...]:
    """Where `name` occurs in `text` without overlapping a mention of one of `entities`."""
    taken = [mention for entity in entities for mention in entity.mentions]
    found = (Span(*match.span()) for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text))
    return tuple(span for span in found if not any(span.overlaps(mention) for mention in taken))
