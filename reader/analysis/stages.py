"""Analyses an article in stages: first the text on screen, then the pages around it, then everything."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from reader.analysis.model import Analysis
from reader.analysis.pipeline import who_said_what, with_summary
from reader.article import Article, Block, Span, sections_from

_PARTS = (4_000, 120_000)
"""The characters in each of the first stages: more than a screen holds, and as many as take about a second."""
_BEFORE = 1_500
"""The characters before the place being read that are analysed with it, so that pronouns find their antecedents."""


class Stage(NamedTuple):
    """The analysis of a part of an article or of the whole."""

    analysis: Analysis
    """Its offsets are relative to the start of the part."""
    start: int
    """Where the part begins in the article."""
    is_whole: bool
    """Whether it covers the whole article and includes the summary."""


def stages(article: Article, near: int = 0) -> Iterator[Stage]:
    """The stages of analysing `article`, beginning around the offset `near`."""
    analysis: Analysis | None = None
    for stage in stages_of_parts(article, near):
        yield stage
        analysis = stage.analysis if stage.analysis.article is article else None
    yield Stage(with_summary(analysis or who_said_what(article)), 0, is_whole=True)


def stages_of_parts(article: Article, near: int) -> Iterator[Stage]:
    """The stages around the offset `near` in a long article, or one for the whole of a short one; without summaries."""
    if not _is_longer(article, _PARTS[0]):
        yield Stage(who_said_what(article), 0, is_whole=False)
    for length in _PARTS:
        if _is_longer(article, length):
            part, start = part_of(article, near, length)
            yield Stage(who_said_what(part), start, is_whole=False)


def _is_longer(article: Article, length: int) -> bool:
    return len(article.text) > 4 * length


def part_of(article: Article, near: int, length: int) -> tuple[Article, int]:
    """The blocks around `near`, up to `length` characters after it, as an Article; and the offset at which they begin."""
    blocks = article.blocks
    first = bisect_left(blocks, max(0, near - _BEFORE), key=_end)
    last = max(bisect_right(blocks, near, key=_end) + 1, bisect_left(blocks, near + length, key=_end))
    start, end = blocks[first].span.start, blocks[min(last, len(blocks)) - 1].span.end
    moved = tuple(replace(block, span=Span(block.span.start - start, block.span.end - start)) for block in blocks[first:last])
    text = article.text[start:end]
    sections = sections_from(moved, len(text))
    return replace(article, text=text, blocks=moved, sections=sections, links=(), emphasis=(), pages=()), start


def _end(block: Block) -> int:
    return block.span.end
