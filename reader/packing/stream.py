"""The bytes of a packed record: a head with all strings as JSON, then arrays of numbers, then the long strings, raw."""

from __future__ import annotations

import json
import sys
from array import array
from codecs import iterdecode
from collections.abc import Iterable, Iterator
from typing import Any

from reader.records import Pause

_BITS = {"b": 8, "h": 16, "i": 32, "q": 64}
"""The size of an integer in an array of each type code."""
_LONG = 10_000
"""The characters from which escaping a string for JSON takes too long."""
_PIECE = 500_000
"""How much of a long string is encoded at a time, since encoding holds the interpreter's lock."""


class Writer:
    """Collects columns; `shift` is to be added to every Span."""

    def __init__(self, shift: int) -> None:
        self.shift = shift
        self._strings: list[list[str | int]] = []
        self._arrays: list[array[Any]] = []
        self._long: list[bytes] = []

    def numbers(self, code: str, values: Iterable[float]) -> None:
        """Add an array with the type `code`."""
        self._arrays.append(array(code, values))

    def integers(self, values: Iterable[int]) -> None:
        """Add integers, each in as few bytes as the largest needs."""
        numbers = array("q", values)
        least, most = min(numbers, default=0), max(numbers, default=0)
        code = next(code for code, bits in _BITS.items() if -(1 << bits - 1) <= least and most < 1 << bits - 1)
        self._arrays.append(array(code, numbers))

    def strings(self, values: Iterable[str]) -> None:
        """Add strings."""
        self._strings.append([self._append_raw(value) if value and len(value) >= _LONG else value for value in values])

    def _append_raw(self, value: str) -> int:
        """Append `value` after everything else; returns its number of bytes."""
        pieces = (value[start : start + _PIECE] for start in range(0, len(value), _PIECE))
        encoded = [piece.encode("utf-8", "surrogatepass") for piece in pieces]
        self._long += encoded
        return sum(map(len, encoded))

    def done(self) -> bytes:
        """Everything that was added, as bytes."""
        shapes = [(numbers.typecode, len(numbers)) for numbers in self._arrays]
        head = json.dumps([sys.byteorder, shapes, self._strings]).encode()
        arrays = (numbers.tobytes() for numbers in self._arrays)
        return b"".join([len(head).to_bytes(8, "little"), head, *arrays, *self._long])


class Reader:
    """Returns the columns of `data` in the order in which they were added; raises `ValueError` if it is not packed data."""

    def __init__(self, data: bytes | memoryview, pause: Pause | None) -> None:
        start = 8 + int.from_bytes(data[:8], "little")
        order, shapes, strings = json.loads(bytes(data[8:start]))
        if order != sys.byteorder:
            raise ValueError("packed on another kind of machine")
        self._strings = iter(strings)
        rest = memoryview(data)[start:]
        self._arrays = _arrays_in(rest, shapes)
        self._long = rest[sum(array(code).itemsize * length for code, length in shapes) :]
        self.pause = pause
        """Called now and then, also by whoever iterates over what was read."""

    def numbers(self) -> array[Any]:
        """The next array."""
        return next(self._arrays)

    def strings(self) -> list[str]:
        """The next strings."""
        return [self._raw(value) if isinstance(value, int) else value for value in next(self._strings)]

    def _raw(self, size: int) -> str:
        """The next long string, which takes `size` bytes."""
        value, self._long = self._long[:size], self._long[size:]
        pieces = (bytes(value[start : start + _PIECE]) for start in range(0, size, _PIECE))
        return "".join(iterdecode(pieces, "utf-8", "surrogatepass"))


def _arrays_in(data: memoryview, shapes: Iterable[tuple[str, int]]) -> Iterator[array[Any]]:
    for code, length in shapes:
        numbers = array(code)
        size = length * numbers.itemsize
        numbers.frombytes(data[:size])
        data = data[size:]
        yield numbers
