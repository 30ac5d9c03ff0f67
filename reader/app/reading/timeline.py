"""The dates that an article names, in order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reader.analysis.model import Days, EntityKind
from reader.app.reading.overview import Overview
from reader.article import Span


@dataclass(frozen=True, slots=True)
class Moment:
    """A date that the text names, in its sentence."""

    mention: Span
    sentence: Span
    days: Days | None
    """The days that it means, if they follow from the text or the article's own date."""

    @property
    def when(self) -> str:
        """The first day it means, such as 2021-05-03; empty if that is not known."""
        return "" if self.days is None else self.days.first.isoformat()


def timeline_of(overview: Overview) -> tuple[Moment, ...]:
    """Every mention of a date: first those whose days are known, by day, then the others in reading order."""
    analysis = overview.analysis
    moments = (
        Moment(mention, analysis.sentence_at(mention.start), entity.days)
        for entity in analysis.entities
        if entity.kind is EntityKind.DATE
        for mention in entity.mentions
    )
    return tuple(sorted(moments, key=_order))


def _order(moment: Moment) -> tuple[bool, date, date, Span]:
    if moment.days is None:
        return True, date.min, date.min, moment.mention
    return False, moment.days.first, moment.days.last, moment.mention
