"""Which sentences can stand in a summary together."""

from __future__ import annotations

import pytest

from reader.analysis.model import Entity, EntityKind, Gender
from reader.analysis.sentences import sentences_in
from reader.analysis.summary.standing import Standing
from reader.article import Span


def test_the_first_sentence_stands_though_a_mark_in_it_lost_its_other_half() -> None:
    text = 'The mayor called the roof a "scandal? and sent for a builder. The builder came on Monday.'
    beside = Standing(text, sentences_in(text, Span(0, len(text))), ())
    assert [beside.depends(index) for index in (0, 1)] == [False, False]


TEXT = "Ada Quill opened the school. Tom Brandt came too. She stayed for years. But nobody knew why. The old town grew."
SENTENCES = sentences_in(TEXT, Span(0, len(TEXT)))
ADA, TOM, SHE, BUT, TOWN = range(5)


def standing() -> Standing:
    def person(name: str, gender: Gender) -> Entity:
        start = TEXT.index(name)
        return Entity(name, EntityKind.PERSON, (Span(start, start + len(name)),), gender)

    return Standing(TEXT, SENTENCES, [person("Ada Quill", Gender.FEMALE), person("Tom Brandt", Gender.MALE)])


@pytest.mark.parametrize(
    ("index", "chosen", "admitted"),
    [
        (TOWN, [], True),
        (SHE, [], False),
        (SHE, [ADA], True),
        (SHE, [TOM], True),  # the sentence right before: a reader sees what its writer meant
        (SHE, [TOWN], False),
        (BUT, [ADA], False),
        (BUT, [ADA, SHE], True),
    ],
)
def test_a_leaning_sentence_comes_only_after_what_it_leans_on(index: int, chosen: list[int], admitted: bool) -> None:
    assert standing().admits(index, chosen) is admitted


def test_nothing_comes_between_a_leaning_sentence_and_its_person() -> None:
    text = "Ada Quill opened the school. The old town grew. More children came there. She stayed for years."
    entities = [Entity("Ada Quill", EntityKind.PERSON, (Span(0, 9),), Gender.FEMALE)]
    beside = Standing(text, sentences_in(text, Span(0, len(text))), entities)
    assert beside.admits(3, [0])
    assert not beside.admits(1, [0, 3])


def test_a_sentence_that_leans_on_another_scores_less() -> None:
    assert standing().lowered([1.0] * 5, 0.25) == [1.0, 1.0, 0.75, 0.75, 1.0]


def test_a_quotation_is_not_cut_off_before_its_speaker_is_named() -> None:
    text = "The council met. “We were offered soup. That is an insult,” said Ada Quill. She said: “It was cold. It was thin.”"
    first, second = (Span(text.index(mark), text.index(end) + 1) for mark, end in (("“We", ",”"), ("“It", "n.”")))
    beside = Standing(text, sentences_in(text, Span(0, len(text))), (), [first, second])
    assert not beside.admits(1, [0])
    assert beside.admits(3, [2])


def test_a_name_outside_the_sentences_supports_none() -> None:
    caption = "Ada Quill at the school"
    text = f"The old town grew. She stayed for years. {caption}"
    entities = [Entity("Ada Quill", EntityKind.PERSON, (Span(text.index("Ada"), text.index(" at the")),), Gender.FEMALE)]
    beside = Standing(text, sentences_in(text, Span(0, text.index(caption))), entities)
    assert [beside.admits(index, []) for index in (0, 1)] == [True, False]


def test_an_answer_in_an_interview_needs_its_question() -> None:
    texts = ["For a winter or two.", "Will it be mended?", "The town has no money.", "The roof has leaked."]
    starts = [sum(len(each) + 1 for each in texts[:place]) for place in range(len(texts))]
    sentences = [Span(start, start + len(text)) for start, text in zip(starts, texts, strict=True)]
    interview = Standing(" ".join(texts), sentences, (), turns={starts[0], starts[2]})
    assert [interview.admits(index, []) for index in range(4)] == [False, False, False, True]
    assert interview.admits(2, [0, 1])


def test_a_sentence_that_continues_a_quotation_comes_after_its_beginning() -> None:
    text = "“The roof leaks. We will mend it,” said Ada Quill. The old town grew."
    sentences = sentences_in(text, Span(0, len(text)))
    beside = Standing(text, sentences, (), [Span(0, text.index(" said"))])
    assert not beside.admits(1, [])
    assert beside.admits(1, [0])
    assert beside.admits(2, [])
