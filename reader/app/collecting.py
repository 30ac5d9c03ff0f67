"""What becomes of memory when much is made at once: what is to stay is not looked through, what is free is given back."""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def made_to_stay() -> Iterator[None]:
    """Have nothing collected while many records are made, and have them never looked through for garbage later."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def give_back() -> None:
    """Give the system back what memory is free again, where its C library can."""
    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)
