"""A sequence of records stored as columns of numbers, whose records are made only when they are accessed."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import Any, TypeVar, get_args, overload

from reader.article import Span

T = TypeVar("T")
TypedNumbers = tuple[Any, "array[Any]"]
"""The type of a field (Span, Span or none, int, an enumeration) and its numbers in all records.

A Span has two, which are negative for none; a member of an enumeration is stored as its index.
"""


class Records(Sequence[T]):
    """Records of one class; equal to a tuple of the same records, but every access makes a new object."""

    def __init__(self, kind: Callable[..., T], columns: Sequence[TypedNumbers]) -> None:
        self.columns = tuple(columns)
        self._kind = kind
        self._fields = [_field(*column) for column in columns]
        hint, numbers = self.columns[0]
        self._length = len(numbers) // (2 if hint is Span else 1)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        if isinstance(index, slice):
            places = range(*index.indices(self._length))
            return tuple(map(self._kind, *[map(field, places) for field in self._fields]))
        if not -self._length <= index < self._length:
            raise IndexError(index)
        at = index % self._length
        return self._kind(*[field(at) for field in self._fields])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(_same, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))


def _field(hint: Any, numbers: array[Any]) -> Callable[[int], Any]:
    """A function from the index of a record to the value of its field."""
    if hint is Span:
        return lambda index: Span(numbers[2 * index], numbers[2 * index + 1])
    if Span in get_args(hint):
        return lambda index: Span(numbers[2 * index], numbers[2 * index + 1]) if numbers[2 * index] >= 0 else None
    if hint is int:
        return numbers.__getitem__
    members = list(hint)
    return lambda index: members[numbers[index]]


def _same(one: object, other: object) -> bool:
    return one == other
