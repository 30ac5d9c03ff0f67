"""Has an article analysed in another process, without blocking the event loop."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import suppress

from reader.analysis.process import PART
from reader.app.background.interpreter import trim_heap
from reader.app.background.staged_analysis import AnalysisFailedError, ShownStage, StagedAnalysis, staged_analysis_of
from reader.article import Article
from reader.library import Correction


class Restarted:
    """The process that analyses died, and another one was started."""


async def stages_of(
    article: Article, near: int = 0, corrections: tuple[Correction, ...] = ()
) -> AsyncGenerator[ShownStage | Restarted]:
    """The stages of the analysis of `article`, with `corrections` applied: first what is around the offset `near`, at last all.

    The process ends with the caller's task. Raises `AnalysisFailedError` if it dies twice.
    """
    try:
        async for stage in _followed(await to_thread(staged_analysis_of, article, near, corrections)):
            yield stage
    except AnalysisFailedError:
        yield Restarted()
        async for stage in _followed(StagedAnalysis(article, near, corrections)):
            yield stage


async def stages_around(article: Article, near: int, corrections: tuple[Correction, ...] = ()) -> AsyncGenerator[ShownStage]:
    """Only the stages that are about what is around the offset `near`; none if the process dies."""
    with suppress(AnalysisFailedError):
        async for stage in _followed(StagedAnalysis(article, near, corrections, PART)):
            yield stage


async def _followed(analysis: StagedAnalysis) -> AsyncIterator[ShownStage]:
    try:
        while (stage := await to_thread(analysis.next)) is not None:
            yield stage
    finally:
        analysis.stop()  # here, since a thread that has not started yet would hold up the end of the app
        await to_thread(analysis.end)
        await to_thread(trim_heap)
