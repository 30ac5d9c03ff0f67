"""Keeps threads that create many objects from blocking the screen: garbage collection, the GIL, and freed memory."""

from __future__ import annotations

import ctypes
import gc
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache

_LARGE = 1 << 17
"""The size in bytes from which a block of memory is large."""
_MMAP_THRESHOLD = -3
"""`M_MMAP_THRESHOLD`, the parameter of `mallopt` in the GNU C library that sets it."""
_PAUSE = 0.0005
"""Seconds for which the GIL is released."""
_ANSWER = 0.02
"""Seconds in which what a key does is drawn on any machine, if no other thread takes the GIL."""


@contextmanager
def gc_paused() -> Iterator[None]:
    """Collect no garbage while many long-lived objects are created, and exempt them from later collections."""
    _map_large_blocks()
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


class _Key:
    """The key that was pressed last."""

    answered_by = 0.0
    """When what it does is drawn, by `time.monotonic`."""


def answer_first() -> None:
    """Keep `let_others_run` on other threads waiting until what a key does, which was just pressed, is drawn."""
    _Key.answered_by = time.monotonic() + _ANSWER


def let_others_run() -> None:
    """Release the GIL for a moment, so that the screen can respond; do nothing on the main thread, which draws it."""
    if threading.current_thread() is not threading.main_thread():
        time.sleep(max(_PAUSE, _Key.answered_by - time.monotonic()))


def trim_heap() -> None:
    """Return free memory to the system, if the C library can."""
    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


@cache
def _map_large_blocks() -> None:
    """Have large blocks returned as soon as they are freed; by default the C library raises the threshold after the first."""
    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _LARGE)
