"""Which parts of a text are taken already, so that nothing is found there twice."""

from __future__ import annotations

from reader.article import Span


class Taken:
    """The parts of a text that are taken: a byte for each character, since a long text has millions of them."""

    def __init__(self, text: str) -> None:
        self._taken = bytearray(len(text))

    def take(self, span: Span) -> bool:
        """Take `span`, and return whether all of it was free."""
        start, end = span
        if self._taken.find(1, start, end) >= 0:
            return False
        self._taken[start:end] = b"\1" * (end - start)
        return True
