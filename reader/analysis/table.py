"""A table in bytes that is searched without being read first, since few of its many keys are ever looked up."""

from __future__ import annotations

from collections.abc import Mapping
from mmap import mmap
from struct import Struct, calcsize, pack
from zlib import crc32

_ROWS = 4
"""How many rows a group has on average: fewer would make the index long."""
_START = b"\n%b\t"
"""What a row begins with, around its key."""
_OFFSET, _OFFSETS = calcsize("<I"), Struct("<II")


class Table:
    """Maps keys to texts by rows of a key, a tab and its text, one on each line.

    A hash of the key tells the group that a row must be in. An index of where each group begins comes first.
    """

    def __init__(self, content: bytes | mmap) -> None:
        """`content` is that of a table; it may be a file that is mapped to memory."""
        self._content = content
        end_of_index, _ = _OFFSETS.unpack_from(content)
        self._groups = end_of_index // _OFFSET - 1

    @classmethod
    def of(cls, rows: Mapping[str, str]) -> Table:
        """The table of `rows`; keys and texts contain neither line breaks nor tabs."""
        groups: list[list[bytes]] = [[] for _ in range(1 + len(rows) // _ROWS)]
        for key, text in sorted(rows.items()):
            start = _START % key.encode("utf-8", "surrogatepass")
            groups[crc32(start) % len(groups)].append(start + text.encode())
        offsets = [calcsize(f"<{len(groups) + 1}I")]
        for group in groups:
            offsets.append(offsets[-1] + sum(map(len, group)))
        return cls(b"%b%b\n" % (pack(f"<{len(offsets)}I", *offsets), b"".join(map(b"".join, groups))))

    @property
    def content(self) -> bytes:
        """The content of the table's file."""
        return bytes(self._content)

    def get(self, key: str) -> str:
        """The text of `key`; empty if the table does not have it."""
        sought = _START % key.encode("utf-8", "surrogatepass")
        start, end = _OFFSETS.unpack_from(self._content, crc32(sought) % self._groups * _OFFSET)
        _, _, found = self._content[start:end].partition(sought)
        return found.partition(b"\n")[0].decode()
