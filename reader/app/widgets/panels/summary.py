"""The summary of an article."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache, partial
from typing import ClassVar

from textual.content import Content
from textual.reactive import var

from reader.analysis.model import Analysis, RankedSentence
from reader.app.reading.state import Reading
from reader.app.reading.trail import Trail
from reader.app.reading.trails import summary_sentences_of
from reader.app.widgets.composing import fitted, hung
from reader.app.widgets.panels.panel import TITLE_LINES, Panel
from reader.app.widgets.rows.row import Row
from reader.export import one_line

_REMEMBERED = 64
"""How many rows are memoised."""
_SHARE = 0.6
"""The largest share of the height that it takes above the names."""


class SummaryPane(Panel):
    """Lists the most important sentences, numbered, in reading order; in a long text, also those of the section being read."""

    TITLE = "SUMMARY"
    HINTS: ClassVar[Mapping[str, str]] = {
        "back": "text",
        "summary.longer": "longer",
        "summary.shorter": "shorter",
        "copy.all": "copy",
        "help": "help",
    }
    DEFAULT_CSS = """
    SummaryPane {
        height: auto; max-height: 60%;
        &.-alone { height: 1fr; max-height: 100%; }
        & > Rows { height: auto; max-height: 100%; }
    }
    """

    section: var[int] = var(0, init=False)
    """The index of the section being read."""

    @property
    def height_to_fit(self) -> int:
        """The height that it may take, about."""
        return self.app.size.height if self.has_class("-alone") else int(self.app.size.height * _SHARE)

    def watch_section(self) -> None:
        """Show the summary of the section being read."""
        if self.reading.analysis is not None and self.reading.analysis.section_summaries:
            self.draw()

    def depends_on(self, reading: Reading) -> tuple[object, ...]:
        """The overview, and the sentences of the summary."""
        return (*super().depends_on(reading), reading.summary_sentences)

    def rows_and_count(self) -> tuple[list[Row], str]:
        """A row for every sentence of the summary."""
        analysis, taken = self.reading.analysis, self.reading.summary_sentences
        if analysis is None or not taken:
            return self.waiting("This text is too short to summarise."), ""
        trail = summary_sentences_of(taken)
        drawn = [self._drawn(sentence, str(number)) for number, sentence in enumerate(taken, 1)]
        gap = Content("\n") if self._roomy(drawn) else Content()
        rows = [Row(each + gap, partial(Trail.at, trail, index)) for index, each in enumerate(drawn[:-1])]
        rows.append(Row(drawn[-1], partial(Trail.at, trail, len(drawn) - 1)))
        return rows + self._of_section(analysis), f"{len(taken)} of {len(analysis.sentences):,}"

    def _of_section(self, analysis: Analysis) -> list[Row]:
        """The summary of the section being read, below its heading."""
        if self.section >= len(analysis.section_summaries):
            return []
        taken = analysis.section_summaries[self.section].take(self.reading.summary_length)
        if not taken:
            return []
        article, trail = analysis.article, summary_sentences_of(taken)
        heading = Content.styled(article.heading_of(article.sections[self.section]), "$quiet")
        rows = [Row(self._drawn(each, "·"), partial(Trail.at, trail, index)) for index, each in enumerate(taken)]
        return [Row(Content()), Row(fitted(heading, "", self.inner_width)), *rows]

    def _drawn(self, sentence: RankedSentence, sign: str) -> Content:
        return _hung(one_line(sentence.span.of(self.reading.article.text)), sign, self.inner_width)

    def _roomy(self, drawn: list[Content]) -> bool:
        """Whether there is room for a blank line after each sentence."""
        lines = sum(each.plain.count("\n") + 1 for each in drawn) + len(drawn) - 1
        return lines + TITLE_LINES <= self.height_to_fit - 2


@lru_cache(_REMEMBERED)
def _hung(words: str, sign: str, width: int) -> Content:
    """`words` beside a `sign`; memoised, since most rows stay when the length or the section changes."""
    return hung(Content.styled(f"{sign} ", "bold $primary"), Content(words), width)
