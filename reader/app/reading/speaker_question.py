"""Who may have said something, for a reader to choose from."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.model import Analysis, Entity, EntityKind
from reader.analysis.voices import speaker_words
from reader.app.reading.cards import forms_of
from reader.app.reading.overview import Overview
from reader.app.reading.question import NO_QUOTE, NOBODY, Answer, Question, in_order
from reader.app.typesetting.markup import NAME_SIGNS
from reader.article import Span
from reader.in_words import counted
from reader.library import QuoteCorrection


def who_said(overview: Overview, spans: Sequence[Span]) -> Question:
    """Who said what stands in `spans`, which are quotes of one speaker, or words that are to become one.

    First comes who is said to have, and who was found to, then who else may have, the likeliest first, and at last nobody.
    """

    def said(speaker: str = "", *, is_quote: bool = True) -> tuple[QuoteCorrection, ...]:
        return tuple(QuoteCorrection(span, speaker, is_quote) for span in spans)

    analysis, first = overview.analysis, spans[0]
    speakers = (_naming(analysis, index) for index in _by_likelihood(overview, first))
    others = [
        *(replace(speaker, made=said(speaker.words)) for speaker in speakers),
        Answer(NOBODY, said()),
        Answer(NO_QUOTE, said(is_quote=False)),
    ]
    about = counted(len(spans), "quote")
    title, scope = ("Who said this?", "this quote") if len(spans) == 1 else (f"Who said these {about}?", f"all {about}")
    return Question(title, scope, first, first, in_order(_said_in(analysis, first), _found(overview, spans), others), said)


def _found(overview: Overview, spans: Sequence[Span]) -> Answer | None:
    """Who was found to have said what stands in `spans`, where a reader says something else."""
    corrections = tuple(each for each in overview.corrections if isinstance(each, QuoteCorrection) and each.span in spans)
    if not corrections:
        return None
    found = {answer.words: answer for answer in (_said_in(overview.named, each.span) for each in corrections)}
    one, *others = found.values()
    return replace(Answer("different speakers") if others else one, taken_back=corrections)


def _said_in(analysis: Analysis, span: Span) -> Answer:
    """What `analysis` has of who says `span`."""
    quote = next((quote for quote in analysis.quotes if quote.span == span), None)
    if quote is None:
        return Answer(NO_QUOTE)
    if quote.speaker is not None:
        return _naming(analysis, quote.speaker)
    words = speaker_words(analysis, quote)
    return Answer(words, about="without a name") if words else Answer(NOBODY)


def _naming(analysis: Analysis, index: int) -> Answer:
    entity = analysis.entities[index]
    about = entity.role or ("" if entity.kind is EntityKind.PERSON else entity.kind.value)
    return Answer(entity.name, (), (), index, NAME_SIGNS[entity.kind], about, forms_of(analysis, entity))


def _by_likelihood(overview: Overview, span: Span) -> list[int]:
    """Who may speak: people and those heard elsewhere before others, and who is named near `span` before who is not."""
    entities = overview.analysis.entities
    heard = {quote.speaker for quote in (*overview.named.quotes, *overview.analysis.quotes)}

    def unlikelihood(index: int) -> tuple[bool, float]:
        entity = entities[index]
        is_likely = entity.kind is EntityKind.PERSON or (_may_speak(entity) and index in heard)
        return not is_likely, _distance(entity, span)

    may_speak = (index for index, entity in enumerate(entities) if _may_speak(entity) or index in heard)
    return sorted(may_speak, key=unlikelihood)


def _may_speak(entity: Entity) -> bool:
    """Whether `entity` may speak, even where it has not been heard: of groups only those that are many, not what is “Soviet”."""
    if entity.kind is EntityKind.GROUP:
        return entity.name.endswith("s")
    return entity.kind in (EntityKind.PERSON, EntityKind.ORGANISATION)


def _distance(entity: Entity, span: Span) -> float:
    """How many characters lie between `span` and the nearest mention outside it."""
    outside = (mention for mention in entity.mentions if not span.overlaps(mention))
    return min((max(span.start - mention.end, mention.start - span.end) for mention in outside), default=math.inf)
