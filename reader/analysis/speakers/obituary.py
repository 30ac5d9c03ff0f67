"""Tells of whom an obituary is, whom its paragraphs go back to with a pronoun."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.model import Entity, EntityKind
from reader.regex import regex

_OBITUARY = regex(r"[Oo](?<!\w.)(?i:bituary)\b|[Ss](?<!\w.)(?:urvivors include|(?:(?<=\bis .)|(?<=\bwas .))urvived by)\b")
_DIES = regex(r"(?:, [^.?!\n“”]{1,200}?,)? (?:has died|dies|died)\b|,? who (?:has died|died)\b")
"""What follows the name of whoever has died: “, the lighting designer, died”."""
_BEGINNING = 1_500
"""The characters of a text in which an obituary says who has died."""


def subject_of_obituary(text: str, entities: Sequence[Entity]) -> int | None:
    """The person of whom `text` is an obituary; none if it is something else."""
    if _OBITUARY.search(text) is None:
        return None
    for index, entity in enumerate(entities):
        if entity.kind is EntityKind.PERSON and any(
            _DIES.match(text, mention.end) is not None for mention in entity.mentions if mention.end < _BEGINNING
        ):
            return index
    return None
