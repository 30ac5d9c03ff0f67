"""The first pages of long documents."""

from __future__ import annotations

import pytest

from reader.sources.beginning import beginning
from reader.sources.load import article_from
from reader.sources.raw import RawDocument
from tests.articles import LONG

LENGTH = 4_000
MANY = 1_000


def paragraphs(number: int, end: str = "</p>") -> str:
    return "\n".join(f"<p>On day {day} of the dispute {LONG}{end}" for day in range(number))


def page(body: str, head: str = "") -> RawDocument:
    return RawDocument(f"<html><head>{head}</head><body><article>{body}</article></body></html>".encode(), "a.html")


def first_words(document: RawDocument) -> str:
    first = beginning(document, LENGTH)
    assert first is not None and document.data.startswith(first.data)
    return article_from(first).text


@pytest.mark.parametrize("end", ["</p>", "</P>", ""])
def test_a_long_page_begins_with_as_much_text_as_any_other_document(end: str) -> None:
    words = first_words(page(paragraphs(MANY, end)))
    assert LENGTH < len(words) + 20 < LENGTH + 2 * len(LONG)
    assert words.endswith(LONG.strip())


def test_styles_and_scripts_before_the_article_do_not_count() -> None:
    head = f"<style>{'p { } ' * 500}</style><script>{paragraphs(40)}</script>"
    assert len(first_words(page(paragraphs(MANY), head))) + 20 > LENGTH


def test_a_page_of_few_paragraphs_has_no_beginning() -> None:
    assert beginning(page(f"{paragraphs(10)}<table>{'<tr><td>1</td></tr>' * 10_000}</table>"), LENGTH) is None


def test_a_page_that_is_read_in_a_moment_has_no_beginning() -> None:
    assert beginning(page(paragraphs(4 * LENGTH // len(LONG))), LENGTH) is None
