"""What an article comes down to, in its own sentences."""

from __future__ import annotations

from textual.content import Content

from reader.analysis.model import Analysis, RankedSentence
from reader.app.widgets.panel import Panel


class SummaryPane(Panel):
    """Lists the most important sentences, numbered, in reading order."""

    TITLE = "SUMMARY"
    DEFAULT_CSS = "SummaryPane { height: auto; max-height: 60%; & > OptionList { height: auto; max-height: 100%; } }"

    def show(self, analysis: Analysis, taken: tuple[RankedSentence, ...]) -> None:
        """List the sentences `taken` for the summary of `analysis`."""
        text = analysis.article.text
        rows = [
            Content.assemble((f"{number} ", "bold $primary"), " ".join(sentence.span.of(text).split()), "\n")
            for number, sentence in enumerate(taken, 1)
        ]
        self.set_title(f"{len(taken)} of {len(analysis.sentences)}" if taken else "")
        self.fill(rows or [Content.styled("This text is too short to sum up.", "$text-muted")])
