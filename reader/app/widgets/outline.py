"""The sections of an article, with the one being read marked."""

from __future__ import annotations

from functools import partial

from textual.content import Content
from textual.reactive import var

from reader.app.extents import extents
from reader.app.facts import minutes
from reader.app.state import Reading
from reader.app.trail import Trail
from reader.app.trails import sections_of
from reader.app.widgets.panel import Panel
from reader.app.widgets.rows import Row, fitted
from reader.article import Article, Section, Span

_DEEPEST = 3
_LONG = 10_000
"""Words beyond which a share says little, and the time that a section takes to read stands there instead."""


class Outline(Panel):
    """Lists the sections with the share of the text that each takes, or in long texts the time, what lies under it included."""

    TITLE = "SECTIONS"
    DEFAULT_CSS = "Outline { height: auto; max-height: 50%; & > Rows { height: auto; max-height: 100%; } }"

    section: var[int] = var(0, init=False)
    """The index of the section being read."""

    def watch_section(self) -> None:
        """Mark another section, and show it unless the list is being walked."""
        self.draw()
        if self.is_mounted and not self.rows.has_focus and self.section < len(self.rows.rows):
            self.rows.highlighted = self.section

    def shown(self, reading: Reading) -> tuple[object, ...]:
        """The sections come with the article itself."""
        return (id(reading.article),)

    def made(self) -> tuple[list[Row], str]:
        """A row for every section."""
        article = self.reading.article
        trail = sections_of(article)
        top = min((section.level for section in article.sections), default=1)
        return [
            Row(
                self._drawn(article, section, extent, section.level - top, index == self.section), partial(Trail.at, trail, index)
            )
            for index, (section, extent) in enumerate(zip(article.sections, extents(article.sections), strict=True))
        ], ""

    def _drawn(self, article: Article, section: Section, extent: Span, depth: int, here: bool) -> Content:
        share = (extent.end - extent.start) / max(1, len(article.text))
        label = Content.assemble(
            ("▎" if here else " ", "$primary"),
            "  " * min(_DEEPEST, depth),
            (article.heading_of(section), "bold" if here else ""),
        )
        return fitted(
            label, minutes(round(share * article.words)) if article.words > _LONG else f"{round(100 * share)} %", self.inner_width
        )
