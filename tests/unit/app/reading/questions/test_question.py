"""Questions and the effects of their answers."""

from __future__ import annotations

import pytest

from reader.analysis.model import Analysis, EntityKind
from reader.app.reading.keeping import keepsake_of
from reader.app.reading.overview import Overview
from reader.app.reading.questions.question import Answer, answered, distance, near, taken_back, told
from reader.app.reading.questions.speakers import who_said
from reader.app.reading.state import Reading
from reader.article import Span
from reader.library import Correction, KeepsakeKind, NameCorrection, QuoteCorrection, Reach
from tests.unit.app.conftest import spans_of, words_of

SOON = spans_of("“Soon,”")[0]
LUNDE = spans_of("Lunde")[0]
QUILL = spans_of("Ada Quill")[0]


def test_typed_words_narrow_the_answers_and_are_an_answer_themselves(analysis: Analysis) -> None:
    question = who_said(Overview(analysis), [SOON])
    assert question.narrowed("") == question.answers
    assert words_of(question.narrowed("quill")) == ["Ada Quill", "quill"]
    assert words_of(question.narrowed("ada quill ")) == ["Ada Quill"]
    assert words_of(question.narrowed("not")) == ["not a quotation", "not"]
    (typed,) = question.narrowed(" Mila  Storm")
    assert typed.made == (QuoteCorrection(SOON, "Mila Storm"),)


def test_an_answer_is_taken_and_taken_back(reading: Reading) -> None:
    correction = QuoteCorrection(SOON, "Tom Brandt")
    to_brandt = answered(reading, Answer("Tom Brandt", (correction,)))
    assert to_brandt.corrections == (correction,)
    assert answered(to_brandt, Answer("Ada Quill", taken_back=(correction,))).corrections == ()


def test_corrections_that_a_later_answer_makes_needless_are_dropped(reading: Reading) -> None:
    group = NameCorrection(LUNDE, "Lunde", EntityKind.GROUP, number=1)
    work = NameCorrection(LUNDE, "Lunde", EntityKind.WORK, Reach.HERE, number=2)
    place = NameCorrection(LUNDE, "Lunde", EntityKind.PLACE, Reach.WORDS, number=3)
    as_group = answered(reading, Answer("a group", (group,)))
    as_work = answered(as_group, Answer("a work", (work,)))
    assert (as_group.corrections, as_work.corrections) == ((group,), (work,))
    assert answered(as_work, Answer("a place", (place,))).corrections == ()


def test_keepsakes_name_the_corrected_speaker(reading: Reading) -> None:
    kept = reading.keeping(keepsake_of(reading, KeepsakeKind.HIGHLIGHT, SOON))
    correction = NameCorrection(QUILL, "Adele Quill", EntityKind.PERSON)
    right = answered(kept, Answer("Adele Quill", (correction,)))
    assert [each.speaker for each in right.keepsakes] == ["Adele Quill"]
    assert [each.speaker for each in taken_back(right, [correction]).keepsakes] == ["Ada Quill"]


@pytest.mark.parametrize(
    ("correction", "words"),
    [
        (QuoteCorrection(SOON, "Tom Brandt"), "said by Tom Brandt"),
        (QuoteCorrection(SOON), "nobody known"),
        (QuoteCorrection(SOON, is_quote=False), "not a quotation"),
        (NameCorrection(LUNDE, "Lunde", EntityKind.ORGANISATION), "Lunde, an organisation"),
        (NameCorrection(LUNDE, "Lunde", EntityKind.EVENT, Reach.HERE), "Lunde, an event, only here"),
        (NameCorrection(LUNDE, "", EntityKind.PLACE, Reach.WORDS), "no name, wherever it says so"),
    ],
)
def test_a_correction_is_described_in_words(correction: Correction, words: str) -> None:
    assert told(correction) == words


@pytest.mark.parametrize(
    ("span", "looked_at"),
    [
        (Span(0, 5), [Span(10, 14)]),
        (Span(15, 19), [Span(10, 14), Span(20, 24)]),
        (Span(12, 32), [Span(10, 14), Span(20, 24), Span(30, 34), Span(40, 44)]),
        (Span(20, 24), [Span(10, 14), Span(20, 24), Span(30, 34)]),
        (Span(50, 55), [Span(40, 44)]),
    ],
)
def test_of_all_mentions_only_the_nearest_are_looked_at(span: Span, looked_at: list[Span]) -> None:
    mentions = [Span(10, 14), Span(20, 24), Span(30, 34), Span(40, 44)]
    assert near(span, mentions) == looked_at
    assert distance(span, near(span, mentions)) == distance(span, mentions)
    assert near(span, []) == []
