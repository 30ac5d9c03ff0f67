"""How far sections reach when those under them are counted in."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import Section, Span


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
