"""The dates of an article in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reader.analysis.model import Analysis, Days, Entity, EntityKind
from reader.app.reading.overview import Overview
from reader.app.reading.timeline import timeline_of
from reader.article import Span


def test_the_timeline_has_every_date_with_its_sentence(analysis: Analysis) -> None:
    dated = replace(analysis, entities=(Entity("a wall", EntityKind.DATE, (Span(100, 106),)), *analysis.entities))
    (moment,) = timeline_of(Overview(dated))
    assert moment.sentence == analysis.sentences[3]


def test_the_timeline_is_in_order_of_days_and_ends_with_unknown_ones(analysis: Analysis) -> None:
    may, monday, once = Span(10, 13), Span(50, 56), Span(5, 9)
    entities = (
        Entity("once", EntityKind.DATE, (once,)),
        Entity("May 2021", EntityKind.DATE, (may,), days=Days(date(2021, 5, 1), date(2021, 5, 31))),
        Entity("Monday", EntityKind.DATE, (monday,), days=Days(date(2021, 4, 26), date(2021, 4, 26))),
    )
    moments = timeline_of(Overview(replace(analysis, entities=entities)))
    assert [moment.mention for moment in moments] == [monday, may, once]
    assert [moment.when for moment in moments] == ["2021-04-26", "2021-05-01", ""]
