"""The extent of a section with its subsections, and its share of the text."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from reader.article import Article, Section, Span
from reader.in_words import minutes, percent
from reader.records import spans_in

_LONG = 10_000
"""The words from which a section's reading time says more than its share of the text."""


def extents(sections: Sequence[Section]) -> Sequence[Span]:
    """The span of each section with its subsections: up to the next section of its level or a higher one."""
    bounds = array("q")
    open_sections: list[tuple[int, int]] = []
    for index, section in enumerate(sections):
        bounds.extend(section.span)
        while open_sections and open_sections[-1][1] >= section.level:
            open_sections.pop()
        open_sections.append((index, section.level))
        for above, _ in open_sections:
            bounds[2 * above + 1] = section.span.end
    return spans_in(bounds)


def size_of(article: Article, extent: Span) -> str:
    """The share of `article` that `extent` takes or, in a long article, its reading time."""
    share = (extent.end - extent.start) / max(1, len(article.text))
    return minutes(round(share * article.word_count)) if article.word_count > _LONG else percent(share)
