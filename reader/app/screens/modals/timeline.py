"""The list of the dates in an article."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from rich.cells import cell_len
from textual.content import Content

from reader.app.keys.action import Action
from reader.app.reading.overview import Overview
from reader.app.reading.state import Reading
from reader.app.reading.timeline import Moment, timeline_of
from reader.app.reading.trails import dates_in
from reader.app.screens.modals.overlay import MANY, Overlay
from reader.app.widgets.composing import hung, sides
from reader.app.widgets.rows.row import Row
from reader.in_words import counted

_DATE = 16
"""The most columns for a date."""


class TimelineScreen(Overlay):
    """Lists every date that the text names, with its sentence."""

    def __init__(self, reading: Reading, actions: Mapping[str, Action], overview: Overview) -> None:
        super().__init__(reading, actions)
        self._moments = timeline_of(overview)
        self._trail = dates_in(overview)

    def head(self, width: int) -> Content:
        """How many dates there are, and the day that the article is from."""
        published = self.reading.article.published[:10]
        right = f"article of {published}" if published else ""
        count = counted(len(self._moments), "date") if self._moments else "Dates"
        count += " so far" if self._moments and self.reading.not_yet else ""
        return sides(Content.styled(count, "bold"), right, width)

    def rows_in(self, width: int) -> list[Row]:
        """A row for every date."""
        if not self._moments:
            return [Row(Content.styled(self.reading.not_yet or "The article names no dates.", "$quiet"))]
        column = min(_DATE, width // 3, max(cell_len(self.words(moment.mention)) for moment in self._moments))
        contents = (self._content(moment, column, width) for moment in self._moments)
        places = (partial(self._trail.at_span, moment.mention) for moment in self._moments)
        return list(map(Row, contents, places))

    def _content(self, moment: Moment, column: int, width: int) -> Content | Callable[[], Content]:
        """A date, in a `column` of its own, and its sentence, broken into lines unless there are many."""
        if len(self._moments) > MANY:
            return lambda: Content.assemble(*self._drawn(moment, column)).truncate(width, ellipsis=True)
        return hung(*self._drawn(moment, column), width)

    def index_to_highlight(self) -> int | None:
        """The date being read."""
        current = self.reading.trail.current
        return next((index for index, moment in enumerate(self._moments) if moment.mention == current), None)

    def _drawn(self, moment: Moment, column: int) -> tuple[Content, Content]:
        """The date and the sentence."""
        words = self.words(moment.mention)
        sign = Content.styled(words, "bold").truncate(column, ellipsis=True)
        sign = Content.assemble(("◷ ", "$quiet"), sign, " " * (column + 1 - sign.cell_length))
        start = moment.sentence.start
        text = Content(self.words(moment.sentence))
        text = text.stylize("underline", moment.mention.start - start, moment.mention.end - start)
        if moment.when and moment.when[:4] not in words:
            text = Content.assemble((f"{moment.when}  ", "$quiet"), text)
        return sign, text
