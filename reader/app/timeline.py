"""When things happened, by the dates that an article names."""

from __future__ import annotations

from dataclasses import dataclass

from reader.analysis.model import EntityKind
from reader.app.cards import sentence_at
from reader.app.overview import Overview
from reader.article import Span


@dataclass(frozen=True, slots=True)
class Moment:
    """A date that the text names, in its sentence."""

    mention: Span
    sentence: Span


def timeline_of(overview: Overview) -> tuple[Moment, ...]:
    """Every mention of a date, in reading order."""
    analysis = overview.analysis
    mentions = sorted(mention for entity in analysis.entities if entity.kind is EntityKind.DATE for mention in entity.mentions)
    return tuple(Moment(mention, sentence_at(analysis, mention.start)) for mention in mentions)
