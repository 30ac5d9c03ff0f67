"""The trails that an analysis offers, and what there is to say about a place on them."""

from __future__ import annotations

from reader.analysis.model import Analysis, Entity, RankedSentence
from reader.app.markup import NAME_SIGNS, voice_colours
from reader.app.trail import Trail
from reader.article import Article, Span

NO_QUOTES = Trail("quote", (), sign="“")


def all_quotes(analysis: Analysis) -> Trail:
    """Every quote, in reading order."""
    return Trail("quote", tuple(quote.span for quote in analysis.quotes), sign="“")


def quotes_of(analysis: Analysis, speaker: int) -> Trail:
    """The quotes of one speaker, given by entity index."""
    spans = tuple(quote.span for quote in analysis.quotes if quote.speaker == speaker)
    return Trail("quote", spans, sign="”")


def mentions_of(entity: Entity) -> Trail:
    """Every mention of `entity`."""
    return Trail(entity.name, entity.mentions, sign=NAME_SIGNS[entity.kind])


def sections_of(article: Article) -> Trail:
    """Every section, by its heading."""
    spans = tuple(section.heading or Span(section.span.start, section.span.start) for section in article.sections)
    return Trail("section", spans, sign="§")


def sentences_of(taken: tuple[RankedSentence, ...]) -> Trail:
    """The sentences of a summary."""
    return Trail("summary sentence", tuple(sentence.span for sentence in taken), sign="Σ")


def found(words: str, spans: tuple[Span, ...]) -> Trail:
    """The places where `words` were found."""
    return Trail(f"“{words}”", spans, sign="/")


def speaker_at(analysis: Analysis, span: Span) -> int | None:
    """Who says the quote at `span`, as an entity index."""
    return next((quote.speaker for quote in analysis.quotes if quote.span == span), None)


def describe(analysis: Analysis | None, trail: Trail) -> tuple[str, str]:
    """What there is to say about the current place of `trail`, and the colour to say it in."""
    if analysis is None or trail.current is None or trail.sign not in "“”":
        return "", "$primary"
    speaker = speaker_at(analysis, trail.current)
    if speaker is None:
        return "speaker unknown", "$voice-1"
    return analysis.entities[speaker].name, f"$voice-{voice_colours(analysis)[speaker]}"
