"""Tells who the narrator of a story is."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.model import Entity


def narrator_of(entities: Sequence[Entity], text: str) -> int | None:
    """The index of the narrator, who is “I” in `text`."""
    found = (index for index, entity in enumerate(entities) if any(mention.of(text) == "I" for mention in entity.mentions))
    return next(found, None)
