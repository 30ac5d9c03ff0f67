"""Who may have said something, and what becomes of the answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.analysis.model import Analysis, Entity, EntityKind
from reader.app.reading.overview import Overview
from reader.app.reading.state import Reading
from reader.app.reading.trails import mentions_of
from reader.app.reading.who import Answer, answered, answers, in_question, narrowed, told
from reader.article import Span
from reader.library import Correction
from tests.unit.app.conftest import TEXT, spans_of

SOON = spans_of("“Soon,”")[0]
NEVER = spans_of("“Never,”")[0]


def words_of(all_answers: tuple[Answer, ...]) -> list[str]:
    return [answer.words for answer in all_answers]


@pytest.fixture
def reading(analysis: Analysis) -> Reading:
    return Reading(analysis.article).understood(analysis)


def test_first_comes_who_is_said_to_have_said_it_then_who_is_named_nearest(analysis: Analysis) -> None:
    wall = Entity("Harbour Office", EntityKind.ORGANISATION, spans_of("a wall"))
    overview = Overview(replace(analysis, entities=(*analysis.entities, wall)))
    others = ["Harbour Office", "not a quotation"]
    assert words_of(answers(overview, NEVER)) == ["nobody known", "Ada Quill", "Tom Brandt", *others]
    assert words_of(answers(overview, spans_of("“Why?”")[0])) == [
        *("Tom Brandt", "Ada Quill", "Harbour Office", "nobody known", "not a quotation")
    ]


def test_a_place_may_have_said_it_only_if_one_does_speak(analysis: Analysis) -> None:
    assert "Lunde" not in words_of(answers(Overview(analysis), SOON))
    heard = Overview(analysis, (Correction(NEVER, "Lunde"),))
    assert words_of(answers(heard, SOON)) == ["Ada Quill", "Tom Brandt", "Lunde", "nobody known", "not a quotation"]


def test_a_speaker_without_a_name_is_the_first_answer_and_can_be_taken_back(analysis: Analysis) -> None:
    wall = replace(analysis.quotes[3], speaker_span=spans_of("a wall")[0])
    reading = Reading(analysis.article).understood(replace(analysis, quotes=(*analysis.quotes[:3], wall)))
    assert reading.overview is not None
    first, *_ = answers(reading.overview, NEVER)
    assert (first.words, first.about) == ("a wall", "without a name")
    nobody = answered(reading, Correction(NEVER))
    assert nobody.overview is not None
    assert words_of(answers(nobody.overview, NEVER))[:2] == ["nobody known", "a wall"]
    assert answered(nobody, first.correction).corrections == ()


def test_of_what_was_put_right_it_is_told_how_it_was_found(analysis: Analysis) -> None:
    first, second, *_ = answers(Overview(analysis, (Correction(SOON, "Tom Brandt"),)), SOON)
    assert (first.words, second.words, second.about) == ("Tom Brandt", "Ada Quill", "as it was found")
    first, second, *_ = answers(Overview(analysis, (Correction(SOON, is_quote=False),)), SOON)
    assert (first.words, second.words, second.about) == ("not a quotation", "Ada Quill", "as it was found")


def test_what_is_typed_narrows_the_answers_by_any_name_of_theirs_and_is_one_itself(analysis: Analysis) -> None:
    all_answers = answers(Overview(analysis), SOON)
    assert words_of(narrowed(all_answers, "")) == words_of(all_answers)
    assert words_of(narrowed(all_answers, "quill")) == ["Ada Quill", "quill"]
    assert words_of(narrowed(all_answers, "ada quill ")) == ["Ada Quill"]
    assert words_of(narrowed(all_answers, "not")) == ["not a quotation", "not"]
    (typed,) = narrowed(all_answers, " Mila  Storm")
    assert typed.correction == Correction(SOON, "Mila Storm")


def test_the_answer_that_the_analysis_has_itself_needs_no_correction(reading: Reading) -> None:
    corrected = answered(reading, Correction(SOON, "Tom Brandt"))
    assert corrected.corrections == (Correction(SOON, "Tom Brandt"),)
    assert answered(corrected, Correction(SOON, "Ada Quill")).corrections == ()
    no_quote = answered(reading, Correction(NEVER, is_quote=False))
    assert answered(no_quote, Correction(NEVER)).corrections == ()


def test_in_question_is_the_quote_around_the_place(reading: Reading, analysis: Analysis) -> None:
    assert in_question(reading, None) is None
    assert in_question(reading.stepped(1, 0), None) == analysis.quotes[0].span
    wait = spans_of("wait")[0]
    assert in_question(reading, wait) == analysis.quotes[0].span
    assert in_question(reading.following(mentions_of(analysis.entities[1]).at(0)), None) is None


def test_in_question_may_be_what_is_selected_or_what_was_said_to_be_no_quotation(reading: Reading) -> None:
    said = TEXT.index(" said Ada")
    assert in_question(reading, Span(said, said + 9)) == Span(said + 1, said + 9)
    corrected = reading.correcting(Correction(SOON, is_quote=False))
    assert in_question(corrected.following(corrected.kept_places.at(0)), None) == SOON


def test_before_the_analysis_there_is_no_question(analysis: Analysis) -> None:
    assert in_question(Reading(analysis.article), SOON) is None


@pytest.mark.parametrize(
    ("correction", "words"),
    [
        (Correction(SOON, "Tom Brandt"), "said by Tom Brandt"),
        (Correction(SOON), "nobody known"),
        (Correction(SOON, is_quote=False), "not a quotation"),
    ],
)
def test_a_correction_is_told_in_words(correction: Correction, words: str) -> None:
    assert told(correction) == words
