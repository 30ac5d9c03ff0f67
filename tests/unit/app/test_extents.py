"""How far sections reach."""

from __future__ import annotations

from reader.app.extents import extents
from reader.article import Section, Span


def test_a_section_reaches_to_the_next_of_its_level_or_a_higher_one() -> None:
    levels = (1, 2, 3, 2, 1)
    sections = [Section(Span(10 * at, 10 * at + 10), level) for at, level in enumerate(levels)]
    assert extents(sections) == (Span(0, 40), Span(10, 30), Span(20, 30), Span(30, 40), Span(40, 50))


def test_an_article_without_sections_has_no_extents() -> None:
    assert extents(()) == ()
