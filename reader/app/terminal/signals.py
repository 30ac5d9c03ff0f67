"""The signals by which the terminal or another process ends the reader."""

from __future__ import annotations

import os
import select
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


def _known(*names: str) -> list[signal.Signals]:
    return [getattr(signal, name) for name in names if hasattr(signal, name)]


_TYPED = _known("SIGINT", "SIGQUIT")
"""The signals that keys send."""
END_SIGNALS = [*_TYPED, *_known("SIGTERM", "SIGHUP", "SIGUSR1", "SIGUSR2")]


def at_end_signals(end: Callable[[int], object]) -> None:
    """Have `end` called at each of these signals, with the exit status that shells expect after it."""
    for number in END_SIGNALS:
        signal.signal(number, lambda received, _: end(128 + received))


@contextmanager
def terminal_lent(end: Callable[[int], object]) -> Iterator[None]:
    """While another program has the terminal, leave the signals of keys to it, and have `end` called at once by the others.

    The event loop stands still then, and would learn of all of them later.
    """
    before = {number: signal.getsignal(number) for number in END_SIGNALS}
    woken = signal.set_wakeup_fd(-1)
    try:
        at_end_signals(end)
        for number in _TYPED:
            signal.signal(number, _leave_to_others)
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler or signal.SIG_DFL)
        signal.set_wakeup_fd(woken)


def _leave_to_others(*_: object) -> None:
    """Do nothing; a signal that is ignored would be ignored by the other program as well."""


def hang_up_with_terminal() -> None:
    """Send SIGHUP to this process when the terminal that it reads from is gone.

    The system does so only for processes that belong to the terminal's own session.
    """
    if hasattr(select, "poll"):
        threading.Thread(target=_wait_for_hangup, daemon=True).start()


def _wait_for_hangup() -> None:
    terminal = select.poll()
    terminal.register(0, 0)
    if any(event & select.POLLHUP for _, event in terminal.poll()):
        os.kill(os.getpid(), signal.SIGHUP)
