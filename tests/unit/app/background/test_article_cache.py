"""Cached articles of web pages and PDFs."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from reader.app.background import article_cache
from reader.app.background.article_cache import ARTICLES, article_on, contents_in
from reader.article import Article
from reader.sources import Beginning, SourceContent
from reader.sources.load import article_from
from reader.sources.raw import RawDocument

TOLD = "".join(f"<p>On day {day} the <a href='/{day}'>boats</a> of Lunde lay in the harbour.</p>" for day in range(20))
PAGE = RawDocument(f"<html><head><title>A storm</title></head><body><article>{TOLD}</article></body></html>".encode(), "a.html")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[RawDocument]:
    """The pages that were taken apart."""
    pages: list[RawDocument] = []

    def article_from_noted(page: RawDocument) -> Article:
        pages.append(page)
        return article_from(page)

    monkeypatch.setattr(article_cache, "article_from", article_from_noted)
    return pages


def opened(page: RawDocument) -> Article:
    before = set(threading.enumerate())
    article = article_on(page)
    for thread in set(threading.enumerate()) - before:
        thread.join()
    return article


def test_a_page_is_parsed_once_and_its_article_is_the_same_the_second_time(made: list[RawDocument]) -> None:
    assert opened(PAGE) == opened(PAGE) == article_from(PAGE)
    assert made == [PAGE]


def test_a_page_that_has_changed_or_lies_elsewhere_is_parsed_anew(made: list[RawDocument]) -> None:
    changed = replace(PAGE, data=PAGE.data.replace(b"boats", b"ships"))
    assert "ships" in opened(changed).text
    assert opened(replace(PAGE, source="b.html")).source == "b.html"
    assert opened(PAGE).source == "a.html"
    assert len(made) == 3


def test_a_page_whose_cached_file_is_broken_is_parsed_anew(made: list[RawDocument]) -> None:
    opened(PAGE)
    for file in ARTICLES.folder.iterdir():
        file.write_bytes(b"broken")
    assert opened(PAGE) == article_from(PAGE)
    assert opened(PAGE) == article_from(PAGE)
    assert made == [PAGE, PAGE]


def read_pdf(*contents: SourceContent) -> list[SourceContent]:
    before = set(threading.enumerate())
    read = list(contents_in(RawDocument(b"%PDF-1.7", "a.pdf"), iter(contents)))
    for thread in set(threading.enumerate()) - before:
        thread.join()
    return read


def test_a_pdf_is_read_whole_once_and_from_the_cache_the_second_time() -> None:
    whole = Article("The eels are in the harbour.", source="a.pdf")
    first = Beginning(Article("The eels", source="a.pdf"))
    assert read_pdf(first, whole) == [first, whole]
    assert read_pdf() == [whole]


def test_a_pdf_that_was_not_read_whole_is_read_again() -> None:
    part = Article("The eels", source="a.pdf", notice="Page 2 cannot be read.")
    assert read_pdf(part) == [part]
    assert read_pdf() == []
