"""The queries of an Analysis."""

from __future__ import annotations

from reader.analysis.model import Analysis, Entity, EntityKind, Gender, Quote, QuoteKind
from reader.article import Article, Span


def test_a_place_between_sentences_belongs_to_the_one_before() -> None:
    analysis = Analysis(Article("It is. It was."), sentences=(Span(0, 6), Span(7, 14)))
    assert [analysis.sentence_at(offset) for offset in (0, 6, 7, 20)] == [Span(0, 6), Span(0, 6), Span(7, 14), Span(7, 14)]
    assert Analysis(Article("")).sentence_at(0) == Span(0, 0)


def test_an_unknown_gender_agrees_with_any() -> None:
    assert Gender.FEMALE.agrees(Gender.FEMALE)
    assert Gender.FEMALE.agrees(Gender.UNKNOWN)
    assert Gender.UNKNOWN.agrees(Gender.MALE)
    assert not Gender.FEMALE.agrees(Gender.MALE)


def test_an_entity_is_named_where_a_mention_is_and_nowhere_within_it() -> None:
    entity = Entity("Ada Quill", EntityKind.PERSON, (Span(0, 9), Span(20, 25)))
    assert entity.is_named_at(Span(20, 25)) and entity.is_named_at(Span(0, 9))
    assert not any(entity.is_named_at(span) for span in (Span(20, 24), Span(21, 25), Span(10, 12), Span(30, 35)))


def test_further_mentions_stand_in_reading_order() -> None:
    entity = Entity("Ada Quill", EntityKind.PERSON, (Span(20, 25),))
    assert entity.with_mentions([Span(40, 49), Span(0, 9)]).mentions == (Span(0, 9), Span(20, 25), Span(40, 49))


def test_a_quote_is_found_by_its_span_even_where_another_begins_at_the_same_place() -> None:
    turn, within, next_one = (
        Quote(Span(5, 40), QuoteKind.TURN),
        Quote(Span(5, 12), QuoteKind.MIXED),
        Quote(Span(50, 60), QuoteKind.DIRECT),
    )
    analysis = Analysis(Article("x" * 60), quotes=(turn, within, next_one))
    assert [analysis.quote_on(quote.span) for quote in analysis.quotes] == [turn, within, next_one]
    assert [analysis.quote_on(span) for span in (Span(5, 13), Span(0, 5), Span(50, 61), Span(60, 60))] == [None] * 4
