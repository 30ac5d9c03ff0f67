"""The whole analysis, and what it guarantees."""

from __future__ import annotations

import pickle

import pytest

import reader
from reader.analysis.model import EntityKind
from reader.analysis.voices import voices_of
from tests.conftest import ARTICLE


def test_the_text_is_kept_as_it_was_given() -> None:
    assert reader.analyse(ARTICLE).article.text == ARTICLE


def test_an_analysis_can_go_to_another_process() -> None:
    analysis = reader.analyse(ARTICLE)
    assert pickle.loads(pickle.dumps(analysis)) == analysis


def test_the_voices_are_ordered_by_how_much_they_say() -> None:
    assert [voice.name for voice in voices_of(reader.analyse(ARTICLE))] == ["Tom Brandt", "Ada Quill"]


def test_a_summary_is_made_of_sentences_of_the_text_in_reading_order() -> None:
    analysis = reader.analyse(ARTICLE)
    taken = analysis.summary.take(2)
    assert len(taken) == 2
    assert {sentence.span for sentence in taken} <= set(analysis.sentences)
    assert taken[0].span.start < taken[1].span.start


@pytest.mark.parametrize("text", ["", " \n ", "One line.", "“", "”“”“", "?!?"])
def test_a_text_with_nothing_to_understand_has_an_empty_summary(text: str) -> None:
    assert reader.analyse(text).summary.ranked == ()


def test_nothing_but_white_space_lies_between_sentences() -> None:
    analysis = reader.analyse(ARTICLE)
    left = list(ARTICLE)
    for sentence in analysis.sentences:
        left[sentence.start : sentence.end] = " " * (sentence.end - sentence.start)
    assert not "".join(left).strip()


@pytest.mark.parametrize(
    "marked",
    [
        "Mr. Quill met Gov. J. B. Hale in the U.S. on Friday.|It rained.",
        "“Are we able to do it?|No!” added the mayor.",
        "Prices rose 3.5 percent.|Nobody minded.",
    ],
)
def test_a_stop_after_an_abbreviation_or_in_a_number_ends_no_sentence(marked: str) -> None:
    text = marked.replace("|", " ")
    assert "|".join(sentence.of(text) for sentence in reader.analyse(text).sentences) == marked


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The train left Paris for Madrid at noon.", "Paris", EntityKind.PLACE),
        ("On Friday Maria Lopez went home.", "Maria Lopez", EntityKind.PERSON),
        ("She studied at Lunde University for years.", "Lunde University", EntityKind.ORGANISATION),
        ("Many Italians came to see it.", "Italians", EntityKind.GROUP),
        ("It cost $4.5 million in all.", "$4.5 million", EntityKind.MONEY),
        ("It fell by 12 percent.", "12 percent", EntityKind.PERCENT),
        ("They left on 3 May 2021 by boat.", "3 May 2021", EntityKind.DATE),
    ],
)
def test_names_have_a_kind(text: str, name: str, kind: EntityKind) -> None:
    assert (name, kind) in [(entity.name, entity.kind) for entity in reader.analyse(text).entities]


def test_a_surname_alone_is_the_person_named_in_full() -> None:
    text = "Maria Lopez came first. On the second day Lopez rested, and Mrs. Lopez slept."
    persons = [entity for entity in reader.analyse(text).entities if entity.kind is EntityKind.PERSON]
    assert [(person.name, len(person.mentions)) for person in persons] == [("Maria Lopez", 3)]
