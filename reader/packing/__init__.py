"""Serialises frozen dataclasses as columns of numbers and strings: compact, and quick to read back piecemeal.

A record is packed field by field by its type annotations, a tuple of records column by column: `columns` has a class for each
type, and `stream` defines the bytes. Spans, numbers, dates and enumerations become arrays of numbers; the strings of a column
become one JSON list, except long ones, which are appended raw. A field annotated as a Sequence, of Spans or of records that hold
only Spans, numbers and enumerations, is unpacked as `Records`, which keeps the columns. A field of any other type raises
TypeError.
"""

from __future__ import annotations

from typing import Any, TypeVar

from reader.packing.columns import columns_of
from reader.packing.stream import Reader, Writer
from reader.records import Pause

__all__ = ["Pause", "pack", "unpack"]
_Record = TypeVar("_Record")


def pack(record: object, *, shift: int = 0, leave_out: frozenset[str] = frozenset()) -> bytes:
    """`record` as bytes, with `shift` added to every Span; the fields left out must be passed to `unpack`."""
    writer = Writer(shift)
    for name, column in columns_of(type(record)):
        if name not in leave_out:
            column.write(writer, [getattr(record, name)])
    return writer.done()


def unpack(kind: type[_Record], data: bytes | memoryview, pause: Pause | None = None, **left_out: Any) -> _Record:
    """The record of class `kind` that `data` holds; `pause` is called every few hundred records.

    This includes those that are made when somebody iterates over `Records`.
    """
    reader = Reader(data, pause)
    values = {name: next(column.read(reader)) for name, column in columns_of(kind) if name not in left_out}
    return kind(**values, **left_out)
