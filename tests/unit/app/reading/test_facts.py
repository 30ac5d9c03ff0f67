"""Facts about an article as a whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.app.reading.facts import title_of
from reader.article import Article, Block, Span


def test_a_file_without_a_title_is_called_by_its_name() -> None:
    assert title_of(Article("", source="/tmp/a/note.txt")) == "note.txt"
    assert title_of(Article("", title="A title", source="/tmp/x")) == "A title"


@pytest.mark.parametrize("source", ["-", "/tmp/a/000_80fc99a8.txt", "2024-03-01.md"])
def test_if_the_name_of_the_file_says_nothing_the_first_words_are_the_title(source: str) -> None:
    text = "The harbour of Lunde\nis to be dug out again, which the fishers of the town have asked for year after year."
    article = Article(text, source=source, blocks=(Block(Span(0, len(text))),))
    assert title_of(article) == "The harbour of Lunde is to be dug out again, which the…"
    assert title_of(replace(article, text="Rain.", blocks=(Block(Span(0, 5)),))) == "Rain."
