"""Has an article analysed beside the app, so that the screen never waits."""

from __future__ import annotations

import asyncio
import contextlib
import pickle
import sys
from asyncio.subprocess import DEVNULL, PIPE

from reader.analysis.model import Analysis
from reader.article import Article


class AnalysisFailedError(Exception):
    """The process that analyses ended without an analysis."""


async def analyse_apart(article: Article) -> Analysis:
    """The analysis of `article`, made in another process, which ends with the caller's task.

    Raises `AnalysisFailedError` where that process dies.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-P", "-m", "reader.analysis.process", stdin=PIPE, stdout=PIPE, stderr=DEVNULL
    )
    try:
        data = await asyncio.to_thread(pickle.dumps, article, pickle.HIGHEST_PROTOCOL)
        result, _ = await process.communicate(data)
        if process.returncode:
            raise AnalysisFailedError(f"The analysis ended with status {process.returncode}.")
        analysis: Analysis = await asyncio.to_thread(pickle.loads, result)
        return analysis
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.communicate()
