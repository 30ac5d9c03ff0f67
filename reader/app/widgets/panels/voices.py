"""The voices of an article."""

from __future__ import annotations

from functools import partial

from textual.content import Content

from reader.analysis.voices import Speaker, Voice
from reader.app.reading.overview import Overview
from reader.app.reading.state import Reading, Subject
from reader.app.reading.trail import Trail
from reader.app.reading.trails import quotes_of
from reader.app.widgets.composing import fitted
from reader.app.widgets.panels.panel import HINTS_ABOUT_NAMES, TITLE_LINES, Panel
from reader.app.widgets.rows.row import Row, left_out
from reader.in_words import percent

_MOST = 200
"""The most voices that are listed."""


class Voices(Panel):
    """Lists the voices with the count of their quotes and their share of the quoted words."""

    TITLE = "VOICES"
    HINTS = HINTS_ABOUT_NAMES
    AS_VOICE = True

    @property
    def height_to_fit(self) -> int:
        """Its own height, in which the rows are roomy or not."""
        return self.size.height

    def watch_reading(self, old: Reading, new: Reading) -> None:
        """Draw what changed: if another voice speaks at the current place, its row and that of the previous one."""
        super().watch_reading(old, new)
        if old.overview is new.overview is not None:
            spoke, speaks = _speaking(old), _speaking(new)
            for index, voice in enumerate(new.overview.voices[:_MOST] if spoke != speaks else ()):
                if Subject(voice.speaker) in (spoke, speaks):
                    self.rows.draw_again(index)

    def rows_and_count(self) -> tuple[list[Row], str]:
        """A row for every voice, with a bar for its share if there is room, and one for quotes by unknown speakers."""
        overview = self.reading.overview
        if overview is None or not overview.analysis.quotes:
            return self.waiting("Nobody is quoted here."), ""
        analysis, voices = overview.analysis, overview.voices
        total = max(1, sum(voice.word_count for voice in voices))
        roomy = 2 * len(voices) + TITLE_LINES <= self.size.height
        rows = []
        for voice in voices[:_MOST]:
            content = partial(self._drawn, overview, voice, voice.word_count / total, roomy=roomy)
            subject = Subject(voice.speaker)
            rows.append(Row(content, partial(_first_quote, overview, voice.speaker), subject, lines=2 if roomy else 1))
        rows += left_out(len(voices), _MOST)
        unknown = len(analysis.quotes) - sum(len(voice.quotes) for voice in voices)
        if unknown:
            label = Content.styled("┃ speaker unknown", "$quiet")
            line = fitted(label, f"{unknown:,}", self.inner_width)
            rows.append(Row(line, partial(_first_quote, overview, None), Subject(None)))
        return rows, self.told(len(voices)) if voices else ""

    def _drawn(self, overview: Overview, voice: Voice, share: float, *, roomy: bool) -> Content:
        colour = overview.colour_of(voice.speaker)
        speaking = Subject(voice.speaker) == _speaking(self.reading)
        part = percent(share)
        label = Content.assemble(("▶ " if speaking else "┃ ", colour), (voice.name, "bold" if speaking else ""))
        if not roomy:
            return fitted(label, f"{len(voice.quotes):,}  {part:>5}", self.inner_width)
        bar = "━" * max(1, round(share * (self.inner_width - 8)))
        head = fitted(label, f"{len(voice.quotes):,}", self.inner_width)
        return Content.assemble(head, "\n", ("┃ ", colour), (bar, colour), (f" {part}", "$quiet"))


def _speaking(reading: Reading) -> Subject | None:
    return None if reading.quote is None else reading.subject


def _first_quote(overview: Overview, speaker: Speaker | None) -> Trail:
    return quotes_of(overview, speaker).at(0)
