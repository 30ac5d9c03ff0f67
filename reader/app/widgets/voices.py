"""Who speaks in an article, and how much."""

from __future__ import annotations

from textual.content import Content

from reader.analysis.model import Analysis
from reader.app.markup import voice_colours
from reader.app.widgets.panel import Panel, row


class Voices(Panel):
    """Lists the voices with the count of their quotes and their share of the quoted words."""

    TITLE = "VOICES"

    def show(self, analysis: Analysis) -> None:
        """List the voices of `analysis`."""
        voices = analysis.voices()
        colours = voice_colours(analysis)
        total = max(1, sum(voice.words for voice in voices))
        rows = []
        for voice in voices:
            colour = f"$voice-{colours[voice.speaker]}"
            share = voice.words / total
            bar = "━" * max(1, round(share * (self.inner_width - 8)))
            label = Content.assemble(("┃ ", colour), voice.name)
            rows.append(
                Content("\n").join(
                    [
                        row(label, str(len(voice.quotes)), self.inner_width),
                        Content.assemble("  ", (bar, colour), (f" {round(100 * share)} %", "$text-muted")),
                    ]
                )
            )
        self.set_title(str(len(voices)) if voices else "")
        self.fill(rows or [Content.styled("Nobody is quoted here.", "$text-muted")])
