"""Analyses a stream of texts: one JSON object per line in, one per line out, in the same order."""

from __future__ import annotations

import json
import re
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import BinaryIO

from reader import analyse
from reader.article import Article
from reader.export import analysis_as_json
from reader.sources.plain import article_from_text

_WAITING_PER_JOB = 4
_CONTROL = re.compile(r"[^\n\t\x20-\x7e\xa0-\ud7ff\ue000-\U0010ffff]")


def analyse_stream(lines: BinaryIO, out: BinaryIO, jobs: int = 1) -> int:
    """Answer every line `{"id", "text"}` with its analysis, a bad one with `{"id", "error"}`; returns 0."""
    done = 0
    for answer in _answers(lines, jobs):
        out.write(answer.encode("utf-8", "replace") + b"\n")
        out.flush()
        done += 1
        if sys.stderr.isatty():
            print(f"\r{done:,} analysed", end="", file=sys.stderr, flush=True)
    if done and sys.stderr.isatty():
        print(file=sys.stderr)
    return 0


def answer_to(line: bytes) -> str:
    """The analysis of the text in `line`, or what is wrong with it, as one line of JSON."""
    identity: object = None
    try:
        request = json.loads(line)
        if not isinstance(request, dict):
            raise TypeError("the line is no JSON object")
        identity = request.get("id")
        text = request.get("text")
        if not isinstance(text, str):
            raise TypeError("the object has no text")
        return analysis_as_json(analyse(article_as_given(text)), id=identity)
    except Exception as error:  # whatever one line does, the others are answered
        return json.dumps({"id": identity, "error": f"{error}" or type(error).__name__}, ensure_ascii=False)


def article_as_given(text: str) -> Article:
    """The Article of `text`, with every control character blanked so that offsets hold in `text`."""
    article = article_from_text(text)
    return article if article.text == text else article_from_text(_CONTROL.sub(" ", text))


def _answers(lines: Iterable[bytes], jobs: int) -> Iterator[str]:
    texts = (line for line in lines if line.strip())
    if jobs == 1:
        yield from map(answer_to, texts)
        return
    waiting: deque[Future[str]] = deque()
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        for line in texts:
            waiting.append(pool.submit(answer_to, line))
            if len(waiting) >= jobs * _WAITING_PER_JOB:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
