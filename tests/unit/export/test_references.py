"""The export for reference managers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader import analyse
from reader.analysis.model import Analysis
from reader.export.references import quotes_as_ris
from reader.sources.markdown.read import article_from_markdown


def test_an_article_is_a_reference_with_its_quotes_as_notes(analysis: Analysis) -> None:
    assert quotes_as_ris(analysis).splitlines() == [
        "TY  - ELEC",
        "TI  - Eels & boats",
        "AU  - Ida Holm",
        "PY  - 2024",
        "DA  - 2024/03/01",
        "UR  - https://example.org/eels",
        "N1  - “We *wait*,” — Ada Quill",
        "N1  - “=SUM(1)” — speaker unknown",
        "ER  - ",
    ]


def test_a_quote_is_noted_in_its_sentence_if_that_is_asked_for(analysis: Analysis) -> None:
    assert "N1  - “We *wait*,” said Ada Quill, the mayor. — Ada Quill" in quotes_as_ris(analysis, context=True).splitlines()


def test_a_turn_is_noted_without_its_label() -> None:
    turns = [
        "**Ada Quill:** They wait.",
        "**Tom Holm:** I see, I do.",
        "**Ada Quill:** So I heard.",
        "**Tom Holm:** That may be.",
    ]
    notes = quotes_as_ris(analyse(article_from_markdown("\n\n".join(turns))), context=True).splitlines()
    assert "N1  - “They wait.” — Ada Quill" in notes


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Ida Holm, Bo Larch and Ada Quill | AT&T", ["Ida Holm", "Bo Larch", "Ada Quill", "AT&T"]),
        ("Holm, Ida; Larch, Bo E.", ["Holm, Ida", "Larch, Bo E."]),
        ("Ida Holm, PhD, and Bo Larch", ["Ida Holm, PhD", "Bo Larch"]),
    ],
)
def test_each_author_is_one(analysis: Analysis, byline: str, authors: list[str]) -> None:
    lines = quotes_as_ris(replace(analysis, article=replace(analysis.article, byline=byline))).splitlines()
    assert [line for line in lines if line.startswith("AU")] == [f"AU  - {author}" for author in authors]


def test_a_file_is_found_by_its_address(analysis: Analysis, tmp_path: Path) -> None:
    filed = replace(analysis, article=replace(analysis.article, source=str(tmp_path / "old eels.html")))
    assert f"UR  - {(tmp_path / 'old eels.html').as_uri()}" in quotes_as_ris(filed).splitlines()


def test_what_is_not_known_is_left_out(analysis: Analysis) -> None:
    article = replace(analysis.article, byline="", published="", source="-")
    assert [line[:2] for line in quotes_as_ris(replace(analysis, article=article)).splitlines()] == ["TY", "TI", "N1", "N1", "ER"]


def test_without_quotes_there_is_no_reference(analysis: Analysis) -> None:
    assert quotes_as_ris(replace(analysis, quotes=())) == ""


def test_a_page_that_was_saved_is_cited_by_its_address(analysis: Analysis) -> None:
    saved = replace(analysis.article, source="eels.html", address="https://lunde.example/eels")
    lines = quotes_as_ris(replace(analysis, article=saved)).splitlines()
    assert (lines[0], "UR  - https://lunde.example/eels" in lines) == ("TY  - ELEC", True)
