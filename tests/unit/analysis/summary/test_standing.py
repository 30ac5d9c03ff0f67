"""Which sentences can stand in a summary together."""

from __future__ import annotations

import pytest

from reader.analysis.sentences import sentences_in
from reader.analysis.summary.standing import Standing
from reader.article import Span


def test_the_first_sentence_stands_though_a_mark_in_it_lost_its_other_half() -> None:
    text = 'The mayor called the roof a "scandal? and sent for a builder. The builder came on Monday.'
    beside = Standing(text, sentences_in(text, Span(0, len(text))))
    assert [beside.admits(index, []) for index in (0, 1)] == [True, True]


TEXT = "Ada Quill opened the school. She stayed for years. But nobody knew why. The old town grew."
SENTENCES = sentences_in(TEXT, Span(0, len(TEXT)))
ADA, SHE, BUT, TOWN = range(4)


@pytest.mark.parametrize(
    ("index", "chosen", "admitted"),
    [(TOWN, [], True), (SHE, [], False), (SHE, [ADA], True), (SHE, [TOWN], False), (BUT, [ADA], False), (BUT, [ADA, SHE], True)],
)
def test_a_leaning_sentence_comes_only_after_the_one_before_it(index: int, chosen: list[int], admitted: bool) -> None:
    assert Standing(TEXT, SENTENCES).admits(index, chosen) is admitted


def test_a_sentence_that_leans_on_another_scores_less() -> None:
    assert Standing(TEXT, SENTENCES).lowered([1.0] * 4, 0.25) == [1.0, 0.75, 0.75, 1.0]


def test_a_quotation_is_not_cut_off_before_its_speaker_is_named() -> None:
    text = "The council met. “We were offered soup. That is an insult,” said Ada Quill. She said: “It was cold. It was thin.”"
    first, second = (Span(text.index(mark), text.index(end) + 1) for mark, end in (("“We", ",”"), ("“It", "n.”")))
    beside = Standing(text, sentences_in(text, Span(0, len(text))), [first, second])
    assert not beside.admits(1, [0])
    assert beside.admits(3, [2])


def test_an_answer_in_an_interview_needs_its_question() -> None:
    texts = ["For a winter or two.", "Will it be mended?", "The town has no money.", "The roof has leaked."]
    starts = [sum(len(each) + 1 for each in texts[:place]) for place in range(len(texts))]
    sentences = [Span(start, start + len(text)) for start, text in zip(starts, texts, strict=True)]
    interview = Standing(" ".join(texts), sentences, turns={starts[0], starts[2]})
    assert [interview.admits(index, []) for index in range(4)] == [False, False, False, True]
    assert interview.admits(2, [0, 1])


def test_a_sentence_that_continues_a_quotation_comes_after_its_beginning() -> None:
    text = "“The roof leaks. We will mend it,” said Ada Quill. The old town grew."
    sentences = sentences_in(text, Span(0, len(text)))
    beside = Standing(text, sentences, [Span(0, text.index(" said"))])
    assert not beside.admits(1, [])
    assert beside.admits(1, [0])
    assert beside.admits(2, [])
