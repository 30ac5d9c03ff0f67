"""The model of a document, and the spans over its text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.article import Article, Block, BlockKind, Section, Span, sections_from
from tests.articles import ENGLISH, GERMAN

TEXT = "Opening words.\n\nThe\n harbour\n\nOpen.\n\nBoats\n\nHome."


def article_of(text: str, *levels: int) -> Article:
    """A block for each paragraph of `text`, a heading where its level is not 0."""
    blocks, start = [], 0
    for paragraph, level in zip(text.split("\n\n"), levels, strict=True):
        kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH
        blocks.append(Block(Span(start, start + len(paragraph)), kind, level))
        start += len(paragraph) + 2
    return Article(text, blocks=tuple(blocks), sections=sections_from(tuple(blocks), len(text)))


ARTICLE = article_of(TEXT, 0, 2, 0, 5, 0)


def test_a_span_is_half_open() -> None:
    span = Span(2, 5)
    assert span.of("abcdefg") == "cde"
    assert span.contains(Span(2, 5)) and not span.contains(Span(4, 6))
    assert span.overlaps(Span(4, 6)) and not span.overlaps(Span(5, 6))


def test_the_words_before_the_first_heading_are_a_section_of_their_own() -> None:
    opening, harbour, boats = ARTICLE.sections
    assert opening == Section(Span(0, TEXT.index("The")), 1, None)
    assert harbour.span == Span(TEXT.index("The"), TEXT.index("Boats"))
    assert boats.span.end == len(TEXT)


@pytest.mark.parametrize(
    ("stated", "levels"),
    [
        ((1, 2, 3, 2, 1), [1, 1, 2, 3, 2, 1]),
        ((3, 3), [1, 1, 1]),
        ((2, 4, 2), [1, 1, 2, 1]),
    ],
)
def test_the_level_of_a_section_is_the_number_of_sections_around_it(stated: tuple[int, ...], levels: list[int]) -> None:
    article = article_of("\n\n".join(["Words."] * (1 + len(stated))), 0, *stated)
    assert [section.level for section in article.sections] == levels


def test_a_text_without_headings_is_one_section_and_an_empty_one_has_none() -> None:
    assert article_of("One.\n\nTwo.", 0, 0).sections == (Section(Span(0, 10), 1),)
    assert sections_from((), 0) == ()


def test_a_heading_is_one_line_whatever_its_line_breaks() -> None:
    assert [ARTICLE.heading_of(section) for section in ARTICLE.sections] == ["Opening", "The harbour", "Boats"]


def test_a_place_lies_in_the_last_section_and_the_last_block_that_begin_before_it() -> None:
    places = [0, TEXT.index("The") - 1, TEXT.index("The"), TEXT.index("Home."), len(TEXT) + 100]
    assert [ARTICLE.section_at(place) for place in places] == [0, 0, 1, 2, 2]
    assert [ARTICLE.block_at(place) for place in places] == [0, 0, 1, 4, 4]
    assert [ARTICLE.heading_at(place) for place in places] == ["", "", "The harbour", "Boats", "Boats"]
    assert replace(ARTICLE, title="Boats").heading_at(len(TEXT)) == ""


def test_in_an_empty_article_every_place_is_in_its_first_section_and_block() -> None:
    empty = Article("")
    assert (empty.section_at(0), empty.block_at(0), empty.heading_at(0)) == (0, 0, "")


def test_the_end_is_that_of_the_last_block() -> None:
    assert ARTICLE.end == len(TEXT)
    assert Article("").end == 0


@pytest.mark.parametrize(
    ("text", "stated", "language"), [(GERMAN, "de", "de"), (GERMAN, "", "und"), (ENGLISH, "", "en"), (ENGLISH, "nb", "nb")]
)
def test_the_language_is_the_stated_one_or_else_english_if_the_text_seems_so(text: str, stated: str, language: str) -> None:
    assert Article(text, language=stated).likely_language == language
