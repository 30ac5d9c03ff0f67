"""The sections of an article as rows: the number of a chapter and its title in one, with the share of the text that they take."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence

from reader.article import Article, Section, Span
from reader.in_words import minutes, percent
from reader.records import spans_in

_LONG = 10_000
"""The words from which a section's reading time says more than its share of the text."""
_NUMBER = re.compile(
    r"(?:[^\W\d_]+ )?(?:the )?(?:\d+|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third"
    r"|[a-z]+th)\W*"
)
"""The number of a chapter or a part in small letters: `iv`, `chapter one`."""
_LONGEST_NUMBER = 30
"""The most characters in such a number."""


class Outline:
    """The rows of the outline of an article; indexes of rows and of sections count from 0."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._extents = extents(article.sections)
        self._top = min((section.level for section in article.sections), default=1)
        self._firsts = _first_sections(article)

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


def _first_sections(article: Article) -> array[int]:
    """The index of the first section of each row: a number and the title below it are one row."""
    firsts, is_number = array("q"), False
    for index, section in enumerate(article.sections):
        follows_number = is_number and article.sections[firsts[-1]].level == section.level
        is_number = not follows_number and _is_number(article, section)
        if not follows_number:
            firsts.append(index)
    return firsts


def _is_number(article: Article, section: Section) -> bool:
    """Whether a section is nothing but a number above its title."""
    heading, text = section.heading, article.text
    if heading is None or heading.end - heading.start > _LONGEST_NUMBER or not _NUMBER.fullmatch(heading.of(text).lower()):
        return False
    return not text[heading.end : section.span.end].strip()
