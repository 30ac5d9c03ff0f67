"""The pages of a printed document, in every form of its quotes."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from reader.analysis.model import Analysis
from reader.export.citations import citation
from reader.export.data import analysis_as_dict
from reader.export.markdown import analysis_as_markdown, quotes_as_markdown
from reader.export.table import quotes_as_csv
from reader.export.together import together_as_json
from reader.library import Keepsake, KeepsakeKind


@pytest.fixture
def printed(analysis: Analysis) -> Analysis:
    """An analysis of a document of two pages, with a quote on each."""
    return replace(analysis, article=replace(analysis.article, pages=(0, analysis.quotes[1].span.start)))


def test_a_quote_is_cited_with_its_page(printed: Analysis) -> None:
    first, second = (citation(printed, quote) for quote in printed.quotes)
    assert first.startswith("“We *wait*,” — Ada Quill, p. 1 — Eels & boats")
    assert second.startswith("“=SUM(1)” — speaker unknown, p. 2 — ")


def test_a_quote_in_markdown_names_its_page(printed: Analysis) -> None:
    assert "> “We \\*wait\\*,”\n>\n> — Ada Quill, p. 1" in quotes_as_markdown(printed).split("\n\n")


def test_what_is_kept_is_saved_with_its_page(printed: Analysis) -> None:
    kept = Keepsake(KeepsakeKind.HIGHLIGHT, printed.quotes[1].span, "“=SUM(1)”", section="Eels", page=2)
    assert "> “=SUM(1)”\n>\n> — Eels, p. 2" in analysis_as_markdown(printed, [kept])


def test_scripts_are_told_the_page_of_each_quote(printed: Analysis) -> None:
    assert [quote["page"] for quote in analysis_as_dict(printed)["quotes"]] == [1, 2]
    assert [row["page"] for row in csv.DictReader(io.StringIO(quotes_as_csv(printed)))] == ["1", "2"]
    voices = json.loads(together_as_json([printed]))["voices"]
    assert [quote["page"] for voice in voices for quote in voice["quotes"]] == [1, 2]
