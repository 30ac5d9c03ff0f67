"""Voices of named and of described speakers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.analysis.model import Analysis, Entity, EntityKind, Quote, QuoteKind
from reader.analysis.voices import speaker_words, voices_of, who_says
from reader.article import Article, Span
from tests.articles import span_in

TEXT = (
    "“The road is shut,” an officer said. “Go round by the mill,” the officer said. “Why?” asked Ada Quill. "
    "The army called it “safe”. “Never,” he said."
)


def span_of(words: str) -> Span:
    return span_in(TEXT, words)


@pytest.fixture
def analysis() -> Analysis:
    said = [
        *(("“The road is shut,”", None, "an officer"), ("“Go round by the mill,”", None, "the officer")),
        *(("“Why?”", 0, "Ada Quill"), ("“safe”", None, "The army"), ("“Never,”", None, "he")),
    ]
    quotes = [Quote(span_of(words), QuoteKind.DIRECT, speaker, span_of(phrase)) for words, speaker, phrase in said]
    return Analysis(
        Article(TEXT), entities=(Entity("Ada Quill", EntityKind.PERSON, (span_of("Ada Quill"),)),), quotes=tuple(quotes)
    )


def test_a_described_speaker_is_a_voice_under_the_words_that_came_first(analysis: Analysis) -> None:
    assert [(voice.name, voice.quotes, voice.word_count) for voice in voices_of(analysis)] == [
        ("an officer", (0, 1), 9),
        ("Ada Quill", (2,), 1),
        ("the army", (3,), 1),
    ]


def test_a_pronoun_alone_is_an_unknown_speaker(analysis: Analysis) -> None:
    assert who_says(analysis, analysis.quotes[4]) is None
    assert speaker_words(analysis, analysis.quotes[4]) == ""


def test_a_pronoun_for_somebody_described_is_their_voice(analysis: Analysis) -> None:
    quote = replace(analysis.quotes[4], described=span_of("an officer"))
    assert who_says(analysis, quote) == who_says(analysis, analysis.quotes[0])
    assert speaker_words(analysis, quote) == "an officer"


def test_each_quote_is_given_to_its_speaker_in_the_words_used_there(analysis: Analysis) -> None:
    assert [speaker_words(analysis, quote) for quote in analysis.quotes[:4]] == [
        "an officer",
        "the officer",
        "Ada Quill",
        "the army",
    ]
