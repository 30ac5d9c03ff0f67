"""The sections of an article as rows: the number of a chapter and its title in one, with the share of the text that they take."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence

from reader.article import Article, Span
from reader.in_words import minutes, percent
from reader.records import values_of
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
        self.article = article
        self.levels: Sequence[int] = tuple(values_of(article.sections, "level"))
        """The level of each section."""
        self._top = min(self.levels, default=1)
        self._firsts = _first_sections(article, self.levels)

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
        return self.levels[self._firsts[row]] - self._top

    def size(self, row: int) -> str:
        """The share of the text that they take with their subsections or, in a long article, the reading time."""
        sections = self._sections(row)
        start = self.article.sections[sections[0]].span.start
        return _size_of(self.article, Span(start, self._end_with_subsections(sections[-1])))

    def _end_with_subsections(self, section: int) -> int:
        """Where the subsections of a section end: before the next section of its level or a higher one."""
        later = range(section + 1, len(self.levels))
        after = next((each for each in later if self.levels[each] <= self.levels[section]), len(self.levels))
        return self.article.sections[after - 1].span.end

    def _sections(self, row: int) -> range:
        end = self._firsts[row + 1] if row + 1 < len(self) else len(self.article.sections)
        return range(self._firsts[row], end)


def _size_of(article: Article, extent: Span) -> str:
    share = (extent.end - extent.start) / max(1, len(article.text))
    return minutes(round(share * article.word_count)) if article.word_count > _LONG else percent(share)


def _first_sections(article: Article, levels: Sequence[int]) -> array[int]:
    """The index of the first section of each row: a number and the title below it are one row."""
    text, firsts, is_below_number = article.text, array("q"), False
    parts = zip(values_of(article.sections, "span"), values_of(article.sections, "heading"), strict=True)
    for index, (span, heading) in enumerate(parts):
        is_title = is_below_number and levels[firsts[-1]] == levels[index] and not _is_number(text, heading)
        is_below_number = heading is not None and not text[heading.end : span.end].strip() and _is_number(text, heading)
        if not is_title:
            firsts.append(index)
    return firsts


def _is_number(text: str, heading: Span | None) -> bool:
    """Whether a heading is nothing but a number."""
    if heading is None or heading.end - heading.start > _LONGEST_NUMBER:
        return False
    return _NUMBER.fullmatch(heading.of(text).lower()) is not None
