"""Entities in another order, or fewer of them, without a quote losing its speaker."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.analysis.model import Entity, Quote


def ordered(
    entities: Sequence[Entity], quotes: Iterable[Quote], order: Sequence[int]
) -> tuple[tuple[Entity, ...], tuple[Quote, ...]]:
    """Those of `entities` whose indices are in `order`, as it has them, and `quotes` with their speakers' new indices.

    The speakers of all `quotes` must be among them.
    """
    new_index = {index: place for place, index in enumerate(order)}
    return (
        tuple(entities[index] for index in order),
        tuple(quote if quote.speaker is None else replace(quote, speaker=new_index[quote.speaker]) for quote in quotes),
    )
