"""The rows of the outline of an article, and the sizes of its sections."""

from __future__ import annotations

from reader.article import Article, Section, Span
from reader.outline import Outline


def test_a_section_reaches_to_the_next_of_its_level_or_a_higher_one() -> None:
    levels = (1, 2, 3, 2, 1)
    sections = tuple(Section(Span(10 * at, 10 * at + 10), level) for at, level in enumerate(levels))
    outline = Outline(Article("word " * 10, sections=sections))
    assert [outline.size(row) for row in range(len(outline))] == ["80 %", "40 %", "20 %", "20 %", "20 %"]


def test_the_size_of_a_section_is_its_share_or_in_a_long_article_its_reading_time() -> None:
    quarter, most = (Section(Span(0, end), 1) for end in (125, 115_000))
    assert Outline(Article("word " * 100, sections=(quarter,))).size(0) == "25 %"
    assert Outline(Article("word " * 46_000, sections=(most,))).size(0) == "1 h 40 min"


_OVER_NOTHING = ("CHAPTER", "Year", "Health")
"""How headings begin that are above another heading, not above text."""


def article_with(*headings: tuple[str, int]) -> Article:
    text, sections = "", []
    for heading, level in headings:
        start = len(text)
        text += heading if heading.startswith(_OVER_NOTHING) else f"{heading}\n\nIt rained for so long."
        sections.append(Section(Span(start, len(text) + 2), level, Span(start, start + len(heading))))
        text += "\n\n"
    return Article(text, sections=tuple(sections))


def test_the_number_of_a_chapter_and_its_title_are_one_row() -> None:
    outline = Outline(article_with(("PART", 1), ("CHAPTER IV", 2), ("THE BRIDGE", 2), ("CHAPTER V.", 2), ("FROST", 2)))
    assert [outline.heading(row) for row in range(len(outline))] == ["PART", "CHAPTER IV · THE BRIDGE", "CHAPTER V. FROST"]
    assert [outline.depth(row) for row in range(len(outline))] == [0, 1, 1]
    assert [outline.size(row) for row in range(len(outline))] == ["100 %", "40 %", "36 %"]


def test_the_row_and_the_first_section_lead_to_each_other() -> None:
    outline = Outline(article_with(("PART", 1), ("CHAPTER IV", 2), ("THE BRIDGE", 2), ("CHAPTER V.", 2), ("FROST", 2)))
    assert [outline.row_of(section) for section in range(5)] == [0, 1, 1, 2, 2]
    assert [outline.section_at(row) for row in range(3)] == [0, 1, 3]


def test_a_number_above_a_heading_of_another_level_has_a_row_of_its_own() -> None:
    outline = Outline(article_with(("CHAPTER IV", 1), ("The bridge", 2), ("Two kinds of frost", 2)))
    assert [outline.heading(row) for row in range(len(outline))] == ["CHAPTER IV", "The bridge", "Two kinds of frost"]


def test_no_word_is_a_number_and_no_number_a_title() -> None:
    outline = Outline(article_with(("Health", 1), ("Sport", 1), ("Year 1914", 1), ("Year 1915", 1), ("The flood", 1)))
    assert [outline.heading(row) for row in range(len(outline))] == ["Health", "Sport", "Year 1914", "Year 1915 · The flood"]
