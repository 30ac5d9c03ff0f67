"""A long table of which little is ever asked for: nothing of it is read before it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

_PART = 1_024
"""How many bytes are searched for a line; at most one more line is read."""


class Table:
    """Text by keys, as lines of both with a tab between them, sorted by the bytes of their keys.

    As in a dictionary on paper, the first key of each part tells in which part a line must stand.
    """

    def __init__(self, lines: bytes) -> None:
        """`lines` begin and end with a line break; neither keys nor what they have hold one, nor a tab."""
        self._lines = lines
        starts = (lines.index(b"\n", near) for near in range(0, len(lines) - 1, _PART))
        self._starts = [start for start in starts if start < len(lines) - 1]
        self._firsts = [lines[start + 1 : lines.find(b"\t", start)] for start in self._starts]
        self._starts.append(len(lines))

    @classmethod
    def of(cls, rows: Mapping[str, str]) -> Table:
        """The table that holds `rows`."""
        lines = sorted((key.encode(), text.encode()) for key, text in rows.items())
        return cls(b"\n".join((b"", *(b"%b\t%b" % line for line in lines), b"")))

    @property
    def lines(self) -> bytes:
        """The table as it is kept in a file."""
        return self._lines

    def get(self, key: str) -> str:
        """What `key` has; nothing where the table does not hold it."""
        sought = key.encode("utf-8", "surrogatepass")
        part = bisect_right(self._firsts, sought) - 1
        if part < 0:
            return ""
        start = self._lines.find(b"\n" + sought + b"\t", self._starts[part], self._starts[part + 1])
        if start < 0:
            return ""
        return self._lines[start + len(sought) + 2 : self._lines.index(b"\n", start + 1)].decode()
