"""Finds the lines between which a block of AsciiDoc stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reader.regex import regex

_DELIMITER = regex(r"={4,}|-{4,}|\.{4,}|\*{4,}|_{4,}|\+{4,}|/{4,}|--|\"\"|`{3}[\w,+.-]*|[|,:!]={3,}")
_FENCE = "```"


class Delimiters:
    """The delimiters among `lines`."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._places: dict[str, list[int]] = {}
        for at, line in enumerate(lines):
            if line[:1] in _SIGNS and _DELIMITER.fullmatch(line):
                self._places.setdefault(line, []).append(at)

    def are_at(self, at: int) -> bool:
        """Whether a line begins with one."""
        return at < len(self._lines) and self._lines[at][:1] in _SIGNS and _DELIMITER.fullmatch(self._lines[at]) is not None

    def end_of(self, at: int) -> int:
        """The index after the block that begins at `at`; `at` if none does, the next line if it has no end."""
        if not self.are_at(at):
            return at
        line = self._lines[at]
        places = self._places.get(_FENCE if line.startswith(_FENCE) else line, [])
        index = bisect_right(places, at)
        return places[index] + 1 if index < len(places) else at + 1


_SIGNS = frozenset('=-.*_+/"`|,:!')
