"""A sequence of records stored as columns of numbers, whose records are made only when they are accessed."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from itertools import islice
from types import NoneType
from typing import Any, Protocol, TypeVar, cast, get_args, overload

from reader.article import Span

T = TypeVar("T")
_BATCH = 256
"""How many records are made between two pauses: they take about half a millisecond."""

Pause = Callable[[], None]
"""Called to let other threads run."""
TypedNumbers = tuple[Any, "array[Any]"]
"""The type of a field (Span, int, float, bool, an enumeration; the first two may be none) and its numbers in all records.

A Span has two. Those of none are negative; a member of an enumeration is stored as its index.
"""


class Spanned(Protocol):
    """A record with a span."""

    @property
    def span(self) -> Span:
        """Its part of the text."""


class Records(Sequence[T]):
    """Records of one class; equal to a tuple of the same records, but every access makes a new object."""

    __slots__ = ("_fields", "_kind", "_length", "columns", "first", "pause")

    def __init__(self, kind: Callable[..., T], columns: Sequence[TypedNumbers], pause: Pause | None = None) -> None:
        """Store `columns` of the fields of `kind`; iterating over the records calls `pause` now and then."""
        self.columns = tuple(columns)
        self.pause = pause
        self._kind = kind
        self._fields = [_field(*column) for column in columns]
        self.first = 0
        """Where they begin in the columns."""
        self._length = _count(*self.columns[0])

    def part(self, first: int, length: int) -> Records[T]:
        """The records from the one at `first` on, without copying them."""
        part: Records[T] = object.__new__(type(self))
        part.columns, part.pause, part._kind, part._fields = self.columns, self.pause, self._kind, self._fields
        part.first, part._length = self.first + first, length
        return part

    @property
    def is_whole(self) -> bool:
        """Whether it has all records in its columns."""
        hint, numbers = self.columns[0]
        return self._length == _count(hint, numbers)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        if isinstance(index, slice):
            return tuple(self._at(range(*index.indices(self._length))))
        if not -self._length <= index < self._length:
            raise IndexError(index)
        at = self.first + index % self._length
        return self._kind(*[field(at) for field in self._fields])

    def __iter__(self) -> Iterator[T]:
        for batch in range(0, self._length, _BATCH):
            if self.pause is not None and batch:
                self.pause()
            yield from self._at(range(batch, min(batch + _BATCH, self._length)))

    def values(self, name: str) -> Iterator[Any]:
        """The field `name` of each record, which must be a dataclass; without pauses."""
        field = self._fields[[each.name for each in fields(cast(Any, self._kind))].index(name)]
        return map(field, range(self.first, self.first + self._length))

    def _at(self, indices: range) -> Iterator[T]:
        places = range(self.first + indices.start, self.first + indices.stop, indices.step)
        return map(self._kind, *[map(field, places) for field in self._fields])

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Records) and self._stored() == other._stored():
            return True
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(_same, self, other))

    def _stored(self) -> tuple[object, ...]:
        return self._kind, self.first, self._length, self.columns

    def __hash__(self) -> int:
        return hash(tuple(self))


class _Spans(Records[Span]):
    """Spans, which are iterated over in half the time."""

    __slots__ = ()

    def _at(self, indices: range) -> Iterator[Span]:
        if indices.step != 1:
            return super()._at(indices)
        _, bounds = self.columns[0]
        pairs = iter(bounds[2 * (self.first + indices.start) : 2 * (self.first + indices.stop)])
        return map(Span._make, zip(pairs, pairs, strict=True))


def with_pauses(values: Iterator[T], pause: Pause | None, batch: int = _BATCH) -> Iterator[T]:
    """`values`, with a pause after every `batch` of them."""
    if pause is None:
        yield from values
        return
    while made := list(islice(values, batch)):
        pause()
        yield from made


def spans_of(records: Sequence[Spanned]) -> Sequence[Span]:
    """The span of each record, without making the records if they are stored as columns whose first is that of the spans."""
    if not isinstance(records, Records):
        return tuple(record.span for record in records)
    return spans_in(records.columns[0][1], records.pause).part(records.first, len(records))


def values_of(records: Sequence[Any], name: str) -> Iterator[Any]:
    """The field `name` of each record, without making the records if they are stored as columns."""
    return records.values(name) if isinstance(records, Records) else (getattr(record, name) for record in records)


def bounds_in(spans: Sequence[Span]) -> Sequence[int]:
    """The start and the end of each of `spans`, without making the Spans if they are stored as columns."""
    if not isinstance(spans, Records):
        return [bound for span in spans for bound in span]
    return spans.columns[0][1][2 * spans.first : 2 * (spans.first + len(spans))].tolist()


def starting_by(spans: Sequence[Span], offset: int) -> int:
    """How many of `spans`, in reading order, start at `offset` or before."""
    if not isinstance(spans, Records):
        return bisect_right(spans, offset, key=lambda span: span.start)
    (_, bounds), first = spans.columns[0], spans.first
    return bisect_right(range(first, first + len(spans)), offset, key=lambda at: bounds[2 * at])  # without making a Span


def spans_in(bounds: array[Any], pause: Pause | None = None) -> Records[Span]:
    """The spans with these `bounds`: the start and the end of each."""
    return _Spans(_itself, [(Span, bounds)], pause)


def _itself(span: Span) -> Span:
    return span


def _count(hint: Any, numbers: array[Any]) -> int:
    return len(numbers) // (2 if hint is Span else 1)


def _field(hint: Any, numbers: array[Any]) -> Callable[[int], Any]:
    """A function from the index of a record to the value of its field."""
    if hint is Span:
        return lambda index: Span(numbers[2 * index], numbers[2 * index + 1])
    if Span in get_args(hint):
        return lambda index: Span(numbers[2 * index], numbers[2 * index + 1]) if numbers[2 * index] >= 0 else None
    if NoneType in get_args(hint):
        return lambda index: numbers[index] if numbers[index] >= 0 else None
    if hint in (int, float):
        return numbers.__getitem__
    if hint is bool:
        return lambda index: bool(numbers[index])
    members = list(hint)
    return lambda index: members[numbers[index]]


def _same(one: object, other: object) -> bool:
    return one == other
