"""Telling news, papers and long texts apart."""

from __future__ import annotations

import pytest

from reader.analysis.summary.shape import Shape, shape_of
from reader.analysis.summary.words import Words

REPORT = "In 2019 the council paid 40 million crowns for the breakwater, said Ada Quill, the mayor of Lunde at the time."
STORY = "She said that he had never loved the harbour, and he told her that he had loved nothing else in all his years."
ESSAY = "In 2019 a breakwater cost 40 million crowns, and in 2024 a breakwater of the same length cost twice as much as that."


def shape(sentences: list[str]) -> Shape:
    return shape_of(Words.of(sentences))


@pytest.mark.parametrize("sentence", [REPORT, STORY, ESSAY])
def test_a_short_text_is_ranked_as_news(sentence: str) -> None:
    assert shape([sentence] * 20) is Shape.NEWS


def test_authors_who_speak_of_their_work_write_papers() -> None:
    assert shape(["We propose a model of tides.", "Tides are hard to foresee.", "Our model does so."]) is Shape.PAPER


def test_a_long_report_of_what_was_said_is_news_too() -> None:
    assert shape([REPORT] * 150) is Shape.NEWS


@pytest.mark.parametrize("sentence", [STORY, ESSAY])
def test_a_long_story_or_essay_is_no_news(sentence: str) -> None:
    assert shape([sentence] * 150) is Shape.LONG


def test_a_long_text_on_how_something_is_explains_it() -> None:
    manual = "The breakwater of a harbour is as long as its mouth is wide, and it must be built of stones that no wave can lift."
    assert shape([manual] * 150) is Shape.EXPLANATION
    assert shape([manual, STORY] * 75) is Shape.LONG


def test_a_book_is_no_news() -> None:
    assert shape([REPORT] * 400) is Shape.LONG
