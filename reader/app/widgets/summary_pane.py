"""What an article comes down to, in its own sentences."""

from __future__ import annotations

from functools import partial

from textual.content import Content

from reader.app.state import Reading
from reader.app.trail import Trail
from reader.app.trails import sentences_of
from reader.app.widgets.panel import TITLE_LINES, Panel
from reader.app.widgets.rows import Row, hung
from reader.export import one_line

_SHARE = 0.6
"""How much of the height it takes at most beside the names."""


class SummaryPane(Panel):
    """Lists the most important sentences, numbered, in reading order."""

    TITLE = "SUMMARY"
    DEFAULT_CSS = """
    SummaryPane {
        height: auto; max-height: 60%;
        &.-alone { max-height: 100%; }
        & > Rows { height: auto; max-height: 100%; }
    }
    """

    def shown(self, reading: Reading) -> tuple[object, ...]:
        """The sentences taken."""
        return (*super().shown(reading), reading.taken)

    def made(self) -> tuple[list[Row], str]:
        """A row for every sentence taken."""
        analysis, taken = self.reading.analysis, self.reading.taken
        if analysis is None or not taken:
            return self.waiting("This text is too short to sum up."), ""
        trail = sentences_of(taken)
        drawn = [
            hung(
                Content.styled(f"{number} ", "bold $primary"),
                Content(one_line(sentence.span.of(analysis.article.text))),
                self.inner_width,
            )
            for number, sentence in enumerate(taken, 1)
        ]
        gap = Content("\n") if self._roomy(drawn) else Content()
        rows = [Row(each + gap, partial(Trail.at, trail, index)) for index, each in enumerate(drawn[:-1])]
        rows.append(Row(drawn[-1], partial(Trail.at, trail, len(drawn) - 1)))
        return rows, f"{len(taken)} of {len(analysis.sentences)}"

    def _roomy(self, drawn: list[Content]) -> bool:
        """Whether there is room for a blank line after each sentence."""
        lines = sum(each.plain.count("\n") + 1 for each in drawn) + len(drawn) - 1
        share = 1.0 if self.has_class("-alone") else _SHARE
        return lines + TITLE_LINES <= int(self.screen.size.height * share) - 2
