"""Processes that answer lines, and end with the command that has started them."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import active_children, get_context, parent_process
from threading import Thread
from typing import Self

_WAITING_PER_JOB = 8
"""The most lines that are queued for each process."""
_MOST_WAITING = 32 * 1024 * 1024
"""The most bytes of lines that are queued."""
_ENDS = tuple(signal.Signals[name] for name in ("SIGTERM", "SIGHUP") if name in signal.Signals.__members__)
"""The signals that would end a process before it can end those that it has started."""


class Workers:
    """Processes that answer lines in order; the queue is bounded, however long the stream."""

    def __init__(self, jobs: int, answer: Callable[[bytes], str], otherwise: Callable[[bytes], str]) -> None:
        """Have `jobs` processes, at most one for each core, `answer` lines; `otherwise` answers one at which they have died."""
        self._jobs = min(jobs, os.cpu_count() or 1)
        self._answer = answer
        self._otherwise = otherwise
        self._pool = self._new_pool(self._jobs)
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
            with interrupts_held():
                return self._pool.submit(self._answer, line)
        except BrokenProcessPool as error:
            broken: Future[str] = Future()
            broken.set_exception(error)
            return broken

    def _after_a_death(self, line: bytes) -> str:
        """The answer to `line`, tried again in a process of its own; all lines after it are submitted again."""
        self._pool.shutdown(cancel_futures=True)
        with self._new_pool(1) as alone:
            try:
                with interrupts_held():
                    answered = alone.submit(self._answer, line)
                answer = answered.result()
            except BrokenProcessPool:
                answer = self._otherwise(line)
        self._pool = self._new_pool(self._jobs)
        self.waiting = deque((line, self._submitted(line)) for line, _ in self.waiting)
        return answer

    @staticmethod
    def _new_pool(jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, get_context("spawn"), _begin)


@contextmanager
def interrupts_held() -> Iterator[None]:
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
