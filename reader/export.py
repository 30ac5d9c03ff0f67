"""An Analysis as JSON for a script, or as plain text for a person."""

from __future__ import annotations

import json
from typing import Any

from reader.analysis.model import Analysis, EntityKind, Quote
from reader.article import Article, Span

SCHEMA = 1


def analysis_as_dict(analysis: Analysis, *, id: object = None) -> dict[str, Any]:  # noqa: A002
    """`analysis` as plain data; offsets are code points into `text`."""
    article = analysis.article
    return {
        "schema": SCHEMA,
        "id": id,
        "title": article.title,
        "byline": article.byline,
        "published": article.published,
        "source": article.source,
        "language": article.language,
        "text": article.text,
        "sections": _sections(article),
        "sentences": [_bounds(sentence) for sentence in analysis.sentences],
        "entities": [
            {
                "name": entity.name,
                "kind": entity.kind.value,
                "mentions": [_bounds(mention) for mention in entity.mentions],
            }
            for entity in analysis.entities
        ],
        "quotes": [_quote(analysis, quote) for quote in analysis.quotes],
        "summary": [
            {**_bounds(sentence.span), "rank": sentence.rank, "score": sentence.score} for sentence in analysis.summary.ranked
        ],
    }


def analysis_as_json(analysis: Analysis, *, id: object = None) -> str:  # noqa: A002
    """`analysis` as one JSON object on one line."""
    return json.dumps(analysis_as_dict(analysis, id=id), ensure_ascii=False)


def _sections(article: Article) -> list[dict[str, Any]]:
    return [
        {
            **_bounds(section.span),
            "level": section.level,
            "heading": None if section.heading is None else article.heading_of(section),
            **_bounds(section.heading, "heading_"),
        }
        for section in article.sections
    ]


def _quote(analysis: Analysis, quote: Quote) -> dict[str, Any]:
    speaker = analysis.speaker_of(quote)
    return {
        **_bounds(quote.span),
        "kind": quote.kind.value,
        "speaker": None if speaker is None else speaker.name,
        **_bounds(quote.speaker_span, "speaker_"),
        **_bounds(quote.cue, "cue_"),
    }


def _bounds(span: Span | None, prefix: str = "") -> dict[str, int | None]:
    return {
        f"{prefix}start": None if span is None else span.start,
        f"{prefix}end": None if span is None else span.end,
    }


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


def source_line(article: Article) -> str:
    """What `article` is called, when it appeared and where it came from."""
    return ", ".join(part for part in (article.title, article.published[:10], article.source) if part)


def summary_text(analysis: Analysis, n: int = 3, words: int | None = None) -> str:
    """The summary, a sentence a line."""
    text = analysis.article.text
    taken = analysis.summary.take(n, words=words, text=text)
    return "\n".join(one_line(sentence.span.of(text)) for sentence in taken)


def quotes_text(analysis: Analysis) -> str:
    """The quotes by speaker, those who say most first."""
    text = analysis.article.text
    parts = [
        "\n".join(
            [f"{voice.name} ({len(voice.quotes)})"]
            + [f"  {one_line(analysis.quotes[index].span.of(text))}" for index in voice.quotes]
        )
        for voice in analysis.voices()
    ]
    unknown = [quote for quote in analysis.quotes if quote.speaker is None]
    if unknown:
        lines = [f"  {one_line(quote.span.of(text))}" for quote in unknown]
        parts.append("\n".join([f"Unknown ({len(unknown)})", *lines]))
    return "\n\n".join(parts)


def names_text(analysis: Analysis) -> str:
    """The names by kind, those that are named most first."""
    parts = []
    for kind in EntityKind:
        entities = sorted(
            (entity for entity in analysis.entities if entity.kind is kind), key=lambda entity: -len(entity.mentions)
        )
        if entities:
            lines = [f"  {entity.name} ({len(entity.mentions)})" for entity in entities]
            parts.append("\n".join([kind.value.capitalize(), *lines]))
    return "\n\n".join(parts)


def outline_text(article: Article) -> str:
    """The sections, with the share of the text that each takes."""
    total = max(1, len(article.text))
    return "\n".join(
        f"{'  ' * (section.level - 1)}{article.heading_of(section)}"
        f"  {round(100 * (section.span.end - section.span.start) / total)} %"
        for section in article.sections
    )


def report(analysis: Analysis) -> str:
    """Everything, for a person."""
    article = analysis.article
    head = article.title or article.source
    parts = {
        "Summary": summary_text(analysis),
        "Sections": outline_text(article),
        "Quotes": quotes_text(analysis),
        "Names": names_text(analysis),
    }
    blocks = [f"{title}\n{'─' * len(title)}\n{text}" for title, text in parts.items() if text]
    return "\n\n".join([head, *blocks] if head else blocks)
