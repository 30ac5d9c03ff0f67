"""The signals by which the terminal or another process ends the reader."""

from __future__ import annotations

import os
import select
import signal
import threading
from collections.abc import Callable

END_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


def at_end_signals(end: Callable[[int], object]) -> None:
    """Have `end` called at each of these signals, with the exit status that shells expect after it."""
    for number in END_SIGNALS:
        signal.signal(number, lambda received, _: end(128 + received))


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
