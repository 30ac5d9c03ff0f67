"""How far sections reach when those under them are counted in, and how much of the text that is."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import Article, Section, Span
from reader.in_words import minutes, percent

_LONG = 10_000
"""Words beyond which a share says little, and the time that a section takes to read stands there instead."""


def extents(sections: Sequence[Section]) -> tuple[Span, ...]:
    """The span of each section with all that are nested in it, up to the next of its level or a higher one."""
    found = [section.span for section in sections]
    open_sections: list[int] = []
    for index, section in enumerate(sections):
        while open_sections and sections[open_sections[-1]].level >= section.level:
            open_sections.pop()
        open_sections.append(index)
        for above in open_sections:
            found[above] = Span(found[above].start, section.span.end)
    return tuple(found)


def size_of(article: Article, extent: Span) -> str:
    """The share of `article` that `extent` takes, or in a long one the time that it takes to read."""
    share = (extent.end - extent.start) / max(1, len(article.text))
    return minutes(round(share * article.word_count)) if article.word_count > _LONG else percent(share)
