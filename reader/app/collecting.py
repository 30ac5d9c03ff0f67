"""What becomes of memory when much is made at once: what is to stay is not looked through, what is free is given back."""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache

_LARGE = 1 << 17
"""Bytes from which a piece of memory is large."""
_MMAP_THRESHOLD = -3
"""What `mallopt` of the GNU C library calls that."""


@contextmanager
def made_to_stay() -> Iterator[None]:
    """Have nothing collected while many records are made, and have them never looked through for garbage later."""
    _set_large_pieces_apart()
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


def give_back() -> None:
    """Give the system back what memory is free again, where its C library can."""
    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


@cache
def _set_large_pieces_apart() -> None:
    """Have large pieces of memory given back as soon as they are free; by itself the C library keeps those like the last one."""
    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _LARGE)
