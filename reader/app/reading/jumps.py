"""Where a reader was before each jump through a text."""

from __future__ import annotations

_MOST = 100


class Jumps:
    """A stack of the places left by jumps; several jumps of one kind in a row count as one."""

    def __init__(self) -> None:
        self._left: list[int] = []
        self._kind = ""

    def leave(self, offset: int, kind: str) -> None:
        """Note that a jump of that `kind` leaves the text at `offset`."""
        if kind != self._kind or not kind:
            self._left = [*self._left[1 - _MOST :], offset]
        self._kind = kind

    def rest(self) -> None:
        """Note that the text was scrolled; the next jump counts by itself."""
        self._kind = ""

    def back(self, offset: int) -> int | None:
        """The last place left that is not `offset` itself, if there is one."""
        self.rest()
        while self._left:
            before = self._left.pop()
            if before != offset:
                return before
        return None
