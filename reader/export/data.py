"""An Analysis as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from reader.analysis.model import Analysis, Entity, EntityKind, Quote, QuoteKind, Summary
from reader.article import Article, Span

if TYPE_CHECKING:
    from reader.library import Visit

_SCHEMA = 1
_NOT_PRINTED = re.compile(r"[\x7f-\x9f\u2028\u2029]")
"""Characters that JSON allows in a string, but that may control a terminal or end a line for a program."""


def analysis_as_dict(analysis: Analysis, *, identity: object = None) -> dict[str, Any]:
    """`analysis` as plain data, with offsets in code points into `text`; turns are listed apart from quotes in marks."""
    article = analysis.article
    return {
        "schema": _SCHEMA,
        "id": identity,
        **facts(article),
        "language": article.likely_language,
        "text": article.text,
        "sections": _sections(analysis),
        "sentences": [bounds(sentence) for sentence in analysis.sentences],
        "entities": [_entity(entity) for entity in analysis.entities],
        "quotes": [_quote(analysis, quote) for quote in analysis.quotes if quote.kind is not QuoteKind.TURN],
        "turns": [_quote(analysis, quote) for quote in analysis.quotes if quote.kind is QuoteKind.TURN],
        "summary": _summary(analysis.summary),
    }


def analysis_as_json(analysis: Analysis, *, identity: object = None) -> str:
    """`analysis` as one JSON object on one line."""
    return on_one_line(analysis_as_dict(analysis, identity=identity))


def summary_as_json(analysis: Analysis, *, n: int | None, words: int | None) -> str:
    """`analysis` as one JSON object, with the best `n` sentences alone, or as many as fit into `words`, if either is given."""
    if n or words:
        taken = analysis.summary.take(n or 0, words=words, text=analysis.article.text)
        analysis = replace(analysis, summary=Summary(tuple(each for each in analysis.summary.ranked if each in taken)))
    return analysis_as_json(analysis)


def names_as_json(analysis: Analysis, *, kinds: Sequence[str] | None) -> str:
    """`analysis` as one JSON object, with entities of `kinds` only if they are given."""
    data = analysis_as_dict(analysis)
    data["entities"] = [entity for entity in data["entities"] if kinds is None or entity["kind"] in kinds]
    return on_one_line(data)


def _sections(analysis: Analysis) -> list[dict[str, Any]]:
    """Each section with its heading and its summary."""
    article = analysis.article
    summaries = analysis.section_summaries or [Summary()] * len(article.sections)
    return [
        {
            **bounds(section.span),
            "level": section.level,
            "heading": None if section.heading is None else article.heading_of(section),
            **bounds(section.heading, "heading_"),
            "summary": _summary(summary),
        }
        for section, summary in zip(article.sections, summaries, strict=True)
    ]


def _summary(summary: Summary) -> list[dict[str, Any]]:
    return [{**bounds(sentence.span), "rank": sentence.rank, "score": sentence.score} for sentence in summary.ranked]


def _entity(entity: Entity) -> dict[str, Any]:
    """An entity, with `gender` and `role` for a person, and the `first` and `last` day for a date if they are known."""
    data: dict[str, Any] = {
        "name": entity.name,
        "kind": entity.kind.value,
        "mentions": [bounds(mention) for mention in entity.mentions],
        "corrected": entity.corrected,
    }
    if entity.kind is EntityKind.PERSON:
        data |= {"gender": entity.gender.value, "role": entity.role}
    if entity.days is not None:
        data |= {"first": entity.days.first.isoformat(), "last": entity.days.last.isoformat()}
    return data


def _quote(analysis: Analysis, quote: Quote) -> dict[str, Any]:
    speaker = analysis.speaker_of(quote)
    return {
        **bounds(quote.span),
        "page": analysis.article.page_at(quote.span.start),
        "kind": quote.kind.value,
        "speaker": None if speaker is None else speaker.name,
        **bounds(quote.speaker_span, "speaker_"),
        **bounds(quote.described, "described_"),
        **bounds(quote.cue, "cue_"),
        "corrected": quote.corrected,
    }


def as_json(**content: object) -> str:
    """`content` as one JSON object of this schema, on one line."""
    return on_one_line({"schema": _SCHEMA, **content})


def on_one_line(data: Mapping[str, object]) -> str:
    """`data` as JSON on one line, without control characters."""
    written = json.dumps(data, ensure_ascii=False)
    return _NOT_PRINTED.sub(lambda character: f"\\u{ord(character[0]):04x}", written)


def facts(article: Article | Visit) -> dict[str, str]:
    """The title, author and date of `article`, and where it is from."""
    return {
        "title": article.title,
        "byline": article.byline,
        "published": article.published,
        "source": article.source,
        "address": article.address,
    }


def bounds(span: Span | None, prefix: str = "") -> dict[str, int | None]:
    """The bounds of `span` as plain data; null for none."""
    return {
        f"{prefix}start": None if span is None else span.start,
        f"{prefix}end": None if span is None else span.end,
    }
