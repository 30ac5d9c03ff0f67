"""How a caller follows the opening of a document, which may take long, and cancels it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event

Progress = Callable[[int, int], None]
"""Called with the number of bytes received, and of those expected (0 where unknown)."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Follows the opening of a document and can end it."""

    progress: Progress = lambda received, expected: None
    cancelled: Event = field(default_factory=Event)

    @property
    def is_cancelled(self) -> bool:
        """Whether the document is no longer wanted."""
        return self.cancelled.is_set()
