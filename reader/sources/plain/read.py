"""Reads plain text into an Article: its blocks and headings, and title, author and date from its first lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, groupby
from operator import itemgetter

from reader.article import Article, Block, BlockKind, Section, Span, sections_from
from reader.regex import regex
from reader.sources.bylines import byline_in
from reader.sources.clean import blank, clean, clean_address, clean_line
from reader.sources.dates import iso_date
from reader.sources.plain.furniture import is_furniture
from reader.sources.plain.headings.finding import heading_levels
from reader.sources.plain.headings.words import NAME
from reader.sources.plain.pages import without_page_marks
from reader.sources.plain.paragraphs import Paragraph, closed_up, paragraphs
from reader.sources.plain.title import take_title
from reader.sources.written_links import written_links

_NEAR_THE_TOP, _FARTHEST, _LONG = 5, 10, 80
"""How many paragraphs at the top may give author and date, how many if none of them is long, and the characters of a long one."""
_DATELINE = regex(r"[A-Z][\w .,’'-]{2,40}?, ([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}) ?[-–—/(]")
"""The place and, as its group, the date with which a release or a report begins: `PORT ALDEN, Sept. 12, 2024 --`."""
_LONGEST_VERSE = 72
"""The most characters in a line of those that stand together, as verses, addresses and signatures do."""
_SAME_INDENT, _DEEPEST = 1, 8
"""By how many columns the indents of items at one level may differ, and the deepest level."""
_ABOVE_TITLE = 3
"""How many of them may be above a title that is far down."""
_DOCUMENT = regex(
    r"\b(?:manual|guide|handbook|report|review|statement|paper|proposal|plan|programme?|agenda|minutes|newsletter|bulletin|brochure"
    r"|catalogue|edition|version|specifications?|transcript|draft|volume|issue)$",
    re.I,
)
"""The end of a line that tells what kind of document it is: `USER MANUAL`."""
_MODE = regex(r"\s*-\*-.*?-\*-\s*")
"""What tells an editor how to show a text, mostly in its first line."""


def article_from_text(text: str, *, source: str = "", title: str = "") -> Article:
    """The Article in a plain text, without control characters, marks of pages, and the indents of lines that go on."""
    text = without_page_marks(clean(text))
    return _article(*closed_up(text, paragraphs(text)), source=source, title=title)


def article_as_given(text: str) -> Article:
    """The Article of `text`, with control characters blanked out rather than removed, so that offsets are valid in `text`."""
    same = text if clean(text) == text else blank(text)
    return _article(same, paragraphs(same))


def _article(text: str, parts: Sequence[Paragraph], *, source: str = "", title: str = "") -> Article:
    levels = heading_levels(parts)
    found = "" if title else _MODE.sub("", take_title(parts, levels))
    parts_around = parts[max(0, levels.index(1) - _ABOVE_TITLE) :] if found else parts
    top = _top(parts_around)
    blocks = tuple(map(_block, parts, levels, _depths(parts), _verses(parts)))
    return Article(
        text=text,
        title=clean_line(title) or found,
        byline=next(filter(None, map(byline_in, top)), "") or (_name_below_title(parts, levels) if found else ""),
        published=next(filter(None, map(iso_date, top)), "") or _date_of_dateline(parts_around),
        source=clean_address(source),
        blocks=blocks,
        sections=_titled(sections_from(blocks, len(text))) if found else sections_from(blocks, len(text)),
        links=written_links(text),
    )


def _top(parts: Sequence[Paragraph]) -> list[str]:
    """Those of the `parts` that may give author and date: the first few, and others before the body."""
    body = next((index for index, part in enumerate(parts[:_FARTHEST]) if len(part.text) >= _LONG), _FARTHEST)
    return [part.text for part in parts[: max(_NEAR_THE_TOP, body)]]


def _name_below_title(parts: Sequence[Paragraph], levels: Sequence[int]) -> str:
    """The names alone in the paragraph below the title; empty if a word of theirs is also in the title or the opening."""
    place = levels.index(1) + 1
    if place == len(parts) or levels[place]:
        return ""
    title, line, *below = (part.text for part in parts[place - 1 : place + _NEAR_THE_TOP])
    names = line.split(" and ")
    if not all(map(NAME.fullmatch, names)) or is_furniture(line) or _DOCUMENT.search(line) or any(map(str.isdigit, line)):
        return ""
    others = {word.strip(".,;:!?") for word in " ".join([title.lower(), *below]).split()}
    return line if others.isdisjoint(" ".join(names).lower().split()) else ""


def _date_of_dateline(parts: Sequence[Paragraph]) -> str:
    """The date with which the body begins, if it does."""
    datelines = (_DATELINE.match(part.text) for part in parts[:_FARTHEST])
    return next((iso_date(dateline[1]) for dateline in datelines if dateline), "")


def _titled(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections of a text with a title, which governs also what little stands above it."""
    if sections[0].heading is not None:
        return sections
    return (replace(sections[1], span=Span(0, sections[1].span.end)), *sections[2:])


def _depths(parts: Iterable[Paragraph]) -> Iterator[int]:
    """How deeply each item of a list is nested, by the indents of those above it; 0 for anything else."""
    around: list[int] = []
    for part in parts:
        slack = _SAME_INDENT if part.bullet else 0
        while around and part.indent <= around[-1] + slack:
            around.pop()
        yield min(len(around), _DEEPEST) if part.bullet else 0
        if part.bullet:
            around.append(part.indent)


def _verses(parts: Sequence[Paragraph]) -> Iterator[int]:
    """1 for each part that stands right below the one above, among lines of which none is long; 0 for the others."""
    numbers = accumulate(part.after_blank for part in parts)
    for _, group in groupby(zip(numbers, parts, strict=True), itemgetter(0)):
        lines = [part for _, part in group]
        are_short = all(part.lines == 1 and len(part.text) <= _LONGEST_VERSE for part in lines)
        yield from (int(are_short and not part.after_blank) for part in lines)


def _block(part: Paragraph, level: int, depth: int, verse: int) -> Block:
    if level:
        return Block(part.span, BlockKind.HEADING, level)
    return Block(part.span, BlockKind.ITEM, depth) if part.bullet else Block(part.span, level=verse)
