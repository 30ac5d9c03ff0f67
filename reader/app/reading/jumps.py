"""Where a reader was before each jump through a text, and after it."""

from __future__ import annotations

_MOST = 100
"""How many places are remembered."""


class Jumps:
    """The places left by jumps, the way back through them and forward again; several jumps of one kind in a row count as one."""

    def __init__(self) -> None:
        self._left: list[int] = []
        self._ahead: list[int] = []
        """The places that were gone back from, the nearest one last."""
        self._kind = ""

    def leave(self, offset: int, kind: str) -> None:
        """Note that a jump of that `kind` leaves the text at `offset`."""
        if kind != self._kind or not kind:
            self._left = [*self._left[1 - _MOST :], offset]
        self._ahead.clear()
        self._kind = kind

    def rest(self) -> None:
        """Note that the text was scrolled; the next jump counts by itself."""
        self._kind = ""

    def back(self, offset: int) -> int | None:
        """The last place left that is not `offset`, where the text stands now; none where there is none."""
        return self._gone(offset, self._left, self._ahead)

    def forward(self, offset: int) -> int | None:
        """The last place gone back from that is not `offset`, where the text stands now; none after another jump."""
        return self._gone(offset, self._ahead, self._left)

    def _gone(self, offset: int, places: list[int], passed: list[int]) -> int | None:
        self.rest()
        while places:
            place = places.pop()
            if place != offset:
                passed.append(offset)
                return place
        return None
