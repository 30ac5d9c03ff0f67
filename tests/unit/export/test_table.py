"""The export as a table."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from reader.analysis.model import Analysis, Quote, QuoteKind
from reader.article import Article, Span
from reader.export.table import COLUMNS, quotes_as_csv


def test_every_quote_is_a_row_with_its_speaker_and_source(analysis: Analysis) -> None:
    first, second = csv.DictReader(io.StringIO(quotes_as_csv(analysis)))
    assert first == {
        "quote": "“We *wait*,”",
        "speaker": "Ada Quill",
        "role": "mayor",
        "as named": "Ada Quill",
        "kind": "direct",
        "sentence": "“We *wait*,” said Ada Quill, the mayor.",
        "section": "",
        "page": "",
        "title": "Eels & boats",
        "byline": "Ida Holm",
        "published": "2024-03-01T10:00",
        "source": "https://example.org/eels",
        "address": "",
        "start": str(analysis.quotes[0].span.start),
        "end": str(analysis.quotes[0].span.end),
        "corrected": "",
    }
    assert tuple(second) == COLUMNS and second["speaker"] == ""


def test_every_line_ends_like_those_of_other_commands(analysis: Analysis) -> None:
    assert "\r" not in quotes_as_csv(analysis)
    assert not quotes_as_csv(analysis).endswith("\n")


@pytest.mark.parametrize("formula", ["=HYPERLINK(1)", "+1", "-1", "@SUM(1)"])
def test_no_cell_is_computed(analysis: Analysis, formula: str) -> None:
    hostile = replace(analysis, article=replace(analysis.article, title=formula))
    row = next(csv.DictReader(io.StringIO(quotes_as_csv(hostile))))
    assert row["title"] == f"'{formula}"


def test_a_pipe_has_no_source(analysis: Analysis) -> None:
    piped = replace(analysis, article=replace(analysis.article, source="-"))
    assert {row["source"] for row in csv.DictReader(io.StringIO(quotes_as_csv(piped)))} == {""}


def test_a_speaker_without_a_name_is_called_as_the_text_does() -> None:
    text = "“Wait,” the old keeper said."
    quote = Quote(Span(0, 7), QuoteKind.DIRECT, speaker_span=Span(8, 22))
    row = next(csv.DictReader(io.StringIO(quotes_as_csv(Analysis(Article(text), quotes=(quote,))))))
    assert (row["speaker"], row["role"], row["as named"]) == ("the old keeper", "", "the old keeper")
