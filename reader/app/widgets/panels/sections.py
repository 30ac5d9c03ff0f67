"""The sections of an article, with the one being read marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar, overload

from textual.content import Content
from textual.reactive import var

from reader.app.reading.state import Reading
from reader.app.reading.trails import sections_of
from reader.app.widgets.composing import fitted, hung
from reader.app.widgets.panels.panel import TITLE_LINES, Panel
from reader.app.widgets.rows.row import Row
from reader.article import Article
from reader.outline import Outline

_DEEPEST = 3
"""The deepest level that is indented further than the one above."""
_ROOMY = 30
"""Columns from which each level is indented by two."""


class Sections(Panel):
    """Lists the sections, each with its share of the text, subsections included, or its reading time in a long text."""

    TITLE = "SECTIONS"
    TURN: ClassVar[int] = 1
    DEFAULT_CSS = "Sections { height: auto; max-height: 50%; & > Rows { height: auto; max-height: 100%; } }"

    section: var[int] = var(0, init=False)
    """The index of the section being read."""

    def __init__(self) -> None:
        super().__init__()
        self._sections = _SectionRows(Article(""), self._cut)

    def watch_section(self, before: int, section: int) -> None:
        """Mark the section being read, and scroll to it unless the list has the focus."""
        if not self.is_mounted:
            return
        here = self._sections.outline.row_of(section)
        self.rows.draw_again(self._sections.outline.row_of(before))
        self.rows.draw_again(here)
        if not self.rows.has_focus and here < len(self.rows.rows):
            self.rows.highlighted = here

    def depends_on(self, reading: Reading) -> tuple[object, ...]:
        """The article, since sections need no analysis."""
        return (id(reading.article),)

    def rows_and_count(self) -> tuple[Sequence[Row], str]:
        """The rows of the outline; long titles continue on a second line if there is room for all."""
        if self._sections.article is not self.reading.article:
            self._sections = _SectionRows(self.reading.article, self._cut)
        sections = self._sections
        room = self.app.size.height // 3 - TITLE_LINES
        if len(sections) <= room:
            heights = [self._wrapped(index).plain.count("\n") + 1 for index in range(len(sections))]
            if sum(heights) <= room:
                wrapped = [partial(self._wrapped, index) for index in range(len(sections))]
                rows = zip(sections, wrapped, heights, strict=True)
                return [replace(row, content=content, lines=height) for row, content, height in rows], ""
        return sections, ""

    def _cut(self, index: int) -> Content:
        """The row at `index` on one line, with a long title cut."""
        sign, title, size = self._parts(index)
        return fitted(sign + title, size, self.inner_width)

    def _wrapped(self, index: int) -> Content:
        """The row at `index` on up to two lines."""
        sign, title, size = self._parts(index)
        room = self.inner_width - len(size) - 1
        first, *rest = hung(sign, title, room, sign).split("\n")
        if len(rest) > 1:
            rest = [rest[0].truncate(room - 1) + Content("…")]
        return Content("\n").join([fitted(first, size, self.inner_width), *rest])

    def _parts(self, index: int) -> tuple[Content, Content, str]:
        """The sign, the title and the size of the row at `index`."""
        rows = self._sections
        here = index == rows.outline.row_of(self.section)
        indent = "  " if self.inner_width >= _ROOMY else " "
        sign = Content.assemble(("▎" if here else " ", "$primary"), indent * min(_DEEPEST, rows.depth(index)))
        return sign, Content.styled(rows.outline.heading(index), "bold" if here else ""), rows.outline.size(index)


class _SectionRows(Sequence[Row]):
    """The rows of the sections of an article, created lazily, with contents that are drawn only when they are visible."""

    def __init__(self, article: Article, draw: Callable[[int], Content]) -> None:
        self.article = article
        self.outline = Outline(article)
        self._draw = draw
        self._top = _top_level([section.level for section in article.sections])

    def __len__(self) -> int:
        return len(self.outline)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        place = range(len(self))[index]
        return self._row(place) if isinstance(place, int) else list(map(self._row, place))

    def _row(self, place: int) -> Row:
        return Row(partial(self._draw, place), lambda: sections_of(self.article).at(self.outline.section_at(place)))

    def depth(self, index: int) -> int:
        """How many levels the row is below the top; the title of the article is on the level of the parts below it."""
        return max(0, self.article.sections[self.outline.section_at(index)].level - self._top)


def _top_level(levels: Sequence[int]) -> int:
    """The highest of `levels`, which are in reading order; a single title at the beginning does not count."""
    highest = min(levels, default=1)
    below = [level for level in levels if level != highest]
    return min(below) if below and levels.index(highest) == 0 and len(levels) - len(below) == 1 else highest
