"""The question of who said a quote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.model import Analysis, Entity, EntityKind
from reader.analysis.voices import speaker_words
from reader.app.reading.overview import Overview
from reader.app.reading.questions.question import NO_QUOTE, NOBODY, Answer, Question, distance, in_order, naming, near
from reader.article import Span
from reader.in_words import counted
from reader.library import QuoteCorrection


def who_said(overview: Overview, spans: Sequence[Span]) -> Question:
    """The question who said `spans`, which are quotes by one speaker, or words that are to become a quote.

    The answers are the current speaker, the one that was found, all who may speak, the likeliest first, and finally nobody.
    """

    def said(speaker: str = "", *, is_quote: bool = True) -> tuple[QuoteCorrection, ...]:
        return tuple(QuoteCorrection(span, speaker, is_quote) for span in spans)

    analysis, first = overview.analysis, spans[0]
    others = [
        *(_naming(analysis, index, said(analysis.entities[index].name)) for index in _by_likelihood(overview, first)),
        Answer(NOBODY, said()),
        Answer(NO_QUOTE, said(is_quote=False)),
    ]
    about = counted(len(spans), "quote")
    title, scope = ("Who said this?", "this quote") if len(spans) == 1 else (f"Who said these {about}?", f"all {about}")
    return Question(title, scope, first, first, in_order(_said_in(analysis, first), _found(overview, spans), others), said)


def _found(overview: Overview, spans: Sequence[Span]) -> Answer | None:
    """The answer that takes back the corrections of `spans`, if there are any."""
    corrections = tuple(each for each in overview.corrections if isinstance(each, QuoteCorrection) and each.span in spans)
    if not corrections:
        return None
    found = {answer.words: answer for answer in (_said_in(overview.named, each.span) for each in corrections)}
    one, *others = found.values()
    return replace(Answer("different speakers") if others else one, taken_back=corrections)


def _said_in(analysis: Analysis, span: Span) -> Answer:
    """The answer that describes who says `span` in `analysis`."""
    quote = analysis.quote_on(span)
    if quote is None:
        return Answer(NO_QUOTE)
    if quote.speaker is not None:
        return _naming(analysis, quote.speaker)
    words = speaker_words(analysis, quote)
    return Answer(words, about="without a name") if words else Answer(NOBODY)


def _naming(analysis: Analysis, index: int, made: tuple[QuoteCorrection, ...] = ()) -> Answer:
    kind = analysis.entities[index].kind
    return naming(analysis, index, about="" if kind is EntityKind.PERSON else kind.value, made=made)


def _by_likelihood(overview: Overview, span: Span) -> list[int]:
    """Who may speak: people and those quoted elsewhere before others, and the nearest to `span` first."""
    entities = overview.analysis.entities
    found = (quote.speaker for quote in overview.named.quotes) if overview.corrections else ()
    quoted = {*overview.voice_by_speaker, *found}

    def unlikelihood(index: int) -> tuple[bool, float]:
        entity = entities[index]
        is_likely = entity.kind is EntityKind.PERSON or (_may_speak(entity) and index in quoted)
        return not is_likely, distance(span, (mention for mention in near(span, entity.mentions) if not span.overlaps(mention)))

    may_speak = (index for index, entity in enumerate(entities) if _may_speak(entity) or index in quoted)
    return sorted(may_speak, key=unlikelihood)


def _may_speak(entity: Entity) -> bool:
    """Whether `entity` may speak though it is quoted nowhere else; of groups, only plural names, not adjectives like “Soviet”."""
    if entity.kind is EntityKind.GROUP:
        return entity.name.endswith("s")
    return entity.kind in (EntityKind.PERSON, EntityKind.ORGANISATION)
