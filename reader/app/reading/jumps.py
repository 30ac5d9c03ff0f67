"""The history of jumps through a text, to go back and forward in."""

from __future__ import annotations

_MOST = 100
"""How many places are remembered."""


class Jumps:
    """The places that jumps started from; several jumps of one kind in a row count as one."""

    def __init__(self) -> None:
        self._left: list[int] = []
        self._ahead: list[int] = []
        """The places to go forward to, the nearest one last."""
        self._kind = ""

    def leave(self, offset: int, kind: str) -> None:
        """Record that a jump of that `kind` starts at `offset`."""
        if kind != self._kind or not kind:
            self._left = [*self._left[1 - _MOST :], offset]
        self._ahead.clear()
        self._kind = kind

    def rest(self) -> None:
        """Record that the text was scrolled, so that the next jump counts by itself."""
        self._kind = ""

    def back(self, offset: int) -> int | None:
        """The place to go back to from `offset`, the current one, or None at the end of the history."""
        return self._popped(offset, self._left, self._ahead)

    def forward(self, offset: int) -> int | None:
        """The place to go forward to from `offset`, the current one, or None, as after another jump."""
        return self._popped(offset, self._ahead, self._left)

    def _popped(self, offset: int, places: list[int], passed: list[int]) -> int | None:
        self.rest()
        while places:
            place = places.pop()
            if place != offset:
                passed.append(offset)
                return place
        return None
