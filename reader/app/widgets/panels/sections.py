"""The sections of an article, with the one being read marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from textual.content import Content
from textual.reactive import var

from reader.app.reading.state import Reading
from reader.app.reading.trail import Trail
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


class _Listing(NamedTuple):
    """The rows of an article."""

    outline: Outline
    top: int
    """The level that is not indented."""
    entries: list[Row]
    """The rows, each cut to one line."""


class Sections(Panel):
    """Lists the sections, each with its share of the text, subsections included, or its reading time in a long text."""

    TITLE = "SECTIONS"
    DEFAULT_CSS = "Sections { height: auto; max-height: 50%; & > Rows { height: auto; max-height: 100%; } }"

    section: var[int] = var(0, init=False)
    """The index of the section being read."""

    def __init__(self) -> None:
        super().__init__()
        self._listed = self._prepared = self._listing(Article(""))

    def prepare(self, article: Article) -> None:
        """Make the rows of `article`, which may have thousands of sections, before it is shown; on any thread."""
        self._prepared = self._listing(article)

    def watch_section(self, before: int, section: int) -> None:
        """Mark the section being read, and scroll to it unless the list has the focus."""
        if not self.is_mounted:
            return
        here = self._outline.row_of(section)
        self.rows.draw_again(self._outline.row_of(before))
        self.rows.draw_again(here)
        if not self.rows.has_focus and here < len(self.rows.rows):
            self.rows.highlighted = here

    def depends_on(self, reading: Reading) -> tuple[object, ...]:
        """The article, since sections need no analysis."""
        return (id(reading.article),)

    def rows_and_count(self) -> tuple[Sequence[Row], str]:
        """The rows of the outline; long titles continue on a second line if there is room for all."""
        article = self.reading.article
        if self._outline.article is not article:
            self._listed = self._prepared if self._prepared.outline.article is article else self._listing(article)
        entries, room = self._listed.entries, self.app.size.height // 3 - TITLE_LINES
        if len(entries) <= room:
            heights = [self._wrapped(index).plain.count("\n") + 1 for index in range(len(entries))]
            if sum(heights) <= room:
                wrapped = [partial(self._wrapped, index) for index in range(len(entries))]
                rows = zip(entries, wrapped, heights, strict=True)
                return [replace(row, content=content, lines=height) for row, content, height in rows], ""
        return entries, ""

    def _listing(self, article: Article) -> _Listing:
        outline = Outline(article)
        entries = [Row(partial(self._cut, index), partial(self._trail, index)) for index in range(len(outline))]
        return _Listing(outline, _top_level(outline.levels), entries)

    @property
    def _outline(self) -> Outline:
        return self._listed.outline

    def _trail(self, index: int) -> Trail:
        return sections_of(self._outline.article).at(self._outline.section_at(index))

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
        outline = self._outline
        here = index == outline.row_of(self.section)
        depth = max(0, outline.levels[outline.section_at(index)] - self._listed.top)
        indent = "  " if self.inner_width >= _ROOMY else " "
        sign = Content.assemble(("▎" if here else " ", "$primary"), indent * min(_DEEPEST, depth))
        return sign, Content.styled(outline.heading(index), "bold" if here else ""), outline.size(index)


def _top_level(levels: Sequence[int]) -> int:
    """The highest of `levels`, which are in reading order; a single title at the beginning, as of the article, does not count."""
    highest = min(levels, default=1)
    below = [level for level in levels if level != highest]
    return min(below) if below and levels.index(highest) == 0 and len(levels) - len(below) == 1 else highest
