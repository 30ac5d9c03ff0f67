"""Keeps threads that make many objects from blocking the screen: garbage collection, the interpreter's lock, free memory."""

from __future__ import annotations

import ctypes
import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache

_LARGE = 1 << 17
"""The size in bytes from which a block of memory is large."""
_MMAP_THRESHOLD = -3
"""The parameter of `mallopt` in the GNU C library that says so."""
_PAUSE = 0.0005
"""In seconds."""


@contextmanager
def gc_paused() -> Iterator[None]:
    """Collect no garbage while many long-lived objects are made, and leave them out of later collections."""
    _map_large_blocks()
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


def let_others_run() -> None:
    """Release the interpreter's lock for a moment, so that the screen can answer."""
    time.sleep(_PAUSE)


def trim_heap() -> None:
    """Return free memory to the system, where the C library can."""
    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


@cache
def _map_large_blocks() -> None:
    """Have large blocks returned as soon as they are free; left to itself, the C library raises the threshold after the first."""
    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _LARGE)
