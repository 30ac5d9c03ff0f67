"""Quotes shared between articles: those to remember from this one, and those found in others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.analysis.model import Analysis, Quote
from reader.app.reading.copying import Copied
from reader.export import citation, one_line, source_line
from reader.in_words import counted
from reader.library import Said, Visit


class Elsewhere(NamedTuple):
    """Another article in which a name was found."""

    visit: Visit
    excerpt: str
    """The text around the place."""
    said: tuple[str, ...] = ()
    """The quotes in it by a speaker of that name."""

    def cited(self, words: str, name: str) -> str:
        """The `words` of a quote in it, with the `name` of the speaker and the source."""
        return " — ".join((words, name, source_line(self.visit)))


def most_telling_first(found: Iterable[Elsewhere]) -> list[Elsewhere]:
    """The articles with quotes before those without, the latest of each first."""
    return sorted(found, key=lambda each: (bool(each.said), each.visit.published), reverse=True)


def all_said(analysis: Analysis, quotes: Sequence[Quote], name: str, elsewhere: Iterable[Elsewhere]) -> Copied | None:
    """The `quotes` of the speaker called `name`, and those `elsewhere`, each on a line with its source; None without any."""
    others = [each for each in elsewhere if each.said]
    lines = [citation(analysis, quote) for quote in quotes]
    lines += [each.cited(words, name) for each in others for words in each.said]
    articles = f" from {counted(bool(quotes) + len(others), 'article')}" if others else ""
    return Copied("\n".join(lines), f"{counted(len(lines), 'quote')}{articles}, each with its source") if lines else None


def said_in(analysis: Analysis) -> Iterator[Said]:
    """The quotes to remember for other articles, in reading order: those by somebody whom this article names."""
    for quote in analysis.quotes:
        if quote.speaker is not None:
            words = one_line(quote.span.of(analysis.article.text))
            yield Said(quote.span.start, analysis.entities[quote.speaker].name, words)
