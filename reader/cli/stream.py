"""Analyses a stream of texts: one JSON object per line in, one per line out, in the same order."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import active_children, get_context, parent_process
from threading import Thread
from typing import Any, BinaryIO, Self

from reader import analyse
from reader.export import analysis_as_json
from reader.export.data import on_one_line
from reader.sources.plain.read import article_as_given
from reader.sources.raw import MEGABYTE, MOST_MEGABYTES

_WAITING_PER_JOB = 8
"""The most lines that are queued for each process."""
_MOST_WAITING = 32 * 1024 * 1024
"""The most bytes of lines that are queued."""
LONGEST = MOST_MEGABYTES * MEGABYTE
"""The most bytes of a line."""
_ENDS = tuple(signal.Signals[name] for name in ("SIGTERM", "SIGHUP") if name in signal.Signals.__members__)
"""The signals that would end a process before it can end those that it has started."""


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
        request = json.loads(line)
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


def _answers(lines: Iterable[bytes], jobs: int) -> Iterator[str]:
    """The answer to each of `lines` that is not blank, in their order."""
    texts = (line for line in lines if line.strip())
    if jobs == 1:
        yield from map(answer_to, texts)
        return
    with Workers(jobs) as workers:
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

    with _interrupts_held():  # in the thread as well, which would take them from the main one while that holds them
        Thread(target=read, daemon=True).start()
    return line


class Workers:
    """Processes that answer lines in order; the queue is bounded, however long the stream."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool = self._new_pool(jobs)
        self.waiting: deque[tuple[bytes, Future[str]]] = deque()
        self._bytes = 0
        self._handled: list[signal.Signals] = []

    def __enter__(self) -> Self:
        for each in _ENDS:
            if signal.getsignal(each) is signal.SIG_DFL:
                self._handled.append(each)
                signal.signal(each, _end)
        return self

    def __exit__(self, *_error: object) -> None:
        self._pool.shutdown(cancel_futures=True)
        for each in self._handled:
            signal.signal(each, signal.SIG_DFL)

    @property
    def is_full(self) -> bool:
        """Whether so much is queued that an answer is to be waited for before more is read."""
        return len(self.waiting) > self._jobs * _WAITING_PER_JOB or (len(self.waiting) > 1 and self._bytes > _MOST_WAITING)

    @property
    def waiting_longest(self) -> list[Future[str]]:
        """The answer that is due next, if a line is waiting for one."""
        return [answer for _, answer in islice(self.waiting, 1)]

    def add(self, line: bytes) -> None:
        """Queue `line`."""
        self.waiting.append((line, self._submitted(line)))
        self._bytes += len(line)

    def next(self) -> str:
        """The answer to the line that has waited longest."""
        line, answer = self.waiting.popleft()
        self._bytes -= len(line)
        try:
            return answer.result()
        except BrokenProcessPool:
            return self._after_a_death(line)

    def _submitted(self, line: bytes) -> Future[str]:
        try:
            with _interrupts_held():
                return self._pool.submit(answer_to, line)
        except BrokenProcessPool as error:
            broken: Future[str] = Future()
            broken.set_exception(error)
            return broken

    def _after_a_death(self, line: bytes) -> str:
        """The answer to `line`, tried again in a process of its own; all lines after it are submitted again."""
        self._pool.shutdown(cancel_futures=True)
        with self._new_pool(1) as alone:
            try:
                with _interrupts_held():
                    answered = alone.submit(answer_to, line)
                answer = answered.result()
            except BrokenProcessPool:
                answer = _error(_identity(line), "the process that analysed this text ended without an answer")
        self._pool = self._new_pool(self._jobs)
        self.waiting = deque((line, self._submitted(line)) for line, _ in self.waiting)
        return answer

    @staticmethod
    def _new_pool(jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, get_context("spawn"), _begin)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Block Ctrl-C, and the signals that end, in this process and in those that it starts meanwhile."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, *_ENDS})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end(number: int, _frame: object) -> None:
    """End this process and those that it has started, with the status that a shell gives for the signal."""
    for child in active_children():
        child.terminate()
    raise SystemExit(128 + number)


def _begin() -> None:
    """Prepare this process, which is to end at Ctrl-C, and with the one that started it, however that ends."""
    _end_at_interrupts()
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if (parent := parent_process()) is not None:
        parent.join()
        os._exit(1)


def _end_at_interrupts() -> None:
    """Let Ctrl-C end this process without a traceback, also if it was held back until now."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, *_ENDS})


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
