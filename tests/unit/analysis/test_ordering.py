"""Reordering entities together with the speakers of quotes."""

from __future__ import annotations

from reader.analysis.model import Entity, EntityKind, Quote, QuoteKind
from reader.analysis.ordering import ordered
from reader.article import Span


def test_quotes_keep_their_speakers_when_entities_go_or_change_places() -> None:
    quill, lunde, brandt = (
        Entity(name, EntityKind.PERSON, (Span(start, start + 5),))
        for name, start in (("Ada Quill", 0), ("Lunde", 10), ("Tom Brandt", 20))
    )
    spoken = [
        Quote(Span(30 + 10 * place, 35 + 10 * place), QuoteKind.DIRECT, speaker) for place, speaker in enumerate((0, None, 2))
    ]
    entities, quotes = ordered((quill, lunde, brandt), spoken, (2, 0))
    assert entities == (brandt, quill)
    assert [quote.speaker for quote in quotes] == [1, None, 0]
    assert [quote.span for quote in quotes] == [quote.span for quote in spoken]
