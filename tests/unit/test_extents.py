"""The extents of sections, and their shares."""

from __future__ import annotations

from reader.article import Article, Section, Span
from reader.extents import extents, size_of


def test_a_section_reaches_to_the_next_of_its_level_or_a_higher_one() -> None:
    levels = (1, 2, 3, 2, 1)
    sections = [Section(Span(10 * at, 10 * at + 10), level) for at, level in enumerate(levels)]
    assert extents(sections) == (Span(0, 40), Span(10, 30), Span(20, 30), Span(30, 40), Span(40, 50))


def test_an_article_without_sections_has_no_extents() -> None:
    assert not extents(())


def test_the_size_of_a_part_is_its_share_or_in_a_long_article_its_reading_time() -> None:
    assert size_of(Article("word " * 100), Span(0, 125)) == "25 %"
    assert size_of(Article("word " * 46_000), Span(0, 115_000)) == "1 h 40 min"
