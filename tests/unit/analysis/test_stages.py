"""Analysing in stages, the text on screen first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader import analyse
from reader.analysis.model import Summary
from reader.analysis.stages import part_of, stages, stages_of_parts
from reader.article import Article
from reader.sources.plain.read import article_from_text

PARAGRAPH = "“The boats cannot wait,” said Ada Quill, the mayor, in Lunde on day {}. Nobody answered her for a while.\n\n"


def book(paragraphs: int) -> Article:
    return article_from_text("".join(PARAGRAPH.format(n) for n in range(paragraphs)))


def test_in_a_short_article_quotes_are_known_before_the_summary() -> None:
    article = book(5)
    first, last = stages(article)
    assert (first.analysis, first.start, first.is_whole) == (replace(analyse(article), summary=Summary()), 0, False)
    assert (last.analysis, last.start, last.is_whole) == (analyse(article), 0, True)


def test_the_part_around_a_place_is_all_of_a_short_article() -> None:
    article = book(5)
    first, _ = stages(article)
    assert list(stages_of_parts(article, 0)) == [first]


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_the_part_around_the_place_comes_first(share: float) -> None:
    article = book(400)
    near = round(share * len(article.text))
    first, *_, last = stages(article, near)
    assert not first.is_whole and last.is_whole
    assert first.start <= near
    assert len(first.analysis.article.text) < 10_000
    assert min(abs(first.start + quote.span.start - near) for quote in first.analysis.quotes) < 500
    assert last.analysis == analyse(article)


def test_the_start_of_a_part_is_its_offset_in_the_article() -> None:
    article = book(400)
    part, start = part_of(article, 20_000, 5_000)
    assert article.text[start:].startswith(part.text)
    assert part.blocks[0].span.start == 0
    assert part.sections[-1].span.end == len(part.text)


def test_a_part_has_the_paragraph_at_the_place_however_long_it_is() -> None:
    long = " ".join(["The boats went out of Lunde again."] * 500)
    article = article_from_text(f"The harbour was empty.\n\n{long}\n\nNobody asked.")
    part, start = part_of(article, article.blocks[1].span.start, 4_000)
    assert start == 0
    assert part.text.endswith(long)
