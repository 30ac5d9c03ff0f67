"""The sections of an article as rows: the number of a chapter and its title in one, with the share of the text that they take."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence

from reader.article import Article, Section, Span
from reader.in_words import minutes, percent
from reader.records import spans_in
from reader.regex import regex

_LONG = 10_000
"""The words from which a section's reading time says more than its share of the text."""
_NUMBER = regex(
    r"(?:[^\W\d_]+ )?(?:the )?(?:\d+|(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|[a-z]+teen|[a-z]+tie)th)\W*"
)
"""The number of a chapter or a part in small letters: `iv`, `chapter one`."""
_LONGEST_NUMBER = 30
"""The most characters in such a number."""


class Outline:
    """The rows of the outline of an article; indexes of rows and of sections count from 0."""

    def __init__(self, article: Article) -> None:
        sections = tuple(article.sections)  # each made once, though looked at several times
        self.article = article
        self._extents = extents(sections)
        self._top = min((section.level for section in sections), default=1)
        self._firsts = _first_sections(article, sections)

    def __len__(self) -> int:
        return len(self._firsts)

    def section_at(self, row: int) -> int:
        """The index of the first section of a row."""
        return self._firsts[row]

    def row_of(self, section: int) -> int:
        """The row that lists the section with this index."""
        return max(0, bisect_right(self._firsts, section) - 1)

    def heading(self, row: int) -> str:
        """The headings of the sections of a row: `Part One · Winter`."""
        first, *titles = (self.article.heading_of(self.article.sections[index]) for index in self._sections(row))
        return "".join([first, *(f" · {title}" if first[-1].isalnum() else f" {title}" for title in titles)])

    def depth(self, row: int) -> int:
        """How many levels the sections of a row are below the top."""
        return self.article.sections[self._firsts[row]].level - self._top

    def size(self, row: int) -> str:
        """The share of the text that they take with their subsections or, in a long article, the reading time."""
        sections = self._sections(row)
        return _size_of(self.article, Span(self._extents[sections[0]].start, self._extents[sections[-1]].end))

    def _sections(self, row: int) -> range:
        end = self._firsts[row + 1] if row + 1 < len(self) else len(self.article.sections)
        return range(self._firsts[row], end)


def extents(sections: Sequence[Section]) -> Sequence[Span]:
    """The span of each section with its subsections: up to the next section of its level or a higher one."""
    bounds = array("q")
    open_sections: list[tuple[int, int]] = []
    for index, section in enumerate(sections):
        bounds.extend(section.span)
        while open_sections and open_sections[-1][1] >= section.level:
            open_sections.pop()
        open_sections.append((index, section.level))
        for above, _ in open_sections:
            bounds[2 * above + 1] = section.span.end
    return spans_in(bounds)


def _size_of(article: Article, extent: Span) -> str:
    share = (extent.end - extent.start) / max(1, len(article.text))
    return minutes(round(share * article.word_count)) if article.word_count > _LONG else percent(share)


def _first_sections(article: Article, sections: Sequence[Section]) -> array[int]:
    """The index of the first section of each row: a number and the title below it are one row."""
    firsts, is_number = array("q"), False
    for index, section in enumerate(sections):
        has_number = _has_number(article, section)
        is_title = is_number and not has_number and sections[firsts[-1]].level == section.level
        is_number = has_number and _is_empty(article, section)
        if not is_title:
            firsts.append(index)
    return firsts


def _has_number(article: Article, section: Section) -> bool:
    """Whether the heading of a section is nothing but a number."""
    heading = section.heading
    if heading is None or heading.end - heading.start > _LONGEST_NUMBER:
        return False
    return _NUMBER.fullmatch(heading.of(article.text).lower()) is not None


def _is_empty(article: Article, section: Section) -> bool:
    """Whether nothing is below the heading of a section."""
    return section.heading is not None and not article.text[section.heading.end : section.span.end].strip()
