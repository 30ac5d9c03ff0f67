"""The frozen model of one loaded document: its text, and the Spans that structure it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from reader.language import seems_english
from reader.word_count import words_in


class Span(NamedTuple):
    """A half-open range `[start, end)` of code points in `Article.text`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The part of `text` that this span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


class BlockKind(StrEnum):
    """The role of a block in the document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "block quote"
    ITEM = "list item"
    CODE = "code"
    CAPTION = "caption"
    ROW = "table row"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-level unit of an article."""

    span: Span
    """The block's text, without the line break that ends it."""
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    """Headings: 1 is the highest. Items: the depth of nesting, from 0. Code and block quotes: how many lists they are in.
    Rows: 1 for the head of a table. Paragraphs: 1 for a line that stands right below the one above, as in verse."""
    quotes: int = 0
    """How many block quotes it is in, whatever its kind."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, or the untitled opening, and the span that it governs."""

    span: Span
    level: int
    """1 is the highest; the opening is at level 1."""
    heading: Span | None = None
    """The heading's own text; none for the opening."""


@dataclass(frozen=True, slots=True)
class Link:
    """A span of the text that leads to an address, or to another place in the text."""

    span: Span
    """Empty if the text does not contain it: the feed of a site, a picture on a page."""
    url: str
    """Of a place in the text: `#` and its offset; of a file: its path, also in a book as if that were a folder."""
    words: str = ""
    """What it leads to, if its span is empty."""

    @property
    def offset(self) -> int | None:
        """The place in the text that it leads to; none if it leads elsewhere."""
        return int(self.url[1:]) if self.url.startswith("#") else None


class EmphasisKind(StrEnum):
    """How words are set apart from those around them."""

    ITALIC = "italic"
    BOLD = "bold"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """A span of the text that its author has set apart within its block."""

    span: Span
    kind: EmphasisKind


@dataclass(frozen=True)
class Article:
    """One loaded document; its text is never altered after loading."""

    text: str
    title: str = ""
    byline: str = ""
    published: str = ""
    """The date of publication in ISO 8601, or empty."""
    source: str = ""
    """Where it came from: a path, a URL, or `-` for standard input."""
    address: str = ""
    """Where on the web the document says that it is from, if `source` is not there; or empty."""
    language: str = ""
    """The two-letter code of the language that the document says it is in, or empty."""
    blocks: Sequence[Block] = ()
    """In reading order and disjoint; every character that is no white space lies in one."""
    sections: Sequence[Section] = ()
    """In reading order and disjoint; together they cover all blocks."""
    links: tuple[Link, ...] = ()
    emphasis: Sequence[Emphasis] = ()
    """In reading order; those of one kind are disjoint."""
    pages: tuple[int, ...] = ()
    """Where each page of a printed document begins; empty for a document without pages."""
    keeps_lines: bool = False
    """Whether lines within a block end where the author ended them, as in verse, and not where they were full."""
    notice: str = ""
    """One sentence for the reader about how the document was read, if there is anything to say."""

    def with_notice(self, notice: str) -> Article:
        """This article with a notice."""
        return replace(self, notice=notice)

    @property
    def origin(self) -> str:
        """Where the original is: an address on the web if one is known, or else the source."""
        return self.address or self.source

    @cached_property
    def word_count(self) -> int:
        """The number of words, or what takes as long to read in Chinese and Japanese; approximate in a long text."""
        return words_in(self.text)

    @cached_property
    def is_english(self) -> bool:
        """Whether the text is in English, judged by its letters and function words; a very short text counts as English."""
        return seems_english(self.text, self.language)

    @property
    def likely_language(self) -> str:
        """The code of the stated language or, without one, of the likely one: `en`, or `und` for any other."""
        return self.language or ("en" if self.is_english else "und")

    @property
    def end(self) -> int:
        """Where the last block ends."""
        return self.blocks[-1].span.end if self.blocks else 0

    def block_at(self, offset: int) -> int:
        """The index of the block that holds `offset`, or of the last one before it; 0 before the first."""
        return max(0, bisect_right(self.blocks, offset, key=_start) - 1)

    def page_at(self, offset: int) -> int | None:
        """The number of the page that holds `offset`, counted from 1; none in a document without pages."""
        return bisect_right(self.pages, offset) or None

    def section_at(self, offset: int) -> int:
        """The index of the section that governs `offset`; 0 before the first."""
        return max(0, bisect_right(self.sections, offset, key=_start) - 1)

    def heading_at(self, offset: int) -> str:
        """The heading of the section at `offset`, in one line; empty in the opening, and where it is the title."""
        section = self.sections[self.section_at(offset)] if self.sections else None
        heading = "" if section is None or section.heading is None else self.heading_of(section)
        return heading if heading != self.title else ""

    def heading_of(self, section: Section) -> str:
        """The heading of `section` in one line, or `Opening` if it has none."""
        if section.heading is None:
            return "Opening"
        return " ".join(section.heading.of(self.text).split())


def _start(part: Block | Section) -> int:
    return part.span.start


def sections_from(blocks: tuple[Block, ...], length: int) -> tuple[Section, ...]:
    """The sections opened by the headings among `blocks`, in a text of `length` code points; their levels have no gaps."""
    headings = [block for block in blocks if block.kind is BlockKind.HEADING]
    levels = {level: place for place, level in enumerate(sorted({heading.level for heading in headings}), 1)}
    starts = [*(heading.span.start for heading in headings), length]
    sections = [
        Section(Span(start, end), levels[heading.level], heading.span)
        for heading, (start, end) in zip(headings, pairwise(starts), strict=True)
    ]
    if blocks and (not headings or blocks[0].span.start < headings[0].span.start):
        sections.insert(0, Section(Span(0, starts[0]), 1))
    return tuple(sections)
