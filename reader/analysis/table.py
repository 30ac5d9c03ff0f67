"""A sorted table in bytes that is searched without being parsed, since few of its many keys are ever looked up."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

_PART = 1_024
"""The bytes that are searched for a line, plus at most one more line."""


class Table:
    """Maps keys to texts: lines of a key, a tab and its text, sorted by the bytes of the keys.

    As in a printed dictionary, the first key of each part tells which part a line must be in.
    """

    def __init__(self, lines: bytes) -> None:
        """`lines` begin and end with a line break; keys and texts contain neither line breaks nor tabs."""
        self._lines = lines
        starts = (lines.index(b"\n", near) for near in range(0, len(lines) - 1, _PART))
        self._starts = [start for start in starts if start < len(lines) - 1]
        self._firsts = [lines[start + 1 : lines.find(b"\t", start)] for start in self._starts]
        self._starts.append(len(lines))

    @classmethod
    def of(cls, rows: Mapping[str, str]) -> Table:
        """The table of `rows`."""
        lines = sorted((key.encode(), text.encode()) for key, text in rows.items())
        return cls(b"\n".join((b"", *(b"%b\t%b" % line for line in lines), b"")))

    @property
    def lines(self) -> bytes:
        """The content of the table's file."""
        return self._lines

    def get(self, key: str) -> str:
        """The text of `key`; empty if the table does not have it."""
        sought = key.encode("utf-8", "surrogatepass")
        part = bisect_right(self._firsts, sought) - 1
        if part < 0:
            return ""
        start = self._lines.find(b"\n" + sought + b"\t", self._starts[part], self._starts[part + 1])
        if start < 0:
            return ""
        return self._lines[start + len(sought) + 2 : self._lines.index(b"\n", start + 1)].decode()
