"""Every mention of an analysis, in reading order."""

from __future__ import annotations

from array import array

from reader.analysis.model import Entity, EntityKind
from reader.app.reading.mentions import Mentions
from reader.article import Span
from reader.records import spans_in

QUILL = Entity("Ada Quill", EntityKind.PERSON, (Span(0, 9), Span(30, 35)))
HARBOUR = Entity("Lunde Harbour", EntityKind.ORGANISATION, (Span(12, 25),))
LUNDE = Entity("Lunde", EntityKind.PLACE, (Span(12, 17), Span(40, 45)))
MENTIONS = Mentions((QUILL, LUNDE, HARBOUR))


def test_the_mentions_of_all_entities_come_in_reading_order() -> None:
    assert [entity for _, entity in MENTIONS] == [0, 1, 2, 0, 1]
    assert [span for span, _ in MENTIONS] == [Span(0, 9), Span(12, 17), Span(12, 25), Span(30, 35), Span(40, 45)]


def test_a_place_within_two_names_belongs_to_the_longer_one() -> None:
    assert MENTIONS.at(13) == (2, Span(12, 25))
    assert (MENTIONS.at(8), MENTIONS.at(9)) == ((0, Span(0, 9)), None)


def test_only_mentions_that_lie_within_a_span_are_listed() -> None:
    assert MENTIONS.within(Span(10, 24)) == [(1, Span(12, 17))]
    assert MENTIONS.within(Span(12, 36)) == [(1, Span(12, 17)), (2, Span(12, 25)), (0, Span(30, 35))]


def test_the_many_mentions_of_a_long_text_are_put_in_order_and_gone_through_with_pauses() -> None:
    pauses: list[int] = []
    mentions = spans_in(array("i", range(20_000)), lambda: pauses.append(1))
    held = Mentions((Entity("Ada Quill", EntityKind.PERSON, mentions),))
    ordered = len(pauses)
    spans = [span for span, _ in held]
    assert 0 < ordered < len(pauses) and spans == list(mentions)
