"""The process that analyses: started before the article that is shown first is there, so that it is understood the sooner."""

from __future__ import annotations

import sys
from contextlib import suppress
from subprocess import DEVNULL, PIPE, Popen
from threading import Thread
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, cast

if TYPE_CHECKING:
    from reader.article import Article


class Analyst(NamedTuple):
    """A process that analyses an article."""

    process: Popen[bytes]
    article: Article | None
    """What it was asked for; none as long as it was not."""

    def ask(self, article: Article, near: int) -> None:
        """Have `article` analysed, first what stands around the offset `near`, unless that is on its way."""
        from reader.pipes import send  # not before the first words

        if self.article is None:
            with suppress(BrokenPipeError):
                send(cast(BinaryIO, self.process.stdin), str(near).encode())
                send(cast(BinaryIO, self.process.stdin), packed(article))

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


_waiting: list[Analyst] = []


def get_ready() -> None:
    """Start an analyst, where the system lets it, for an article that is about to come; until it is dismissed."""
    with suppress(OSError):
        _waiting.append(_new())


def ask_early(article: Article, near: int) -> None:
    """Have the analyst that is ready, if any, analyse `article`, so that `started` has it."""
    if _waiting:
        analyst = _waiting.pop()
        Thread(target=analyst.ask, args=(article, near), daemon=True).start()
        _waiting.append(analyst._replace(article=article))


def started(article: Article) -> Analyst:
    """The analyst that was started early for `article`, or a new one."""
    if _waiting and _waiting[-1].article is article:
        return _waiting.pop()
    dismiss()
    return _new()


def dismiss() -> None:
    """End what was started early in vain."""
    while _waiting:
        _waiting.pop().end()


def packed(article: Article) -> bytes:
    """`article` for the process, for which it makes no difference where it came from."""
    from dataclasses import replace

    from reader.packing import pack  # not before the first words

    return pack(replace(article, source=""))


def _new() -> Analyst:
    command = [sys.executable, "-P", "-m", "reader.analysis.process"]
    return Analyst(Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL), None)
