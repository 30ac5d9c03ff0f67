"""How the values of a field are written and read back: a class for each type of field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from itertools import accumulate, islice
from typing import Any, Protocol, get_args, get_origin, get_type_hints

from reader.article import Span
from reader.packing.stream import Reader, Writer
from reader.records import Records, spans_in, with_pauses

_NONE = -1
"""Stands for none among non-negative numbers."""


class Column(Protocol):
    """Writes and reads the values of one field in all records."""

    def write(self, writer: Writer, values: Sequence[Any]) -> None:
        """Add `values` to the output."""

    def read(self, reader: Reader) -> Iterator[Any]:
        """The values, made lazily; their arrays are taken from `reader` at once."""


@cache
def column_of(hint: Any) -> Column:
    """The column for values annotated as `hint`; raises TypeError if there is none."""
    kind, is_optional = _without_none(hint)
    if kind in _OF_ONE_TYPE:
        return _OF_ONE_TYPE[kind]
    if get_origin(kind) is tuple:
        return _Tuples(get_args(kind)[0])
    if get_origin(kind) is Sequence:
        return _Sequence(get_args(kind)[0])
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _Members(kind)
    if isinstance(kind, type) and is_dataclass(kind):
        return _Optional(_objects_of(kind)) if is_optional else _objects_of(kind)
    raise TypeError(f"{hint} cannot be packed")


def columns_of(kind: type) -> list[tuple[str, Column]]:
    """The names of the fields of the dataclass `kind`, with their columns."""
    return _objects_of(kind).columns


@cache
def _objects_of(kind: type) -> _Objects:
    return _Objects(kind)


def _fields_of(kind: Any) -> list[tuple[str, Any]]:
    """The names of the fields, with their types."""
    hints = get_type_hints(kind)
    return [(field.name, hints[field.name]) for field in fields(kind)]


def _without_none(hint: Any) -> tuple[Any, bool]:
    """The type that `hint` names, and whether it allows for none besides."""
    choices = get_args(hint)
    if type(None) not in choices:
        return hint, False
    return next(choice for choice in choices if choice is not type(None)), True


class _Spans:
    """Spans, some of which may be none."""

    def write(self, writer: Writer, values: Sequence[Span | None]) -> None:
        bounds = (bound for span in values for bound in ((_NONE, _NONE) if span is None else span))
        writer.integers(bound if bound == _NONE else bound + writer.shift for bound in bounds)

    def read(self, reader: Reader) -> Iterator[Span | None]:
        bounds = iter(reader.numbers())
        return (None if start == _NONE else Span(start, end) for start, end in zip(bounds, bounds, strict=True))


class _Integers:
    """Non-negative integers, some of which may be none."""

    def write(self, writer: Writer, values: Sequence[int | None]) -> None:
        writer.integers(_NONE if value is None else value for value in values)

    def read(self, reader: Reader) -> Iterator[int | None]:
        return (None if number == _NONE else number for number in reader.numbers())


class _Booleans:
    def write(self, writer: Writer, values: Sequence[bool]) -> None:
        writer.integers(values)

    def read(self, reader: Reader) -> Iterator[bool]:
        return map(bool, reader.numbers())


class _Floats:
    def write(self, writer: Writer, values: Sequence[float]) -> None:
        writer.numbers("d", values)

    def read(self, reader: Reader) -> Iterator[float]:
        return iter(reader.numbers())


class _Strings:
    def write(self, writer: Writer, values: Sequence[str]) -> None:
        writer.strings(values)

    def read(self, reader: Reader) -> Iterator[str]:
        return iter(reader.strings())


class _Dates:
    def write(self, writer: Writer, values: Sequence[date]) -> None:
        writer.integers(value.toordinal() for value in values)

    def read(self, reader: Reader) -> Iterator[date]:
        return map(date.fromordinal, reader.numbers())


_OF_ONE_TYPE: dict[Any, Column] = {
    Span: _Spans(),
    int: _Integers(),
    bool: _Booleans(),
    float: _Floats(),
    str: _Strings(),
    date: _Dates(),
}


class _Members:
    """Members of an enumeration, by their index in it."""

    def __init__(self, kind: type[Enum]) -> None:
        self._members = list(kind)
        self._places = {member: place for place, member in enumerate(kind)}

    def write(self, writer: Writer, values: Sequence[Enum]) -> None:
        writer.numbers("B", map(self._places.__getitem__, values))

    def read(self, reader: Reader) -> Iterator[Enum]:
        return map(self._members.__getitem__, reader.numbers())


class _Objects:
    """Objects of one dataclass, field by field."""

    def __init__(self, kind: type) -> None:
        self._kind = kind
        self.columns = [(name, column_of(hint)) for name, hint in _fields_of(kind)]

    def write(self, writer: Writer, values: Sequence[Any]) -> None:
        for name, column in self.columns:
            column.write(writer, [getattr(value, name) for value in values])

    def read(self, reader: Reader) -> Iterator[Any]:
        return map(self._kind, *[column.read(reader) for _, column in self.columns])


class _Optional:
    """Objects of one dataclass, some of which may be none."""

    def __init__(self, objects: _Objects) -> None:
        self._objects = objects

    def write(self, writer: Writer, values: Sequence[Any]) -> None:
        writer.numbers("B", (value is not None for value in values))
        self._objects.write(writer, [value for value in values if value is not None])

    def read(self, reader: Reader) -> Iterator[Any]:
        there = reader.numbers()
        given = self._objects.read(reader)
        return (next(given) if is_there else None for is_there in there)


class _Tuples:
    """Tuples of values of one type: their lengths, and the values of all in one column."""

    def __init__(self, kind: Any) -> None:
        self._values = column_of(kind)

    def write(self, writer: Writer, values: Sequence[Sequence[Any]]) -> None:
        writer.numbers("I", map(len, values))
        self._values.write(writer, [value for row in values for value in row])

    def read(self, reader: Reader) -> Iterator[tuple[Any, ...]]:
        lengths = reader.numbers()
        values = with_pauses(self._values.read(reader), reader.pause)
        return (tuple(islice(values, length)) for length in lengths)


class _Sequence(_Tuples):
    """Sequences of Spans or of records that hold only numbers, which are read back as `Records`."""

    def __init__(self, kind: type) -> None:
        super().__init__(kind)
        self._kind = kind
        self._hints = [hint for _, hint in _fields_of(kind)] if is_dataclass(kind) else []

    def write(self, writer: Writer, values: Sequence[Sequence[Any]]) -> None:
        records = values[0] if len(values) == 1 else None
        if not isinstance(records, Records) or not records.is_whole or writer.shift:
            super().write(writer, values)
            return
        writer.numbers("I", [len(records)])
        for _, numbers in records.columns:
            writer.numbers(numbers.typecode, numbers)

    def read(self, reader: Reader) -> Iterator[Any]:
        lengths = reader.numbers()
        if self._hints:
            records = Records(self._kind, [(hint, reader.numbers()) for hint in self._hints], reader.pause)
        else:
            records = spans_in(reader.numbers(), reader.pause)
        return map(records.part, accumulate(lengths, initial=0), lengths)
