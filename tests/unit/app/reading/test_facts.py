"""Facts about an article as a whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.app.reading.facts import facts_of, title_of
from reader.article import Article, Block, Span


def test_a_file_without_a_title_is_called_by_its_name() -> None:
    assert title_of(Article("", source="/tmp/a/the-EU_water.txt")) == "The EU water"
    assert title_of(Article("", title="A title", source="/tmp/x")) == "A title"


@pytest.mark.parametrize("source", ["-", "/tmp/a/000_80fc99a8.txt", "2024-03-01.md"])
def test_if_the_name_of_the_file_says_nothing_the_first_words_are_the_title(source: str) -> None:
    text = "The harbour of Lunde\nis to be dug out again, which the fishers of the town have asked for year after year."
    article = Article(text, source=source, blocks=(Block(Span(0, len(text))),))
    assert title_of(article) == "The harbour of Lunde is to be dug out again, which the…"
    assert title_of(replace(article, text="Rain.", blocks=(Block(Span(0, 5)),))) == "Rain."


def test_of_a_printed_document_the_page_is_told_instead_of_the_number_of_words() -> None:
    article = Article("eel " * 2_300, blocks=(Block(Span(0, 9_199)),), pages=(0, 3_000, 6_000))
    assert facts_of(article, 80, 0.5) == "5 min left · page 2 of 3"


@pytest.mark.parametrize(
    ("columns", "read", "facts"),
    [
        (120, 0.0, "2024-03-01 · 10 min · 2,300 words"),
        (80, 0.5, "5 min left · 2,300 words"),
        (80, 1.0, "10 min · 2,300 words"),
        (50, 0.5, "5 min left"),
        (40, 0.5, "10 min"),
    ],
)
def test_the_time_that_is_left_is_told_and_what_else_has_room(columns: int, read: float, facts: str) -> None:
    assert facts_of(Article("eel " * 2_300, published="2024-03-01T12:00"), columns, read) == facts
