"""The dates of an article in the order of the days that they mean."""

from __future__ import annotations

from dataclasses import dataclass

from reader.analysis.model import Analysis, Days
from reader.article import Span


@dataclass(frozen=True, slots=True)
class Moment:
    """One date that the article gives, with every place that gives it."""

    days: Days
    """The days that it means: one, or all of a month, a year …"""
    name: str
    """The date as the article writes it: `Monday`, `mid-October`."""
    entity: int
    """Its index in `Analysis.entities`."""
    mentions: tuple[Span, ...]
    """Where it is given, in reading order."""


def timeline(analysis: Analysis) -> tuple[Moment, ...]:
    """The dates whose days are known, the earliest first; of those that begin on one day the shortest first.

    `Monday` or `last year` has days only where the article's own date (`Article.published`) is known.
    """
    moments = (
        Moment(entity.days, entity.name, index, entity.mentions)
        for index, entity in enumerate(analysis.entities)
        if entity.days is not None
    )
    return tuple(sorted(moments, key=lambda moment: (moment.days.first, moment.days.last, moment.mentions)))
