"""The marks of list items: a bullet for the depth, or a number."""

from __future__ import annotations

_BULLETS = "•◦▪"
TO_DO, DONE = "☐ ", "☑ "
"""What an item that is a task begins with instead of a bullet."""
NO_MARK = "  "
"""Replaces the mark before a further paragraph of an item, so that it is aligned with the item."""


class ListMarks:
    """A stack of open lists."""

    def __init__(self) -> None:
        self._numbers: list[int | None] = []
        """The number of the next item of each list, or none for bullets."""

    @property
    def depth(self) -> int:
        """How many lists are open."""
        return len(self._numbers)

    def open(self, first: int | None) -> None:
        """Begin a list whose first item has the number `first`, or one with bullets."""
        self._numbers.append(first)

    def close(self) -> None:
        """End the innermost list."""
        self._numbers.pop()

    def next(self) -> str:
        """The mark of the next item; a bullet outside any list."""
        number = self._numbers[-1] if self._numbers else None
        if number is None:
            return f"{_BULLETS[(self.depth - 1) % len(_BULLETS)]} "
        self._numbers[-1] = number + 1
        return f"{number}. "
