"""Short documents that were written for this project, with headings and with much that only looks like headings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from labelled.own_lines import FOLDER, layouts

_BETWEEN, _HEADING = "%%\n", "= "


class OwnArticle(NamedTuple):
    """An invented document in one of three layouts; its first line is its title."""

    id: str
    layout: str
    text: str
    headings: frozenset[int]
    """The lines that are headings, from 1."""


def news_articles() -> Iterator[OwnArticle]:
    """Articles of news."""
    yield from _articles("news")


def articles_of_other_genres() -> Iterator[OwnArticle]:
    """Press releases, reports, recipes, live reports, minutes, letters, guides, stories and the like, two of most kinds."""
    yield from _articles("genres")


def articles_with_asides() -> Iterator[OwnArticle]:
    """Essays that ask their readers, questions and answers, and reports with captions of pictures between their paragraphs."""
    yield from _articles("asides")


def _articles(name: str) -> Iterator[OwnArticle]:
    """Each article of a file in three layouts: one line per paragraph, blank lines in between, and wrapped."""
    for number, article in enumerate((FOLDER / f"{name}.txt").read_text("utf-8").split(_BETWEEN)):
        marked = article.splitlines()
        for layout, texts in layouts([line.removeprefix(_HEADING) for line in marked]).items():
            starts = [1 + sum(text.count("\n") for text in texts[:index]) for index in range(len(texts))]
            headings = frozenset(start for start, line in zip(starts, marked, strict=True) if line.startswith(_HEADING))
            yield OwnArticle(f"{name}-{number}", layout, "".join(texts), headings)
