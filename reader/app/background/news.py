"""What is understood of an article, stage by stage: kept from before, or told by the process that analyses."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from dataclasses import dataclass, replace
from threading import Thread

from reader.analysis.cache import ANALYSES, key_of
from reader.analysis.model import Analysis
from reader.analysis.process import PART, WHOLE
from reader.app.background.analyst import Analyst, dismiss, started
from reader.app.background.collecting import gc_paused, let_others_run
from reader.app.reading.overview import Overview
from reader.app.typesetting.layers import Marks
from reader.article import Article
from reader.library import Correction
from reader.packing import pack, unpack


class AnalysisFailedError(Exception):
    """The process that analyses ended without an analysis, or could not be started."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What is understood so far."""

    overview: Overview
    """With all of it worked out."""
    whole: bool
    """Whether that is all: of the whole article, not of the part around the place being read, and with what matters most."""


class News:
    """The stages of understanding `article`, first what stands around the offset `near`; to be ended, whether all came or not."""

    def __init__(self, article: Article, near: int, corrections: tuple[Correction, ...] = (), *, whole: bool = True) -> None:
        """With the `corrections` made; where the `whole` article is not asked for, what stands around the offset is all."""
        self.article = article
        self._near = near
        self._corrections = corrections
        self._extent = WHOLE if whole else PART
        self._analyst: Analyst | None = None
        self._ended = False
        self._stages = self._answers()
        self._brought: deque[Future[Understood | None]] = deque()
        """Those that were brought early but not asked for yet, and the one that is being brought."""

    def begin(self, show: Callable[[Marks], None] | None) -> None:
        """Have them brought on a thread, on which `show` gets what is marked first."""
        self._brought.append(Future())
        Thread(target=self._bring, args=(show,), daemon=True).start()

    def at_hand(self) -> Understood | None:
        """The latest stage that was brought early; those before it are left out."""
        while len(self._brought) > 1 and _understood(self._brought[1]):
            self._brought.popleft()
        return _understood(self._brought[0]) if self._brought else None

    def next(self) -> Understood | None:
        """The next stage, as soon as it is there; none after the last. Raises `AnalysisFailedError`."""
        if not self._brought:
            return next(self._stages, None)
        understood = self._brought[0].result()
        if understood is not None:
            self._brought.popleft()
        return understood

    def stop(self) -> None:
        """Ask for no more, and have the process that was asked end."""
        self._ended = True
        if self._analyst is not None:
            self._analyst.process.kill()

    def end(self) -> None:
        """Ask for no more; the process that was asked has ended when this returns."""
        self.stop()
        if self._analyst is not None:
            self._analyst.end()
        wait(self._brought)

    def _bring(self, show: Callable[[Marks], None] | None) -> None:
        """Ask for stage after stage, on a thread, and `show` the marks of the first."""
        try:
            for understood in self._stages:
                self._brought.append(Future())
                self._brought[-2].set_result(understood)
                if show is not None:
                    show(understood.overview.marks)
                    show = None
            self._brought[-1].set_result(None)
        except BaseException as error:
            self._brought[-1].set_exception(error)

    def _answers(self) -> Iterator[Understood]:
        """Each stage of the analysis as it comes; at once the whole, where it is kept on disk."""
        packed = pack(replace(self.article, source=""))  # for understanding it makes no difference where it came from
        key = key_of(packed)
        kept = ANALYSES.read(key, lambda data: Understood(self._overview(data), whole=True))
        if kept is not None:
            dismiss()
            yield kept
            return
        try:
            self._analyst = analyst = started()
        except OSError as error:
            raise AnalysisFailedError(f"The analysis cannot be started ({error.strerror}).") from error
        if self._ended:
            analyst.end()
            return
        analyst.ask(self._extent, packed, self._near)
        del packed  # megabytes, of a long article
        while (stage := analyst.answer()) is not None:
            whole, data = stage[:1] == WHOLE, memoryview(stage)[1:]
            yield Understood(self._overview(data), whole)
            if whole:
                ANALYSES.write(key, data)
                return
        if self._extent == WHOLE or analyst.process.wait():
            raise AnalysisFailedError(f"The analysis ended with status {analyst.process.wait()}.")

    def _overview(self, data: bytes | memoryview) -> Overview:
        with gc_paused():
            analysis = unpack(Analysis, data, let_others_run, article=self.article)
            return Overview(analysis, self._corrections).worked_out()


def _understood(brought: Future[Understood | None]) -> Understood | None:
    return brought.result() if brought.done() and not brought.exception() else None


_early: list[News] = []


def begin_early(
    article: Article, near: int, show: Callable[[Marks], None] | None = None, corrections: tuple[Correction, ...] = ()
) -> None:
    """Have `article` understood before anything asks for it; `show` gets on another thread what is to be marked first."""
    _early.append(News(article, near, corrections))
    _early[-1].begin(show)


def at_hand(article: Article) -> Understood | None:
    """What is understood of `article` by now, where that was begun early."""
    return _early[-1].at_hand() if _early and _early[-1].article is article else None


def news_of(article: Article, near: int, corrections: tuple[Correction, ...]) -> News:
    """Those that were begun early, or new ones with `corrections`."""
    if _early and _early[-1].article is article:
        return _early.pop()
    while _early:
        _early.pop().end()
    return News(article, near, corrections)
