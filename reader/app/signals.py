"""The signals by which the terminal or another process ends the reader."""

from __future__ import annotations

import signal
from collections.abc import Callable

END_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


def at_end_signals(end: Callable[[int], object]) -> None:
    """Have `end` called at each of these signals, with the exit status that shells expect after it."""
    for number in END_SIGNALS:
        signal.signal(number, lambda received, _: end(128 + received))
