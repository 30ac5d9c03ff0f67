"""A small analysis made by hand, for the parts of the app without a screen."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from reader.analysis.model import Analysis, Entity, EntityKind, Quote, QuoteKind, RankedSentence, Summary
from reader.app.reading.overview import Overview
from reader.app.reading.questions.question import Answer
from reader.app.reading.state import Reading
from reader.article import Article, Span

TEXT = "“We wait,” said Ada Quill in Lunde. “Why?” asked Tom Brandt. “Soon,” Quill said. “Never,” it said on a wall."


def spans_of(words: str) -> tuple[Span, ...]:
    """Every place where `words` stand in the text."""
    starts = [at for at in range(len(TEXT)) if TEXT.startswith(words, at)]
    return tuple(Span(at, at + len(words)) for at in starts)


def words_of(answers: Iterable[Answer]) -> list[str]:
    """What each answer to a question says."""
    return [answer.words for answer in answers]


@pytest.fixture
def analysis() -> Analysis:
    """Two voices, a place, and a quote that nobody is known to say."""
    quotes = [("“We wait,”", 0), ("“Why?”", 2), ("“Soon,”", 0), ("“Never,”", None)]
    sentences = [Span(0, 35), Span(36, 60), Span(61, 80), Span(81, len(TEXT))]
    return Analysis(
        Article(TEXT, title="The harbour", source="harbour.txt"),
        sentences=tuple(sentences),
        entities=(
            Entity("Ada Quill", EntityKind.PERSON, (*spans_of("Ada Quill"), spans_of("Quill")[1])),
            Entity("Lunde", EntityKind.PLACE, spans_of("Lunde")),
            Entity("Tom Brandt", EntityKind.PERSON, spans_of("Tom Brandt")),
        ),
        quotes=tuple(Quote(spans_of(words)[0], QuoteKind.DIRECT, speaker) for words, speaker in quotes),
        summary=Summary(tuple(RankedSentence(sentences[at], rank, 1.0 / rank) for rank, at in enumerate((2, 0, 1), 1))),
    )


@pytest.fixture
def reading(analysis: Analysis) -> Reading:
    """The article of that analysis, understood, before the first step."""
    return Reading(analysis.article).surveyed(Overview(analysis), is_whole=True)
