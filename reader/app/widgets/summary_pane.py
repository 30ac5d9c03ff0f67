"""What an article comes down to, in its own sentences."""

from __future__ import annotations

from functools import partial

from textual.content import Content

from reader.app.state import Reading
from reader.app.trail import Trail
from reader.app.trails import sentences_of
from reader.app.widgets.panel import Panel
from reader.app.widgets.rows import Row, hung
from reader.export import one_line


class SummaryPane(Panel):
    """Lists the most important sentences, numbered, in reading order."""

    TITLE = "SUMMARY"
    DEFAULT_CSS = "SummaryPane { height: auto; max-height: 60%; & > Rows { height: auto; max-height: 100%; } }"

    def shown(self, reading: Reading) -> tuple[object, ...]:
        """The sentences taken."""
        return (*super().shown(reading), reading.taken)

    def made(self) -> tuple[list[Row], str]:
        """A row for every sentence taken."""
        analysis, taken = self.reading.analysis, self.reading.taken
        if analysis is None or not taken:
            return self.waiting("This text is too short to sum up."), ""
        trail = sentences_of(taken)
        rows = []
        for index, sentence in enumerate(taken):
            text = Content(one_line(sentence.span.of(analysis.article.text)))
            number = Content.styled(f"{index + 1} ", "bold $primary")
            gap = Content() if index == len(taken) - 1 else Content("\n")
            rows.append(Row(hung(number, text, self.inner_width) + gap, partial(Trail.at, trail, index)))
        return rows, f"{len(taken)} of {len(analysis.sentences)}"
