"""The analysis of an article in stages, from the cache on disk or from the process that analyses."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from dataclasses import dataclass
from threading import Thread

from reader.analysis.cache import ANALYSES, key_of, packed_for_analysis
from reader.analysis.model import Analysis
from reader.analysis.process import WHOLE
from reader.app.background.analyst import Analyst, dismiss, started
from reader.app.background.interpreter import gc_paused, let_others_run
from reader.app.reading.overview import Overview
from reader.app.typesetting.layers import Marks
from reader.article import Article
from reader.library import Correction
from reader.packing import unpack


class AnalysisFailedError(Exception):
    """The process that analyses ended without an analysis, or could not be started."""


@dataclass(frozen=True, slots=True)
class ShownStage:
    """A stage of the analysis, as the app shows it."""

    overview: Overview
    """With all cached properties computed."""
    is_whole: bool
    """Whether it covers the whole article and includes the summary."""


class StagedAnalysis:
    """The stages of the analysis of `article`, first what is around the offset `near`; `end` it, complete or not."""

    def __init__(self, article: Article, near: int, corrections: tuple[Correction, ...], extent: bytes = WHOLE) -> None:
        """Apply `corrections`; the `extent` is the whole article, or the part around the offset."""
        self.article = article
        self._near = near
        self._corrections = corrections
        self._extent = extent
        self._analyst: Analyst | None = None
        self._ended = False
        self._stages = self._all_stages()
        self._fetched: deque[Future[ShownStage | None]] = deque()
        """Stages that were fetched ahead and not taken yet, and the one being fetched."""

    def begin(self, show: Callable[[Marks], None] | None) -> None:
        """Fetch the stages ahead on a thread, where `show` gets the marks of the first."""
        self._fetched.append(Future())
        Thread(target=self._fetch, args=(show,), daemon=True).start()

    def latest_stage(self) -> ShownStage | None:
        """The latest stage that was fetched ahead; earlier ones are dropped."""
        while len(self._fetched) > 1 and _result(self._fetched[1]):
            self._fetched.popleft()
        return _result(self._fetched[0]) if self._fetched else None

    def next(self) -> ShownStage | None:
        """The next stage, waiting for it if need be; None after the last. Raises `AnalysisFailedError`."""
        if not self._fetched:
            return next(self._stages, None)
        stage = self._fetched[0].result()
        if stage is not None:
            self._fetched.popleft()
        return stage

    def stop(self) -> None:
        """Stop the analysis, without waiting for its process to end."""
        self._ended = True
        if self._analyst is not None:
            self._analyst.process.kill()

    def end(self) -> None:
        """Stop the analysis, and wait until its process has ended."""
        self.stop()
        if self._analyst is not None:
            self._analyst.end()
        wait(self._fetched)

    def _fetch(self, show: Callable[[Marks], None] | None) -> None:
        """Fetch stage after stage, and `show` the marks of the first."""
        try:
            for stage in self._stages:
                self._fetched.append(Future())
                self._fetched[-2].set_result(stage)
                if show is not None:
                    show(stage.overview.marks)
                    show = None
            self._fetched[-1].set_result(None)
        except BaseException as error:
            self._fetched[-1].set_exception(error)

    def _all_stages(self) -> Iterator[ShownStage]:
        """Each stage as it arrives, or the complete analysis at once if it is in the cache."""
        packed = packed_for_analysis(self.article)
        key = key_of(packed)
        cached = ANALYSES.read(key, lambda data: ShownStage(self._overview(data), is_whole=True))
        if cached is not None:
            dismiss()
            yield cached
            return
        try:
            self._analyst = analyst = started()
        except OSError as error:
            raise AnalysisFailedError(f"The analysis cannot be started ({error.strerror}).") from error
        if self._ended:
            analyst.end()
            return
        analyst.ask(self._extent, packed, self._near)
        del packed  # megabytes of a long article
        while (answer := analyst.answer()) is not None:
            whole, data = answer[:1] == WHOLE, memoryview(answer)[1:]
            yield ShownStage(self._overview(data), whole)
            if whole:
                ANALYSES.write(key, data)
                return
        if self._extent == WHOLE or analyst.process.wait():
            raise AnalysisFailedError(f"The analysis ended with status {analyst.process.wait()}.")

    def _overview(self, data: bytes | memoryview) -> Overview:
        with gc_paused():
            analysis = unpack(Analysis, data, let_others_run, article=self.article)
            return Overview(analysis, self._corrections).computed()


def _result(fetched: Future[ShownStage | None]) -> ShownStage | None:
    return fetched.result() if fetched.done() and not fetched.exception() else None


_early: list[StagedAnalysis] = []


def begin_early(
    article: Article, near: int, show: Callable[[Marks], None] | None = None, corrections: tuple[Correction, ...] = ()
) -> None:
    """Have `article` analysed before anything asks for it; `show` gets the marks of the first stage, on another thread."""
    _early.append(StagedAnalysis(article, near, corrections))
    _early[-1].begin(show)


def latest_stage(article: Article) -> ShownStage | None:
    """The latest stage of the analysis of `article`, if that was begun early."""
    return _early[-1].latest_stage() if _early and _early[-1].article is article else None


def staged_analysis_of(article: Article, near: int, corrections: tuple[Correction, ...]) -> StagedAnalysis:
    """The analysis of `article` that was begun early, or a new one with `corrections`."""
    if _early and _early[-1].article is article:
        return _early.pop()
    while _early:
        _early.pop().end()
    return StagedAnalysis(article, near, corrections)
