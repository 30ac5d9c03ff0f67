"""The process that analyses: started early where something is sure to be analysed, so that it is ready by then."""

from __future__ import annotations

import sys
from contextlib import suppress
from subprocess import DEVNULL, PIPE, Popen

_waiting: list[Popen[bytes]] = []


def start_early() -> None:
    """Have a process get ready, where the system lets it; it waits for `started`, or until it is dismissed."""
    with suppress(OSError):
        _waiting.append(_new())


def started() -> Popen[bytes]:
    """A process that is ready, or a new one."""
    return _waiting.pop() if _waiting else _new()


def dismiss() -> None:
    """End what was started early in vain."""
    while _waiting:
        process = _waiting.pop()
        process.kill()
        process.communicate()


def _new() -> Popen[bytes]:
    return Popen([sys.executable, "-P", "-m", "reader.analysis.process"], stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
