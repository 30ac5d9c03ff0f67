"""The cards of names and voices."""

from __future__ import annotations

from reader.analysis.model import Analysis, Entity, EntityKind, Quote, QuoteKind
from reader.app.reading.cards import card_of, forms_of
from reader.app.reading.overview import Overview
from reader.article import Article, Span

TEXT = "The Sun rose over the harbour. the sun set in May. SUN"


def test_a_card_has_the_quotes_of_a_voice_and_their_share(analysis: Analysis) -> None:
    card = card_of(Overview(analysis), 0)
    assert [quote.span.of(analysis.article.text) for quote in card.quotes] == ["“We wait,”", "“Soon,”"]
    assert card.share == 3 / 4


def test_a_card_has_the_other_forms_of_the_name(analysis: Analysis) -> None:
    assert card_of(Overview(analysis), 0).forms == ("Quill",)


def test_forms_that_differ_in_capitals_only_are_one() -> None:
    spans = (Span(0, 7), Span(31, 38), Span(51, 54))
    entity = Entity("SUN", EntityKind.ORGANISATION, spans)
    assert forms_of(Analysis(Article(TEXT)), entity) == ("The Sun",)


def test_a_description_of_a_person_stands_as_within_a_sentence() -> None:
    text = "The mayor came. Ada Quill, the mayor, spoke."
    entity = Entity("Ada Quill", EntityKind.PERSON, (Span(0, 9), Span(16, 25), Span(27, 36)))
    assert forms_of(Analysis(Article(text)), entity) == ("the mayor",)


def test_a_card_has_the_sentences_that_name_others_too(analysis: Analysis) -> None:
    (meeting,) = card_of(Overview(analysis), 0).meetings
    assert meeting.sentence == analysis.sentences[0]
    assert [other.of(analysis.article.text) for other in meeting.others] == ["Lunde"]


def test_the_unknown_speaker_has_a_card_of_quotes_alone(analysis: Analysis) -> None:
    card = card_of(Overview(analysis), None)
    assert card.entity is None
    assert [quote.span.of(analysis.article.text) for quote in card.quotes] == ["“Never,”"]


def test_a_speaker_without_a_name_has_a_card_of_their_quotes_under_what_the_text_calls_them() -> None:
    text = "“Wait,” the ferryman said."
    said = Quote(Span(0, 7), QuoteKind.DIRECT, speaker_span=Span(8, 20))
    card = card_of(Overview(Analysis(Article(text), quotes=(said,))), "ferryman")
    assert (card.name, card.quotes, card.share) == ("the ferryman", (said,), 1.0)
