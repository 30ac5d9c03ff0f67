"""The extent of a section with its subsections, and its share of the text."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import chain

from reader.article import Article, Section, Span
from reader.in_words import minutes, percent
from reader.records import Records

_LONG = 10_000
"""The words from which a section's reading time says more than its share of the text."""


def extents(sections: Sequence[Section]) -> Sequence[Span]:
    """The span of each section with its subsections: up to the next section of its level or a higher one."""
    bounds = array("q", chain.from_iterable(section.span for section in sections))
    open_sections: list[int] = []
    for index, section in enumerate(sections):
        while open_sections and sections[open_sections[-1]].level >= section.level:
            open_sections.pop()
        open_sections.append(index)
        for above in open_sections:
            bounds[2 * above + 1] = section.span.end
    return Records(lambda extent: extent, [(Span, bounds)])


def size_of(article: Article, extent: Span) -> str:
    """The share of `article` that `extent` takes or, in a long article, its reading time."""
    share = (extent.end - extent.start) / max(1, len(article.text))
    return minutes(round(share * article.word_count)) if article.word_count > _LONG else percent(share)
