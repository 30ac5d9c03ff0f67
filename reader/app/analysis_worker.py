"""Has an article analysed beside the app, so that the screen never waits."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import dataclass, replace
from subprocess import Popen
from typing import IO, BinaryIO, cast

from reader.analysis.cache import cached, forget, keep, key_of
from reader.analysis.model import Analysis
from reader.analysis.process import WHOLE
from reader.app.analyst import dismiss, started
from reader.app.collecting import give_back, made_to_stay
from reader.app.overview import Overview
from reader.article import Article
from reader.packing import pack, unpack
from reader.pipes import receive, send

_BREATH = 0.0005


class AnalysisFailedError(Exception):
    """The process that analyses ended without an analysis, twice."""


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
    key = await asyncio.to_thread(lambda: key_of(_packed(article)))
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
    data = cached(key)
    if data is None:
        return None
    try:
        return Understood(_overview(data, article), whole=True)
    except Exception:  # whatever has happened to the file, the article can be analysed anew
        forget(key)
        return None


async def _analysed(article: Article, key: str, near: int) -> AsyncIterator[Understood]:
    process = await asyncio.to_thread(started)
    try:
        stage = await asyncio.to_thread(_first_stage, process, article, near)
        while stage is not None:
            overview = await asyncio.to_thread(_overview, memoryview(stage)[1:], article)
            yield Understood(overview, whole=stage[:1] == WHOLE)
            if stage[:1] == WHOLE:
                await asyncio.to_thread(keep, key, memoryview(stage)[1:])
                return
            stage = await asyncio.to_thread(_next_stage, process)
        raise AnalysisFailedError(f"The analysis ended with status {process.wait()}.")
    finally:
        stage = None
        process.kill()
        await asyncio.to_thread(_close, process)
        await asyncio.to_thread(give_back)


def _packed(article: Article) -> bytes:
    """`article` for the process, for which it makes no difference where it came from."""
    return pack(replace(article, source=""))


def _first_stage(process: Popen[bytes], article: Article, near: int) -> bytes | None:
    with contextlib.suppress(BrokenPipeError):
        send(_stream(process.stdin), str(near).encode())
        send(_stream(process.stdin), _packed(article))
    return _next_stage(process)


def _next_stage(process: Popen[bytes]) -> bytes | None:
    return receive(_stream(process.stdout))


def _overview(packed: bytes | memoryview, article: Article) -> Overview:
    with made_to_stay():
        return Overview(unpack(Analysis, packed, _breathe, article=article)).worked_out()


def _breathe() -> None:
    time.sleep(_BREATH)


def _close(process: Popen[bytes]) -> None:
    process.wait()
    for stream in (process.stdin, process.stdout):
        with contextlib.suppress(OSError):
            _stream(stream).close()


def _stream(stream: IO[bytes] | None) -> BinaryIO:
    return cast(BinaryIO, stream)
