"""Where the pages of a PDF begin in its text."""

from __future__ import annotations

from tests.unit.sources.pdfs import BOATS, EELS, lines, read


def test_each_paragraph_is_on_its_page() -> None:
    article = read(lines(*EELS), lines(*BOATS))
    assert article.page_at(article.text.index(EELS[1])) == 1
    assert article.page_at(article.text.index(BOATS[0])) == 2


def test_a_paragraph_over_two_pages_is_on_both() -> None:
    article = read(lines(*EELS[:2]), lines(EELS[2], *BOATS))
    assert article.page_at(article.text.index(EELS[1])) == 1
    assert article.page_at(article.text.index(EELS[2])) == 2


def test_a_page_without_words_counts() -> None:
    article = read([], lines(*EELS), [], lines(*BOATS))
    assert article.page_at(article.text.index(EELS[0])) == 2
    assert article.page_at(article.text.index(BOATS[0])) == 4
