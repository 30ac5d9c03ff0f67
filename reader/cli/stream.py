"""Analyses a stream of texts: one JSON object per line in, one per line out, in the same order."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from threading import Thread
from typing import Any, BinaryIO

from reader import analyse
from reader.cli.workers import Workers, interrupts_held
from reader.export import analysis_as_json
from reader.export.data import on_one_line
from reader.sources.plain.read import article_as_given
from reader.sources.raw import MEGABYTE, MOST_MEGABYTES

LONGEST = MOST_MEGABYTES * MEGABYTE
"""The most bytes of a line."""


def analyse_stream(lines: Iterable[bytes], out: BinaryIO, jobs: int) -> None:
    """Answer every line `{"id", "text"}` with its analysis, a bad one with `{"id", "error"}`."""
    done = 0
    shows_progress = sys.stderr is not None and sys.stderr.isatty()
    for answer in _answers(lines, jobs):
        out.write(answer.encode("utf-8", "replace") + b"\n")
        out.flush()
        done += 1
        if shows_progress:
            print(f"\r{done:,} analysed", end="", file=sys.stderr, flush=True)
    if done and shows_progress:
        print(file=sys.stderr)


def lines_in(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of `stream`; of one that is too long, only a beginning that is still too long."""
    while line := stream.readline(LONGEST + 1):
        part = line
        while part and not part.endswith(b"\n"):
            part = stream.readline(MEGABYTE)
        yield line


def answer_to(line: bytes) -> str:
    """The analysis of the text in `line`, or what is wrong with it, as one line of JSON."""
    identity: object = None
    try:
        if len(line) > LONGEST:
            raise ValueError(f"the line is longer than {MOST_MEGABYTES} MB")
        request = _read(line)
        if not isinstance(request, dict):
            raise TypeError("the line is no JSON object")
        identity = _valid(request.get("id"))
        text = request.get("text")
        if not isinstance(text, str):
            raise TypeError("the object has no text")
        return analysis_as_json(analyse(article_as_given(text)), identity=identity)
    except RecursionError:
        return _error(identity, "the line is nested too deeply")
    except Exception as error:  # no line may keep the others from being answered
        return _error(identity, f"{error}" or type(error).__name__)


def _read(line: bytes) -> object:
    try:
        return json.loads(line)
    except (json.JSONDecodeError, UnicodeDecodeError):
        raise ValueError("the line is no JSON") from None
    except ValueError:  # Python reads no longer ones
        raise ValueError("a number in the line has too many digits") from None


def _answers(lines: Iterable[bytes], jobs: int) -> Iterator[str]:
    """The answer to each of `lines` that is not blank, in their order."""
    texts = (line for line in lines if line.strip())
    if jobs == 1:
        yield from map(answer_to, texts)
        return
    with Workers(jobs, answer_to, _without_answer) as workers:
        yield from _answered_by(workers, texts)


def _answered_by(workers: Workers, lines: Iterator[bytes]) -> Iterator[str]:
    """Each answer as soon as it is known, since who writes the next of `lines` may be waiting for it."""
    line: Future[bytes | None] | None = _being_read(lines)
    while line is not None or workers.waiting:
        awaited: list[Future[Any]] = [] if line is None or workers.is_full else [line]
        wait([*awaited, *workers.waiting_longest], return_when=FIRST_COMPLETED)
        if any(answer.done() for answer in workers.waiting_longest):
            yield workers.next()
        elif line is not None:
            text = line.result()
            line = None if text is None else _being_read(lines)
            if text is not None:
                workers.add(text)


def _being_read(lines: Iterator[bytes]) -> Future[bytes | None]:
    """The next of `lines`, read on a thread that is abandoned if the command ends meanwhile; none at the end."""
    line: Future[bytes | None] = Future()

    def read() -> None:
        try:
            line.set_result(next(lines, None))
        except Exception as error:
            line.set_exception(error)

    with interrupts_held():  # in the thread as well, which would take them from the main one while that holds them
        Thread(target=read, daemon=True).start()
    return line


def _without_answer(line: bytes) -> str:
    return _error(_identity(line), "the process that analysed this text ended without an answer")


def _identity(line: bytes) -> object:
    try:
        return _valid(json.loads(line).get("id"))
    except (ValueError, AttributeError, RecursionError):
        return None


def _valid(identity: object) -> object:
    """`identity`; raises `ValueError` if it has a number that JSON cannot state, though Python reads it: `NaN`, `1e999`."""
    try:
        json.dumps(identity, allow_nan=False)
    except ValueError:
        raise ValueError("the id has a number that JSON cannot state") from None
    return identity


def _error(identity: object, sentence: str) -> str:
    return on_one_line({"id": identity, "error": sentence})
