"""Reorders or removes entities without quotes losing their speakers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.analysis.model import Entity, Quote


def ordered(
    entities: Sequence[Entity], quotes: Iterable[Quote], order: Sequence[int]
) -> tuple[tuple[Entity, ...], tuple[Quote, ...]]:
    """The `entities` at the indices in `order`, and `quotes` with the new indices of their speakers.

    The speakers of all `quotes` must be in `order`.
    """
    new_index = {index: place for place, index in enumerate(order)}
    return (
        tuple(entities[index] for index in order),
        tuple(quote if quote.speaker is None else replace(quote, speaker=new_index[quote.speaker]) for quote in quotes),
    )
