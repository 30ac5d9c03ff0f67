"""What is said in an article, as it is remembered for other articles."""

from __future__ import annotations

from collections.abc import Iterator

from reader.analysis.model import Analysis
from reader.export import one_line
from reader.library import Said


def said_in(analysis: Analysis) -> Iterator[Said]:
    """The quotes by somebody whom the article names, in reading order."""
    for quote in analysis.quotes:
        if quote.speaker is not None:
            words = one_line(quote.span.of(analysis.article.text))
            yield Said(quote.span.start, analysis.entities[quote.speaker].name, words)
