"""The question whom or what words name."""

from __future__ import annotations

from dataclasses import replace

from reader.analysis.model import Analysis, Entity, EntityKind
from reader.app.reading.overview import Overview
from reader.app.reading.questions.names import what_is
from reader.library import NameCorrection, Reach
from tests.unit.app.conftest import TEXT, spans_of, words_of

QUILL = spans_of("Quill")[1]
LUNDE = spans_of("Lunde")[0]


def test_the_present_name_comes_first_then_similar_names_then_kinds_then_the_others(analysis: Analysis) -> None:
    works = Entity("Quill Works", EntityKind.ORGANISATION, spans_of("a wall"))
    overview = Overview(replace(analysis, entities=(*analysis.entities, works)))
    words = words_of(what_is(overview, QUILL, Reach.ALL).answers)
    assert words[:4] == ["Ada Quill", "Quill Works", "a place", "an organisation"]
    assert words[-3:] == ["no name", "Tom Brandt", "Lunde"]
    assert "a person" not in words


def test_another_name_takes_its_kind_along(analysis: Analysis) -> None:
    answers = {answer.words: answer for answer in what_is(Overview(analysis), LUNDE, Reach.ALL).answers}
    assert answers["Lunde"].made == ()
    assert answers["Tom Brandt"].made == (NameCorrection(LUNDE, "Tom Brandt", EntityKind.PERSON),)
    assert answers["an organisation"].made == (NameCorrection(LUNDE, "Lunde", EntityKind.ORGANISATION),)
    assert answers["no name"].made == (NameCorrection(LUNDE, "", EntityKind.PLACE),)


def test_a_name_that_is_typed_keeps_the_kind(analysis: Analysis) -> None:
    typed = what_is(Overview(analysis), LUNDE, Reach.HERE).narrowed(" Port  Lunde ")[-1]
    assert typed.made == (NameCorrection(LUNDE, "Port Lunde", EntityKind.PLACE, Reach.HERE),)


def test_words_that_are_no_name_yet_may_be_one_of_any_kind(analysis: Analysis) -> None:
    wall = spans_of("wall")[0]
    question = what_is(Overview(analysis), wall, Reach.HERE)
    assert (question.title, words_of(question.answers)[:3]) == ("Is this a name?", ["no name", "a person", "a place"])


def test_the_question_says_how_far_it_goes_where_the_same_is_named_elsewhere(analysis: Analysis) -> None:
    overview = Overview(analysis)
    titles = [what_is(overview, QUILL, reach).title for reach in (Reach.ALL, Reach.HERE)]
    assert titles == ["What is this name? · all 2 places", "What is this name? · only here"]
    assert what_is(overview, LUNDE, Reach.ALL).title == "What is this name?"


def test_each_correction_is_numbered_after_those_before(analysis: Analysis) -> None:
    first = NameCorrection(LUNDE, "Lunde", EntityKind.GROUP, number=4)
    made = what_is(Overview(analysis, (first,)), LUNDE, Reach.ALL).answers[2].made[0]
    assert isinstance(made, NameCorrection) and made.number == 5


def test_the_answer_as_found_takes_back_all_corrections_of_the_name(analysis: Analysis) -> None:
    first = NameCorrection(LUNDE, "Lunde", EntityKind.GROUP, number=1)
    other = NameCorrection(QUILL, "Quill", EntityKind.PERSON, Reach.HERE, number=2)
    last = NameCorrection(LUNDE, "Port Lunde", EntityKind.GROUP, number=3)
    stands, found, *_ = what_is(Overview(analysis, (first, other, last)), LUNDE, Reach.ALL).answers
    assert (stands.words, found.words, found.about) == ("Port Lunde", "Lunde", "as it was found")
    assert found.taken_back == (first, last)


def test_the_question_shows_the_sentence_around_the_name(analysis: Analysis) -> None:
    assert what_is(Overview(analysis), LUNDE, Reach.ALL).around.of(TEXT) == "“We wait,” said Ada Quill in Lunde."
