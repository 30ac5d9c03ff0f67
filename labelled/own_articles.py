"""Short documents that were written for this project, with headings and with much that only looks like headings."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from labelled.own_lines import FOLDER, WIDTH, layouts

_BETWEEN, _HEADING = "%%\n", "= "
_LONG, _ENDS = 60, (".", "!", "?", "”", '"')
"""The characters from which a line is none of a list, and what ends no line of one."""


class OwnArticle(NamedTuple):
    """An invented document in one of four layouts; its first line is its title."""

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
    """Each article of a file in four layouts: one line per paragraph, blank lines in between, wrapped, and close."""
    for number, article in enumerate((FOLDER / f"{name}.txt").read_text("utf-8").split(_BETWEEN)):
        marked = article.splitlines()
        lines = [line.removeprefix(_HEADING) for line in marked]
        for layout, texts in {**layouts(lines), "close": _close(marked)}.items():
            starts = [1 + sum(text.count("\n") for text in texts[:index]) for index in range(len(texts))]
            headings = frozenset(start for start, line in zip(starts, marked, strict=True) if line.startswith(_HEADING))
            yield OwnArticle(f"{name}-{number}", layout, "".join(texts), headings)


def _close(marked: list[str]) -> list[str]:
    """The paragraphs of an article, wrapped, with no blank line below a heading, nor between the lines of a list."""
    texts = []
    for line, below in pairwise([*marked, ""]):
        is_close = line.startswith(_HEADING) or (_is_listed(line) and _is_listed(below))
        parted = "" if is_close and not below.startswith(_HEADING) else "\n"
        texts.append(f"{textwrap.fill(line.removeprefix(_HEADING), WIDTH)}\n{parted}")
    return texts


def _is_listed(line: str) -> bool:
    return 0 < len(line) < _LONG and not line.endswith(_ENDS)
