"""Lets a caller follow and cancel the opening of a document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event

Progress = Callable[[int, int], None]
"""Called with the number of bytes received and expected (0 if unknown)."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Reports progress while a document is opened, and can cancel it."""

    progress: Progress = lambda received, expected: None
    cancelled: Event = field(default_factory=Event)

    @property
    def is_cancelled(self) -> bool:
        """Whether the document is no longer wanted."""
        return self.cancelled.is_set()
