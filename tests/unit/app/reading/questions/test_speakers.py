"""The question who said a quote."""

from __future__ import annotations

from dataclasses import replace

from reader.analysis.model import Analysis, Entity, EntityKind
from reader.app.reading.overview import Overview
from reader.app.reading.questions.speakers import who_said
from reader.library import QuoteCorrection
from tests.unit.app.conftest import spans_of, words_of

SOON = spans_of("“Soon,”")[0]
NEVER = spans_of("“Never,”")[0]
WAIT = spans_of("“We wait,”")[0]


def test_the_present_speaker_comes_first_then_those_named_nearest(analysis: Analysis) -> None:
    wall = Entity("Harbour Office", EntityKind.ORGANISATION, spans_of("a wall"))
    overview = Overview(replace(analysis, entities=(*analysis.entities, wall)))
    others = ["Harbour Office", "not a quotation"]
    assert words_of(who_said(overview, [NEVER]).answers) == ["nobody known", "Ada Quill", "Tom Brandt", *others]
    assert words_of(who_said(overview, spans_of("“Why?”")).answers) == [
        *("Tom Brandt", "Ada Quill", "Harbour Office", "nobody known", "not a quotation")
    ]


def test_a_place_is_an_answer_only_if_it_speaks_elsewhere(analysis: Analysis) -> None:
    assert "Lunde" not in words_of(who_said(Overview(analysis), [SOON]).answers)
    heard = Overview(analysis, (QuoteCorrection(NEVER, "Lunde"),))
    assert words_of(who_said(heard, [SOON]).answers) == ["Ada Quill", "Tom Brandt", "Lunde", "nobody known", "not a quotation"]


def test_a_group_is_an_answer_only_if_its_name_means_people(analysis: Analysis) -> None:
    groups = (Entity("Liberals", EntityKind.GROUP, spans_of("a wall")), Entity("Danish", EntityKind.GROUP, spans_of("a wall")))
    overview = Overview(replace(analysis, entities=(*analysis.entities, *groups)))
    question = who_said(overview, [SOON])
    assert words_of(question.answers) == ["Ada Quill", "Tom Brandt", "Liberals", "nobody known", "not a quotation"]


def test_a_speaker_without_a_name_is_the_first_answer_and_can_be_taken_back(analysis: Analysis) -> None:
    wall = replace(analysis.quotes[3], speaker_span=spans_of("a wall")[0])
    found = replace(analysis, quotes=(*analysis.quotes[:3], wall))
    first, *_ = who_said(Overview(found), [NEVER]).answers
    assert (first.words, first.about) == ("a wall", "without a name")
    nobody = QuoteCorrection(NEVER)
    first, second, *_ = who_said(Overview(found, (nobody,)), [NEVER]).answers
    assert (first.words, second.words, second.taken_back) == ("nobody known", "a wall", (nobody,))


def test_the_present_answer_corrects_nothing_and_another_one_does(analysis: Analysis) -> None:
    stands, other, *_ = who_said(Overview(analysis), [SOON]).answers
    assert (stands.made, stands.taken_back) == ((), ())
    assert other.made == (QuoteCorrection(SOON, "Tom Brandt"),)


def test_after_a_correction_the_second_answer_is_as_it_was_found(analysis: Analysis) -> None:
    for correction, words in (
        (QuoteCorrection(SOON, "Tom Brandt"), "Tom Brandt"),
        (QuoteCorrection(SOON, is_quote=False), "not a quotation"),
    ):
        first, second, *_ = who_said(Overview(analysis, (correction,)), [SOON]).answers
        assert (first.words, second.words, second.about) == (words, "Ada Quill", "as it was found")
        assert (second.made, second.taken_back) == ((), (correction,))


def test_all_quotes_of_a_voice_are_asked_about_at_once(analysis: Analysis) -> None:
    question = who_said(Overview(analysis), [WAIT, SOON])
    assert (question.title, question.scope) == ("Who said these 2 quotes?", "all 2 quotes")
    assert words_of(question.answers)[:2] == ["Ada Quill", "Tom Brandt"]
    assert question.answers[1].made == (QuoteCorrection(WAIT, "Tom Brandt"), QuoteCorrection(SOON, "Tom Brandt"))


def test_quotes_that_were_found_to_be_of_several_go_back_to_them_at_once(analysis: Analysis) -> None:
    why = spans_of("“Why?”")[0]
    corrections = (QuoteCorrection(WAIT, "Mila Storm"), QuoteCorrection(why, "Mila Storm"))
    _, found, *_ = who_said(Overview(analysis, corrections), [WAIT, why]).answers
    assert (found.words, found.about, found.taken_back) == ("different speakers", "as it was found", corrections)
