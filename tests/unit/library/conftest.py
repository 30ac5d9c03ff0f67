"""A library for each test, and an article to keep in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.article import Article
from reader.library import Keepsake, KeepsakeKind, Library, QuoteCorrection
from tests.articles import span_in

TEXT = "The harbour is open. The boats come home. The eels were not asked."
ARTICLE = Article(TEXT, title="The harbour", byline="Ida Holm", source="harbour.txt")


def kept(words: str, kind: KeepsakeKind = KeepsakeKind.HIGHLIGHT, note: str = "") -> Keepsake:
    """`words` of the text, kept."""
    return Keepsake(kind, span_in(TEXT, words), words, note)


def corrected(words: str, speaker: str = "Tom Brandt", text: str = TEXT) -> QuoteCorrection:
    """`words` of `text`, which `speaker` says."""
    return QuoteCorrection(span_in(text, words), speaker)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.sqlite3"


@pytest.fixture
def library(path: Path) -> Library:
    return Library(path)
