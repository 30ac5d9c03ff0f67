"""Reads a long document in another process, while its beginning is on screen."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from typing import BinaryIO, cast

from reader.app.background.interpreter import gc_paused, let_others_run
from reader.app.background.loading_process import AT_PATH, ERROR
from reader.article import Article
from reader.packing import unpack
from reader.pipes import receive, send
from reader.sources import SourceError
from reader.sources.load import article_from, load
from reader.sources.raw import RawDocument


async def loaded(whole: RawDocument | Path) -> Article:
    """The Article in a document, or in the file at a path, read in another process; raises `SourceError`.

    The process ends with the caller's task. If it cannot be started or dies, a thread reads the document instead.
    """
    command = [sys.executable, "-P", "-m", "reader.app.background.loading_process"]
    try:
        process = await asyncio.to_thread(Popen, command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
    except OSError:
        return await asyncio.to_thread(_read_here, whole)
    try:
        answer = await asyncio.to_thread(_answer, process, whole)
        if answer is None:
            return await asyncio.to_thread(_read_here, whole)
        return await asyncio.to_thread(_article, answer)
    finally:
        process.kill()
        await asyncio.to_thread(process.communicate)


def _read_here(whole: RawDocument | Path) -> Article:
    return load(whole) if isinstance(whole, Path) else article_from(whole)


def _answer(process: Popen[bytes], whole: RawDocument | Path) -> bytes | None:
    with contextlib.suppress(BrokenPipeError):
        for message in _request(whole):
            send(cast(BinaryIO, process.stdin), message)
    return receive(cast(BinaryIO, process.stdout))


def _request(whole: RawDocument | Path) -> tuple[bytes, ...]:
    if isinstance(whole, Path):
        return AT_PATH, os.fsencode(whole)
    facts = {"source": whole.source, "media_type": whole.media_type, "charset": whole.charset, "notice": whole.notice}
    return json.dumps(facts).encode(), whole.data


def _article(answer: bytes) -> Article:
    if answer[:1] == ERROR:
        raise SourceError(answer[1:].decode())
    with gc_paused():
        article = unpack(Article, memoryview(answer)[1:], let_others_run)
    _ = article.word_count  # counted here, so that the screen need not
    return article
