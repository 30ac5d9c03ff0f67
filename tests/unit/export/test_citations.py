"""How every export cites an article."""

from __future__ import annotations

import pytest

from reader.article import Article
from reader.export.citations import headline, title_of


@pytest.mark.parametrize(
    ("title", "source", "name"),
    [
        ("The eels", "notes/eels.txt", "The eels"),
        ("", "notes/eels.txt", "eels.txt"),
        ("", "https://lunde.example/", "lunde.example"),
        ("", "-", "Untitled"),
        ("", "", "Untitled"),
    ],
)
def test_an_article_without_a_title_is_called_by_its_file_or_page(title: str, source: str, name: str) -> None:
    assert title_of(Article("Text.", title=title, source=source)) == name


def test_what_is_listed_of_a_pipe_stands_under_a_line_all_the_same() -> None:
    assert headline(Article("Text.", source="-")) == "Untitled"
    assert headline(Article("Text.", title="The eels", byline="Ida Holm", source="-")) == "The eels, Ida Holm"
