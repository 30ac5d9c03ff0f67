"""Has the article analysed, the text on screen first: a part of the reading screen."""

from __future__ import annotations

from asyncio import sleep
from collections import deque
from contextlib import aclosing
from functools import partial

from textual.worker import WorkType

from reader.app.background import analysis_worker
from reader.app.background.staged_analysis import AnalysisFailedError, ShownStage, latest_stage
from reader.app.reading.overview import Overview
from reader.app.reading.state import Reading
from reader.app.screens.reading.text import TextScreen
from reader.article import Article

_PARTS = 8
"""How many separately analysed parts of an article are kept."""
_SETTLED = 0.1
"""Seconds without scrolling after which the text on screen is analysed."""
_NEAR = 2_000
"""The fewest characters to scroll before the text on screen is analysed again."""


class Analysing:
    """Has the part on screen analysed before the rest, and shows what has been found so far."""

    def __init__(self, screen: TextScreen) -> None:
        self._screen = screen
        self._parts: deque[Overview] = deque(maxlen=_PARTS)
        """The parts of the article that were analysed last, until all of it is."""
        self._looked_at: int | None = None
        """The offset around which the last part was asked for."""
        self._is_looking = False
        """Whether that part is still being analysed."""

    def analyse(self) -> None:
        """Have the article analysed, first what is on screen."""
        work: WorkType[None] = self._analyse
        self._screen.run_worker(work, exclusive=True, group="analysis", exit_on_error=False)

    async def _analyse(self) -> None:
        screen = self._screen
        try:
            while not await self._analysed(screen.article):
                pass  # more of the article has arrived meanwhile
            if not screen.article.is_english:
                screen.status.flash("This text does not seem to be in English: what is marked in it is guessed.")
        except AnalysisFailedError as error:
            screen.reading = screen.reading.not_analysed()
            screen.notify(f"{error} You can read on, but nothing more will be marked.", severity="warning", markup=False)

    async def _analysed(self, article: Article) -> bool:
        """Have `article` analysed; False if the whole article arrived meanwhile and has yet to be analysed.

        While more of the article arrives, its first stage and the parts that are looked at are enough.
        """
        screen = self._screen
        screen.reading = analysed_so_far(screen.reading)
        near = screen.view.offset_at_top
        async with aclosing(analysis_worker.stages_of(article, near, screen.reading.corrections)) as stages:
            async for stage in stages:
                if isinstance(stage, analysis_worker.Restarted):
                    screen.notify("The analysis failed and was started again.", severity="warning")
                else:
                    self._take(stage)
                if article is not screen.article:
                    return screen.reading.is_beginning
        return True

    def _take(self, stage: ShownStage) -> None:
        """Show `stage`, unless it is a part that is not on screen while the one shown is."""
        screen, seen = self._screen, self._screen.view.on_screen
        before, now = screen.reading.overview, _with(stage, screen.reading)
        self._parts.append(stage.overview)
        if now.is_whole:
            self._parts.clear()
        if now.is_whole or before is None or stage.overview.covers(seen) or not before.covers(seen):
            screen.reading = now
        self.look()

    def look(self) -> None:
        """Show what is known of the text on screen; if that is nothing yet, have it analysed before the rest."""
        screen = self._screen
        reading, seen = screen.reading, screen.view.on_screen
        if reading.is_whole or reading.overview is None or reading.overview.covers(seen):
            return
        known = next((part for part in reversed(self._parts) if part.covers(seen)), None)
        if known is not None:
            screen.reading = reading.surveyed(known, is_whole=False)
        elif self._looked_at is None or abs(self._looked_at - seen.start) > _NEAR:
            self._is_looking = True
            work: WorkType[None] = partial(self._look_at, seen.start)
            screen.run_worker(work, exclusive=True, group="glance", exit_on_error=False)

    def look_again(self) -> None:
        """Have the text on screen analysed again, now that there is more of it."""
        if not self._is_looking:
            self._looked_at = None
            self.look()
            self._looked_at = self._screen.view.offset_at_top

    async def _look_at(self, offset: int) -> None:
        """Have the text around `offset` analysed, once scrolling has stopped there."""
        await sleep(_SETTLED)
        self._looked_at = offset
        article = self._screen.article
        async with aclosing(analysis_worker.stages_around(article, offset, self._screen.reading.corrections)) as stages:
            async for stage in stages:
                if self._screen.reading.is_whole or not self._screen.article.text.startswith(article.text):
                    break
                self._take(stage)
        self._is_looking = False  # not where this is cancelled, which only another look does
        if article is not self._screen.article:
            self._screen.call_later(self.look_again)

    def forget_parts(self) -> None:
        """Forget the parts analysed so far, since the article has been replaced."""
        self._parts.clear()


def analysed_so_far(reading: Reading) -> Reading:
    """`reading` with the latest stage of the analysis of its article, if that was begun early."""
    return _with(latest_stage(reading.article), reading)


def _with(stage: ShownStage | None, reading: Reading) -> Reading:
    """`reading` with `stage`, which counts as a part if more of the article has arrived or will arrive."""
    if stage is None or (reading.overview is not None and stage.overview.found is reading.overview.found):
        return reading
    whole = stage.is_whole and stage.overview.analysis.article is reading.article and not reading.is_beginning
    return reading.surveyed(stage.overview, is_whole=whole)
