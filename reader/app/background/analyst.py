"""The process that analyses, which is started before the first article has been read to save time."""

from __future__ import annotations

import sys
from contextlib import suppress
from subprocess import DEVNULL, PIPE, Popen
from typing import BinaryIO, NamedTuple, cast


class Analyst(NamedTuple):
    """A process that analyses an article."""

    process: Popen[bytes]

    def ask(self, extent: bytes, packed_article: bytes, near: int) -> None:
        """Have an article analysed, first what is around the offset `near`; `extent` says whether to go on to all of it."""
        from reader.pipes import send  # only after the first words are shown

        with suppress(BrokenPipeError):
            for message in (extent, str(near).encode(), packed_article):
                send(cast(BinaryIO, self.process.stdin), message)

    def answer(self) -> bytes | None:
        """The next stage of the analysis, packed; none if the process has ended."""
        from reader.pipes import receive

        return receive(cast(BinaryIO, self.process.stdout))

    def end(self) -> None:
        """Kill the process."""
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            with suppress(OSError):
                cast(BinaryIO, stream).close()


_ready: list[Analyst] = []


def get_ready() -> None:
    """Start an analyst ahead of time, if the system allows; `started` returns it."""
    with suppress(OSError):
        _ready.append(_new())


def started() -> Analyst:
    """The analyst that was started ahead of time, or a new one."""
    return _ready.pop() if _ready else _new()


def dismiss() -> None:
    """End an analyst that was started ahead of time and is not needed."""
    while _ready:
        _ready.pop().end()


def _new() -> Analyst:
    command = [sys.executable, "-P", "-m", "reader.analysis.process"]
    return Analyst(Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL))
