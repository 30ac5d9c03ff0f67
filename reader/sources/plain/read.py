"""Reads plain text into an Article: its blocks and headings, and title, author and date from its first lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.article import Article, Block, BlockKind, sections_from
from reader.sources.bylines import byline_in
from reader.sources.clean import blank, clean, clean_line
from reader.sources.dates import iso_date
from reader.sources.plain.heading_forms import is_furniture
from reader.sources.plain.headings import can_be_title, heading_levels, without_marks
from reader.sources.plain.paragraphs import Paragraph, paragraphs
from reader.sources.written_links import written_links

_NEAR_THE_TOP = 5
"""How many paragraphs at the top may give author and date."""
_LONG = 80
"""The least characters of the paragraph that follows a title."""
_EBOOK = re.compile(r"(?:the\s+)?project gutenberg(?:'s|’s)?(?:\s+e-?(?:book|text))?(?:\s+of)?,?\s+(.+?)(?:,\s+by\s+(.+))?", re.I)
"""The first line of an e-book of Project Gutenberg, with its title and author."""


def article_from_text(text: str, *, source: str = "", title: str = "") -> Article:
    """The Article in a plain text, which is unchanged unless it has control characters."""
    text = clean(text)
    parts = paragraphs(text)
    levels = heading_levels(parts)
    found = "" if title else _take_title(parts, levels)
    top = [part.text for part in parts[:_NEAR_THE_TOP]]
    blocks = tuple(_block(part, level) for part, level in zip(parts, levels, strict=True))
    return Article(
        text=text,
        title=clean_line(title) or found,
        byline=next(filter(None, map(byline_in, top)), ""),
        published=next(filter(None, map(iso_date, top)), ""),
        source=clean_line(source),
        blocks=blocks,
        sections=sections_from(blocks, len(text)),
        links=written_links(text),
    )


def article_as_given(text: str) -> Article:
    """The Article of `text`, with control characters blanked out rather than removed, so that offsets are valid in `text`."""
    article = article_from_text(text)
    return article if article.text == text else article_from_text(blank(text))


def _take_title(parts: Sequence[Paragraph], levels: list[int]) -> str:
    """The title in the first line, if any, which becomes the only heading of level 1 in `levels`."""
    if len(parts) < 2:
        return ""
    if levels[0] == 1 and levels.count(1) == 1 and (marked := without_marks(parts, 0)):
        return marked
    ebook = _EBOOK.fullmatch(parts[0].text)
    if not ebook and not (can_be_title(parts[0]) and (levels[0] or _opens_a_text(parts, levels))):
        return ""
    levels[:] = [1] + [level and level + 1 for level in levels[1:]]
    return ebook[1] if ebook else parts[0].text


def _opens_a_text(parts: Sequence[Paragraph], levels: Sequence[int]) -> bool:
    """Whether a much longer paragraph follows the first line and any headings and lines with author, date and the like."""
    below = (part for part, level in zip(parts[1:], levels[1:], strict=True) if not level and not _is_about_the_text(part.text))
    body = next(below, None)
    return body is not None and len(body.text) >= max(_LONG, len(parts[0].text))


def _is_about_the_text(line: str) -> bool:
    return bool(byline_in(line) or iso_date(line) or is_furniture(line))


def _block(part: Paragraph, level: int) -> Block:
    if level:
        return Block(part.span, BlockKind.HEADING, level)
    if part.bullet:
        return Block(part.span, BlockKind.ITEM, min(part.indent // 2, 8))
    return Block(part.span)
