"""How every export cites an article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.analysis.model import Analysis, Quote, QuoteKind
from reader.article import Article, Span
from reader.export.citations import citation, headline, sentences_around, title_or_name


@pytest.mark.parametrize(
    ("title", "source", "name"),
    [
        ("The eels", "notes/eels.txt", "The eels"),
        ("", "notes/eels.txt", "eels.txt"),
        ("", "https://lunde.example/", "lunde.example"),
        ("", "-", "Untitled"),
        ("", "", "Untitled"),
    ],
)
def test_an_article_without_a_title_is_called_by_its_file_or_page(title: str, source: str, name: str) -> None:
    assert title_or_name(Article("Text.", title=title, source=source)) == name


def test_what_is_listed_of_a_pipe_stands_under_a_line_all_the_same() -> None:
    assert headline(Article("Text.", source="-")) == "Untitled"
    assert headline(Article("Text.", title="The eels", byline="Ida Holm", source="-")) == "The eels, Ida Holm"


def test_a_quote_is_cited_with_its_speaker_and_with_the_day_of_its_article(analysis: Analysis) -> None:
    known, unknown = (citation(analysis, quote) for quote in analysis.quotes)
    source = "Eels & boats, Ida Holm, 2024-03-01, https://example.org/eels"
    assert known == f"“We *wait*,” — Ada Quill — {source}"
    assert unknown == f"“=SUM(1)” — speaker unknown — {source}"


def test_what_is_said_without_marks_is_cited_in_marks() -> None:
    text = "Keeper: We wait\nfor the boats."
    turn = Quote(Span(8, len(text)), QuoteKind.TURN, speaker_span=Span(0, 6))
    assert citation(Analysis(Article(text), quotes=(turn,)), turn) == "“We wait for the boats.” — Keeper"


def test_a_quote_beyond_the_sentences_that_are_known_stands_alone(analysis: Analysis) -> None:
    first, second = analysis.quotes
    begun = replace(analysis, sentences=analysis.sentences[:1])
    assert sentences_around(begun, first) == analysis.sentences[0]
    assert sentences_around(begun, second) == second.span
