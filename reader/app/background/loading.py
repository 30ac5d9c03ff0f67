"""Has a long document read to its end beside the app, while its beginning is on screen."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from subprocess import DEVNULL, PIPE, Popen
from typing import BinaryIO, cast

from reader.app.background.collecting import gc_paused, let_others_run
from reader.app.background.loading_process import ERROR
from reader.article import Article
from reader.packing import unpack
from reader.pipes import receive, send
from reader.sources import SourceError
from reader.sources.load import article_from
from reader.sources.raw import RawDocument


async def loaded(document: RawDocument) -> Article:
    """The Article in `document`, made in another process, which ends with the caller's task; raises `SourceError`.

    Where there is no such process, or it ends without an answer, a thread makes the Article.
    """
    command = [sys.executable, "-P", "-m", "reader.app.background.loading_process"]
    try:
        process = await asyncio.to_thread(Popen, command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
    except OSError:
        return await asyncio.to_thread(article_from, document)
    try:
        answer = await asyncio.to_thread(_answer, process, document)
        if answer is None:
            return await asyncio.to_thread(article_from, document)
        return await asyncio.to_thread(_article, answer)
    finally:
        process.kill()
        await asyncio.to_thread(process.communicate)


def _answer(process: Popen[bytes], document: RawDocument) -> bytes | None:
    facts = {"source": document.source, "media_type": document.media_type, "charset": document.charset, "notice": document.notice}
    with contextlib.suppress(BrokenPipeError):
        send(cast(BinaryIO, process.stdin), json.dumps(facts).encode())
        send(cast(BinaryIO, process.stdin), document.data)
    return receive(cast(BinaryIO, process.stdout))


def _article(answer: bytes) -> Article:
    if answer[:1] == ERROR:
        raise SourceError(answer[1:].decode())
    with gc_paused():
        article = unpack(Article, memoryview(answer)[1:], let_others_run)
    _ = article.word_count  # counted here, not beside the screen
    return article
