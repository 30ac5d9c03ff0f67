"""The analyses of a command."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader import analyse, read
from reader.analysis.model import Analysis
from reader.article import Article
from reader.cli import analysing
from reader.cli.analysing import analysed
from reader.library import Library, QuoteCorrection
from tests.keeping import correct


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[Article]:
    """The articles that were not taken from the cache."""
    done: list[Article] = []

    def analyse_counted(article: Article) -> Analysis:
        done.append(article)
        return analyse(article)

    monkeypatch.setattr(analysing, "analyse", analyse_counted)
    return done


def test_an_article_is_analysed_once_for_all_commands(
    article_path: Path, counted: list[Article], printed: Callable[..., str]
) -> None:
    assert printed("quotes", article_path) == printed("quotes", article_path)
    assert "Lunde" in printed("names", article_path)
    assert len(counted) == 1


def test_the_sections_of_a_long_document_need_not_wait_for_its_analysis(
    article_path: Path, counted: list[Article], printed: Callable[..., str]
) -> None:
    assert printed("outline", article_path).strip() and not counted
    assert '"quotes": [{' in printed("outline", article_path, "--json") and counted


def test_an_article_with_another_text_is_analysed_anew(article_path: Path, counted: list[Article]) -> None:
    analysed(read(article_path))
    article_path.write_text("“The quay is mine,” said Bo Larch.", "utf-8")
    assert [entity.name for entity in analysed(read(article_path)).entities] == ["Bo Larch"]
    assert len(counted) == 2


def test_what_is_known_is_corrected_all_the_same(article_path: Path) -> None:
    article = read(article_path)
    quote = analysed(article).quotes[0]
    correct(Library(), article, QuoteCorrection(quote.span, "Tom Brandt"))
    again = analysed(article)
    speaker = again.speaker_of(again.quotes[0])
    assert speaker is not None and speaker.name == "Tom Brandt"


def test_what_comes_by_a_pipe_leaves_no_trace(own_home: Path) -> None:
    analysed(Article("“The quay is mine,” said Bo Larch.", source="-"))
    assert not [path for path in own_home.rglob("*") if path.is_file()]
