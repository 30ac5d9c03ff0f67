"""The process that analyses: started before the article that is shown first is there, so that it is understood the sooner."""

from __future__ import annotations

import sys
from contextlib import suppress
from subprocess import DEVNULL, PIPE, Popen
from typing import BinaryIO, NamedTuple, cast


class Analyst(NamedTuple):
    """A process that analyses an article."""

    process: Popen[bytes]

    def ask(self, extent: bytes, packed_article: bytes, near: int) -> None:
        """Have an article analysed, first what stands around the offset `near`; `extent` says whether the rest after that."""
        from reader.pipes import send  # not before the first words

        with suppress(BrokenPipeError):
            for message in (extent, str(near).encode(), packed_article):
                send(cast(BinaryIO, self.process.stdin), message)

    def answer(self) -> bytes | None:
        """The next that it has understood; none where it has ended."""
        from reader.pipes import receive

        return receive(cast(BinaryIO, self.process.stdout))

    def end(self) -> None:
        """End it, whatever it is at."""
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            with suppress(OSError):
                cast(BinaryIO, stream).close()


_ready: list[Analyst] = []


def get_ready() -> None:
    """Start an analyst, where the system lets it, that `started` gives, unless it is dismissed."""
    with suppress(OSError):
        _ready.append(_new())


def started() -> Analyst:
    """The analyst that is ready, or a new one."""
    return _ready.pop() if _ready else _new()


def dismiss() -> None:
    """End what has got ready in vain."""
    while _ready:
        _ready.pop().end()


def _new() -> Analyst:
    command = [sys.executable, "-P", "-m", "reader.analysis.process"]
    return Analyst(Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL))
