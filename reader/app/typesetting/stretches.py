"""Divides an article into stretches, each laid out at once: many short blocks together, or a part of a long one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.article import Block, Span
from reader.records import spans_of

_BLOCKS = 64
"""How many blocks are in a stretch: about what is laid out in half a millisecond."""
_MOST = 40_000
"""The most characters in a stretch, since a whole book may be one block."""


class Stretch(NamedTuple):
    """Some blocks, or a part of a single one."""

    first: int
    """The index of the first block."""
    blocks: int
    """How many there are."""
    start: int
    end: int


def stretches(text: str, blocks: Sequence[Block]) -> Iterator[Stretch]:
    """The stretches of `text`; a long block is cut after white space, if there is any."""
    spans = spans_of(blocks)
    lasts = *spans[_BLOCKS - 1 : -1 : _BLOCKS], *spans[-1:]
    for first, (start, _), (_, end) in zip(range(0, len(spans), _BLOCKS), spans[::_BLOCKS], lasts, strict=True):
        together = Stretch(first, min(_BLOCKS, len(spans) - first), start, end)
        if end - start <= _MOST:
            yield together
        else:
            for index in range(first, first + together.blocks):
                yield from _parts(text, spans[index], index)


def _parts(text: str, block: Span, index: int) -> Iterator[Stretch]:
    start, end = block
    while end - start > _MOST:
        cut = 1 + max(text.rfind(space, start, start + _MOST) for space in " \n") or start + _MOST
        yield Stretch(index, 1, start, cut)
        start = cut
    yield Stretch(index, 1, start, end)
