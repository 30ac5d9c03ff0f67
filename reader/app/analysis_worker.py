"""Has an article analysed beside the app, so that the screen never waits."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import dataclass

from reader.analysis.cache import ANALYSES, key_of
from reader.analysis.model import Analysis
from reader.analysis.process import WHOLE
from reader.app.analyst import dismiss, packed, started
from reader.app.collecting import give_back, made_to_stay
from reader.app.overview import Overview
from reader.article import Article
from reader.packing import unpack

_BREATH = 0.0005


class AnalysisFailedError(Exception):
    """The process that analyses ended without an analysis, or could not be started, twice."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What is understood so far."""

    overview: Overview
    """With all of it worked out."""
    whole: bool
    """Whether it is the analysis of the whole article, not of the part around the place being read."""


class Restarted:
    """The process that analyses ended too early, and another one was started."""


async def understanding(article: Article, near: int = 0) -> AsyncGenerator[Understood | Restarted]:
    """The analyses of `article`, made in another process, each of more of it; first of what stands around the offset `near`.

    The process ends with the caller's task. Raises `AnalysisFailedError` where it dies and dies again.
    """
    key = await asyncio.to_thread(lambda: key_of(packed(article)))
    kept = await asyncio.to_thread(_kept, key, article)
    if kept is not None:
        await asyncio.to_thread(dismiss)
        yield kept
        return
    try:
        async for understood in _analysed(article, key, near):
            yield understood
    except AnalysisFailedError:
        yield Restarted()
        async for understood in _analysed(article, key, near):
            yield understood


def _kept(key: str, article: Article) -> Understood | None:
    data = ANALYSES.read(key)
    if data is None:
        return None
    try:
        return Understood(_overview(data, article), whole=True)
    except Exception:  # whatever has happened to the file, the article can be analysed anew
        ANALYSES.forget(key)
        return None


async def _analysed(article: Article, key: str, near: int) -> AsyncIterator[Understood]:
    try:
        analyst = await asyncio.to_thread(started, article)
    except OSError as error:
        raise AnalysisFailedError(f"The analysis cannot be started ({error.strerror}).") from error
    try:
        await asyncio.to_thread(analyst.ask, article, near)
        while (stage := await asyncio.to_thread(analyst.answer)) is not None:
            overview = await asyncio.to_thread(_overview, memoryview(stage)[1:], article)
            yield Understood(overview, whole=stage[:1] == WHOLE)
            if stage[:1] == WHOLE:
                await asyncio.to_thread(ANALYSES.write, key, memoryview(stage)[1:])
                return
        raise AnalysisFailedError(f"The analysis ended with status {analyst.process.wait()}.")
    finally:
        stage = None
        analyst.process.kill()
        await asyncio.to_thread(analyst.end)
        await asyncio.to_thread(give_back)


def _overview(data: bytes | memoryview, article: Article) -> Overview:
    with made_to_stay():
        return Overview(unpack(Analysis, data, _breathe, article=article)).worked_out()


def _breathe() -> None:
    time.sleep(_BREATH)
