"""The process that analyses; to save time, it is started before the article is read."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, NoReturn, cast

if TYPE_CHECKING:
    from subprocess import Popen


class Analyst(NamedTuple):
    """A process that analyses an article."""

    process: Popen[bytes] | _Fork
    questions: BinaryIO
    answers: BinaryIO

    def ask(self, extent: bytes, packed_article: bytes, near: int) -> None:
        """Have an article analysed, first what is around the offset `near`; `extent` says whether to go on to all of it."""
        from reader.pipes import send  # only after the first words are shown

        with suppress(BrokenPipeError):
            for message in (extent, str(near).encode(), packed_article):
                send(self.questions, message)

    def answer(self) -> bytes | None:
        """The next stage of the analysis, packed; None if the process has ended."""
        from reader.pipes import receive

        return receive(self.answers)

    def end(self) -> None:
        """Kill the process."""
        self.process.kill()
        self.process.wait()
        for stream in (self.questions, self.answers):
            with suppress(OSError):
                stream.close()


class _Fork:
    """A process that was forked from this one."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._status: int | None = None

    def kill(self) -> None:
        from signal import SIGKILL

        if self._status is None:
            with suppress(ProcessLookupError):  # another thread is waiting for it
                os.kill(self._pid, SIGKILL)

    def wait(self) -> int:
        if self._status is None:
            with suppress(ChildProcessError):
                self._status = os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
        return self._status or 0


_ready: list[Analyst] = []


def get_ready() -> None:
    """Start an analyst ahead of time, unless one is ready or the system forbids it; `started` returns it."""
    with suppress(OSError):
        if not _ready:
            _ready.append(_forked() if _can_fork() else _new())


def started() -> Analyst:
    """The analyst that was started ahead of time, or a new one."""
    return _ready.pop() if _ready else _new()


def dismiss() -> None:
    """End an analyst that was started ahead of time and is not needed."""
    while _ready:
        _ready.pop().end()


def _new() -> Analyst:
    from subprocess import DEVNULL, PIPE, Popen

    command = [sys.executable, "-P", "-m", "reader.analysis.process"]
    process = Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
    return Analyst(process, cast(BinaryIO, process.stdin), cast(BinaryIO, process.stdout))


def _can_fork() -> bool:
    """Whether the system forks processes, and no other thread could hold a lock that the fork would wait for forever."""
    threads = sys.modules.get("threading")
    return hasattr(os, "fork") and (threads is None or threads.active_count() == 1)


def _forked() -> Analyst:
    """An analyst that has no interpreter to start, which takes a quarter of the time until one is ready."""
    question, ask = os.pipe()
    answer, tell = os.pipe()
    if not (pid := os.fork()):
        os.close(ask)
        os.close(answer)
        _analyse(question, tell)
    os.close(question)
    os.close(tell)
    return Analyst(_Fork(pid), os.fdopen(ask, "wb"), os.fdopen(answer, "rb"))


def _analyse(question: int, tell: int) -> NoReturn:
    """Answer what is asked through one pipe by another one, then end."""
    try:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for number in range(3):
            os.dup2(nowhere, number)
        from reader.analysis.process import main

        main(os.fdopen(question, "rb"), os.fdopen(tell, "wb"))
    finally:
        os._exit(1)
