"""Where a reader was before each jump through a text."""

from __future__ import annotations

_MOST = 100


class Jumps:
    """The places that were left, to go back to the last one first; several jumps of one kind in a row count as one."""

    def __init__(self) -> None:
        self._left: list[int] = []
        self._kind = ""

    def leave(self, offset: int, kind: str) -> None:
        """The text is left at `offset` by a jump of that `kind`."""
        if kind != self._kind or not kind:
            self._left = [*self._left[1 - _MOST :], offset]
        self._kind = kind

    def rest(self) -> None:
        """The text was moved through by other means; the next jump stands for itself."""
        self._kind = ""

    def back(self, offset: int) -> int | None:
        """The last place that is another one than `offset`; none where there is none any more."""
        self.rest()
        while self._left:
            before = self._left.pop()
            if before != offset:
                return before
        return None
