"""Has an article analysed beside the app, so that the screen never waits."""

from __future__ import annotations

import asyncio
import pickle
import sys
from subprocess import DEVNULL, PIPE, Popen

from reader.analysis.model import Analysis
from reader.article import Article


class AnalysisFailedError(Exception):
    """The process that analyses ended without an analysis."""


async def analyse_apart(article: Article) -> Analysis:
    """The analysis of `article`, made in another process, which ends with the caller's task.

    Raises `AnalysisFailedError` where that process dies.
    """
    process = Popen([sys.executable, "-P", "-m", "reader.analysis.process"], stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
    try:
        return await asyncio.to_thread(_analysis_from, process, article)
    finally:
        process.kill()


def _analysis_from(process: Popen[bytes], article: Article) -> Analysis:
    result, _ = process.communicate(pickle.dumps(article, pickle.HIGHEST_PROTOCOL))
    if process.returncode:
        raise AnalysisFailedError(f"The analysis ended with status {process.returncode}.")
    analysis: Analysis = pickle.loads(result)
    return analysis
