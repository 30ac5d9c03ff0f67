"""Records which parts of a text are taken, so that nothing is found there twice."""

from __future__ import annotations

from reader.article import Span


class Taken:
    """The taken parts of a text, as a byte for each character: a long text has millions of parts."""

    def __init__(self, text: str) -> None:
        self._taken = bytearray(len(text))

    def take(self, span: Span) -> bool:
        """Take `span` if all of it is free; returns whether it was."""
        start, end = span
        if self._taken.find(1, start, end) >= 0:
            return False
        self._taken[start:end] = b"\1" * (end - start)
        return True
