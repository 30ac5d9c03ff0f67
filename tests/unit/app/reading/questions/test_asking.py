"""Which questions can be asked at a place, and in which order."""

from __future__ import annotations

from reader.analysis.model import Analysis, EntityKind
from reader.app.reading.questions.asking import questions_about, questions_at
from reader.app.reading.state import Reading
from reader.app.reading.trails import found, mentions_of
from reader.article import Span
from reader.library import NameCorrection, QuoteCorrection, Reach
from tests.unit.app.conftest import TEXT, spans_of

SOON = spans_of("“Soon,”")[0]


def asked(reading: Reading, selected: Span | None = None) -> list[tuple[str, str]]:
    """The words in question and how far each question goes."""
    return [(each.span.of(TEXT), each.scope) for each in questions_at(reading, selected)]


def test_the_questions_at_a_quote_are_about_it_and_then_about_all_quotes_of_the_voice(reading: Reading) -> None:
    assert asked(reading) == []
    assert asked(reading.stepped(1, 0)) == [("“We wait,”", "this quote"), ("“We wait,”", "all 2 quotes")]
    assert asked(reading.stepped(1, 36)) == [("“Why?”", "this quote")]


def test_the_questions_at_a_name_are_about_all_places_its_words_and_only_here(reading: Reading, analysis: Analysis) -> None:
    quill, lunde, _ = analysis.entities
    assert asked(reading.following(mentions_of(quill).at(0))) == [("Ada Quill", "all 2 places"), ("Ada Quill", "only here")]
    assert asked(reading.following(mentions_of(lunde).at(0))) == [("Lunde", "only here")]


def test_a_selection_in_a_quote_is_about_the_quote(reading: Reading) -> None:
    assert asked(reading, spans_of("wait")[0])[0] == ("“We wait,”", "this quote")


def test_a_selection_outside_quotes_may_be_a_quote_or_a_name(reading: Reading) -> None:
    said = TEXT.index(" said Ada")
    assert asked(reading, Span(said, said + 9)) == [("said Ada", "this quote"), ("said Ada", "only here")]
    assert asked(reading, Span(said + 2, said + 9)) == [("aid Ada", "this quote"), ("aid Ada", "only here")]
    assert asked(reading, spans_of("Ada")[0])[0] == ("Ada", "only here")
    assert asked(reading, spans_of("Quill")[0])[:2] == [("Quill", "only here"), ("Quill", "this quote")]


def test_a_match_of_a_search_may_be_a_name(reading: Reading) -> None:
    assert asked(reading.following(found("wall", spans_of("wall")).at(0))) == [("wall", "only here")]
    assert asked(reading.following(found("Quill", spans_of("Quill")).at(1))) == [
        ("Quill", "all 2 places"),
        ("Quill", "only here"),
    ]
    assert asked(reading.following(found("wait", spans_of("wait")).at(0)))[0] == ("“We wait,”", "this quote")


def test_there_are_still_questions_at_what_was_corrected_to_be_no_quote_or_no_name(reading: Reading) -> None:
    no_quote = reading.correcting(QuoteCorrection(SOON, is_quote=False))
    assert asked(no_quote.following(no_quote.kept_places.at(0)))[0] == ("“Soon,”", "this quote")
    lunde = spans_of("Lunde")[0]
    no_name = reading.correcting(NameCorrection(lunde, "", EntityKind.PLACE, Reach.ALL))
    assert asked(no_name.following(no_name.kept_places.at(0))) == [("Lunde", "only here")]


def test_the_first_question_about_a_voice_is_about_its_quotes_and_about_a_name_its_mentions(reading: Reading) -> None:
    scopes = [[each.scope for each in questions_about(reading, 0, as_voice=as_voice)] for as_voice in (True, False)]
    assert scopes == [["all 2 quotes", "all 2 places"], ["all 2 places", "all 2 quotes"]]
    assert [each.scope for each in questions_about(reading, None, as_voice=True)] == ["this quote"]
    assert [each.scope for each in questions_about(reading, 1, as_voice=False)] == ["only here"]


def test_before_the_analysis_there_are_no_questions(analysis: Analysis) -> None:
    assert questions_at(Reading(analysis.article), SOON) == ()
    assert questions_about(Reading(analysis.article), 0, as_voice=True) == ()
