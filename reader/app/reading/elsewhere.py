"""What is said in other articles by whom a card is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.analysis.model import Analysis, Quote
from reader.app.reading.copying import Copied
from reader.export import citation, source_line
from reader.in_words import counted
from reader.library import Visit


class Elsewhere(NamedTuple):
    """Another article that contains the words looked for."""

    visit: Visit
    excerpt: str
    """The text around the place."""
    said: tuple[str, ...] = ()
    """What somebody of the name that is looked for says there."""

    def cited(self, words: str, name: str) -> str:
        """What is said there, with the `name` of who says it and the source."""
        return " — ".join((words, name, source_line(self.visit)))


def most_telling_first(found: Iterable[Elsewhere]) -> list[Elsewhere]:
    """First the articles in which something is said, the latest before the others and those without a date."""
    return sorted(found, key=lambda each: (bool(each.said), each.visit.published), reverse=True)


def all_said(analysis: Analysis, quotes: Sequence[Quote], name: str, elsewhere: Iterable[Elsewhere]) -> Copied | None:
    """The `quotes` of whoever has that `name`, and theirs `elsewhere`, each on a line with its source; or nothing."""
    others = [each for each in elsewhere if each.said]
    lines = [citation(analysis, quote) for quote in quotes]
    lines += [each.cited(words, name) for each in others for words in each.said]
    articles = f" from {counted(bool(quotes) + len(others), 'article')}" if others else ""
    return Copied("\n".join(lines), f"{counted(len(lines), 'quote')}{articles}, each with its source") if lines else None
