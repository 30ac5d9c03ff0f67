"""Serialises frozen dataclasses as columns of numbers and strings: compact, and quick to read back a bit at a time.

A record is packed field by field by its type annotations, a tuple of records column by column. Spans, numbers, dates and
enumerations become arrays of numbers; the strings of a column become one JSON list, but long ones are appended at the end as
they are. A field annotated as a Sequence of records that hold only integers, enumerations and Spans, or no Span, is unpacked
as `Records`, which keeps the columns. A field of any other type raises TypeError.
"""

from __future__ import annotations

import json
import sys
from array import array
from codecs import iterdecode
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from itertools import islice
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from reader.article import Span
from reader.records import Records

_NONE = -1
_LONG = 10_000
"""Characters from which escaping a string for JSON takes too long."""
_PIECE = 500_000
"""How much of a long string is encoded at once: encoding holds the interpreter's lock."""
_BATCH = 256
"""How many records are made between two pauses: about a third of a millisecond."""

_SIZES = {"b": 8, "h": 16, "i": 32, "q": 64}
"""The bits of whole numbers."""

Pause = Callable[[], None]
"""What lets the other threads run for a moment."""
T = TypeVar("T")


def pack(record: object, *, shift: int = 0, leave_out: frozenset[str] = frozenset()) -> bytes:
    """`record` as bytes, with `shift` added to every Span; the fields that are left out must be given to `unpack`."""
    writer = _Writer(shift)
    for name, hint in _hints(cast(Hashable, type(record))):
        if name not in leave_out:
            _write(writer, hint, [getattr(record, name)])
    return writer.done()


def unpack(kind: type[T], data: bytes | memoryview, pause: Pause | None = None, **left_out: object) -> T:
    """The record of class `kind` that `data` holds; `pause` is called every few hundred records."""
    reader = _Reader(data, pause)
    values = {name: next(_read(reader, hint, 1)) for name, hint in _hints(cast(Hashable, kind)) if name not in left_out}
    return kind(**values, **left_out)


class _Writer:
    def __init__(self, shift: int) -> None:
        self.shift = shift
        self._strings: list[list[str | int]] = []
        self._arrays: list[array[Any]] = []
        self._long: list[bytes] = []

    def numbers(self, code: str, values: Iterable[float]) -> None:
        self._arrays.append(array(code, values))

    def integers(self, values: Iterable[int]) -> None:
        """Add whole numbers, each in as few bytes as the largest takes."""
        numbers = array("q", values)
        least, most = min(numbers, default=0), max(numbers, default=0)
        code = next(code for code, bits in _SIZES.items() if -(1 << bits - 1) <= least and most < 1 << bits - 1)
        self._arrays.append(array(code, numbers))

    def strings(self, values: list[str]) -> None:
        self._strings.append([self._set_apart(value) if value and len(value) >= _LONG else value for value in values])

    def _set_apart(self, value: str) -> int:
        """The number of bytes that `value` takes behind all else."""
        pieces = (value[start : start + _PIECE] for start in range(0, len(value), _PIECE))
        encoded = [piece.encode("utf-8", "surrogatepass") for piece in pieces]
        self._long += encoded
        return sum(map(len, encoded))

    def done(self) -> bytes:
        shapes = [(numbers.typecode, len(numbers)) for numbers in self._arrays]
        head = json.dumps([sys.byteorder, shapes, self._strings]).encode()
        arrays = (numbers.tobytes() for numbers in self._arrays)
        return b"".join([len(head).to_bytes(8, "little"), head, *arrays, *self._long])


class _Reader:
    def __init__(self, data: bytes | memoryview, pause: Pause | None) -> None:
        start = 8 + int.from_bytes(data[:8], "little")
        order, shapes, strings = json.loads(bytes(data[8:start]))
        if order != sys.byteorder:
            raise ValueError("packed on another kind of machine")
        self._strings = iter(strings)
        rest = memoryview(data)[start:]
        self._arrays = _unpacked(shapes, rest)
        self._long = rest[sum(array(code).itemsize * length for code, length in shapes) :]
        self.pause = pause

    def numbers(self) -> array[Any]:
        return next(self._arrays)

    def strings(self) -> list[str]:
        return [self._set_apart(value) if isinstance(value, int) else value for value in next(self._strings)]

    def _set_apart(self, size: int) -> str:
        value, self._long = self._long[:size], self._long[size:]
        pieces = (bytes(value[start : start + _PIECE]) for start in range(0, size, _PIECE))
        return "".join(iterdecode(pieces, "utf-8", "surrogatepass"))


def _unpacked(shapes: list[tuple[str, int]], data: memoryview) -> Iterator[array[Any]]:
    for code, length in shapes:
        numbers = array(code)
        size = length * numbers.itemsize
        numbers.frombytes(data[:size])
        data = data[size:]
        yield numbers


def _write(writer: _Writer, hint: Any, values: Sequence[Any]) -> None:
    inner, optional = _without_none(hint)
    if inner is Span:
        bounds = (bound for span in values for bound in ((_NONE, _NONE) if span is None else span))
        writer.integers(bound if bound == _NONE else bound + writer.shift for bound in bounds)
    elif inner is int or inner is bool:
        writer.integers(_NONE if value is None else value for value in values)
    elif inner is float:
        writer.numbers("d", values)
    elif inner is str:
        writer.strings(list(values))
    elif values and isinstance(values[0], Records) and not writer.shift:
        writer.numbers("I", map(len, values))
        for _, numbers in values[0].columns:
            writer.numbers(numbers.typecode, numbers)
    elif get_origin(inner) in (tuple, Sequence):
        writer.numbers("I", map(len, values))
        _write(writer, get_args(inner)[0], [value for row in values for value in row])
    elif issubclass(inner, Enum):
        places = {member: place for place, member in enumerate(inner)}
        writer.numbers("B", (places[value] for value in values))
    elif inner is date:
        writer.integers(value.toordinal() for value in values)
    elif is_dataclass(inner) and optional:
        writer.numbers("B", (value is not None for value in values))
        _write(writer, inner, [value for value in values if value is not None])
    elif is_dataclass(inner):
        for name, field_hint in _hints(cast(Hashable, inner)):
            _write(writer, field_hint, [getattr(value, name) for value in values])
    else:
        raise TypeError(f"{hint} cannot be packed")


def _read(reader: _Reader, hint: Any, count: int) -> Iterator[Any]:
    """The values of a column, made one by one; the arrays behind them are taken at once."""
    inner, optional = _without_none(hint)
    if inner is Span:
        bounds = iter(reader.numbers())
        return (None if start == _NONE else Span(start, end) for start, end in zip(bounds, bounds, strict=True))
    if inner is int:
        return (None if number == _NONE else number for number in reader.numbers())
    if inner is bool:
        return map(bool, reader.numbers())
    if inner is float:
        return iter(reader.numbers())
    if inner is str:
        return iter(reader.strings())
    if get_origin(inner) is Sequence:
        reader.numbers()
        kind = get_args(inner)[0]
        return iter([Records(kind, [(field_hint, reader.numbers()) for _, field_hint in _hints(kind)])])
    if get_origin(inner) is tuple:
        lengths = reader.numbers()
        values = _with_pauses(reader, _read(reader, get_args(inner)[0], sum(lengths)))
        return (tuple(islice(values, length)) for length in lengths)
    if issubclass(inner, Enum):
        return map(list(inner).__getitem__, reader.numbers())
    if inner is date:
        return map(date.fromordinal, reader.numbers())
    if optional:
        there = reader.numbers()
        given = _read(reader, inner, sum(there))
        return (next(given) if is_there else None for is_there in there)
    return map(inner, *[_read(reader, field_hint, count) for _, field_hint in _hints(cast(Hashable, inner))])


def _with_pauses(reader: _Reader, values: Iterator[Any]) -> Iterator[Any]:
    if reader.pause is None:
        yield from values
        return
    while batch := list(islice(values, _BATCH)):
        reader.pause()
        yield from batch


@cache
def _hints(kind: Hashable) -> tuple[tuple[str, Any], ...]:
    hints = get_type_hints(kind)
    return tuple((field.name, hints[field.name]) for field in fields(cast(Any, kind)))


def _without_none(hint: Any) -> tuple[Any, bool]:
    if isinstance(hint, UnionType) or (get_origin(hint) is not None and type(None) in get_args(hint)):
        return next(choice for choice in get_args(hint) if choice is not type(None)), True
    return hint, False
