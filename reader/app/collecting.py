"""When the collector of cyclic garbage runs: not over what is there to stay."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def made_to_stay() -> Iterator[None]:
    """Have nothing collected while many records are made, and have them never looked through for garbage later."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
