"""Quotes with who says them and where they stand."""

from __future__ import annotations

from dataclasses import replace

from reader.analysis.model import Analysis, Entity, Quote
from reader.article import Article


def one_line(text: str) -> str:
    """`text` with every run of white space as one space."""
    return " ".join(text.split())


def citation(analysis: Analysis, quote: Quote) -> str:
    """`quote` with its speaker and the article it stands in."""
    return " — ".join(part for part in (attributed(analysis, quote), source_line(analysis.article)) if part)


def attributed(analysis: Analysis, quote: Quote) -> str:
    """`quote` with its speaker."""
    speaker = analysis.speaker_of(quote)
    return f"{one_line(quote.span.of(analysis.article.text))} — {'speaker unknown' if speaker is None else speaker.name}"


def quotes_by_speaker(analysis: Analysis) -> list[tuple[Entity | None, list[Quote]]]:
    """The quotes of each speaker, those who say most first; those of nobody known, if any, last."""
    spoken: list[tuple[Entity | None, list[Quote]]] = [
        (analysis.entities[voice.speaker], [analysis.quotes[index] for index in voice.quotes]) for voice in analysis.voices()
    ]
    unknown = [quote for quote in analysis.quotes if quote.speaker is None]
    return [*spoken, (None, unknown)] if unknown else spoken


def introduced(speaker: Entity | None) -> str:
    """The name of `speaker` with their role."""
    return "Speaker unknown" if speaker is None else ", ".join(filter(None, (speaker.name, speaker.role)))


def speaker_words(analysis: Analysis, quote: Quote) -> str:
    """The name of who says `quote`, or what the text calls them where it tells no name, or nothing."""
    speaker = analysis.speaker_of(quote)
    if speaker is not None:
        return speaker.name
    return one_line(quote.speaker_span.of(analysis.article.text)) if quote.speaker_span else ""


def said_by(name: str, analysis: Analysis) -> Analysis:
    """`analysis` with only the quotes of those whose name, or what the text calls them, has `name` in it, in any letter case."""
    wanted = one_line(name).casefold()
    said = (quote for quote in analysis.quotes if wanted in speaker_words(analysis, quote).casefold())
    return replace(analysis, quotes=tuple(said))


def source_line(article: Article) -> str:
    """What `article` is called, who wrote it, when it appeared and where it came from."""
    parts = (article.title, article.byline, article.published[:10], article.source)
    return ", ".join(part for part in parts if part not in ("", "-"))
