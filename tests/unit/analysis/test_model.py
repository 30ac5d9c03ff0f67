"""What an Analysis tells of a place in its text."""

from __future__ import annotations

from reader.analysis.model import Analysis
from reader.article import Article, Span


def test_a_place_between_sentences_belongs_to_the_one_before() -> None:
    analysis = Analysis(Article("It is. It was."), sentences=(Span(0, 6), Span(7, 14)))
    assert [analysis.sentence_at(offset) for offset in (0, 6, 7, 20)] == [Span(0, 6), Span(0, 6), Span(7, 14), Span(7, 14)]
    assert Analysis(Article("")).sentence_at(0) == Span(0, 0)
