"""Finds who holds the office that a label names: “THE CHAIR” is Ada Quill if the text calls her the chair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.analysis.model import Entity, EntityKind
from reader.article import Span
from reader.regex import regex

_ARTICLES = ("the", "a", "an")
_REACH = 40
"""The characters beside a name that are examined."""
_BEFORE = regex(r"(?:\w[\w’'-]* )*\Z")
_AFTER = regex(r",? \(?(?:the |an? )?(\w[\w ’'-]*)")


def office_holders(text: str, entities: Sequence[Entity], offices: frozenset[str]) -> dict[str, int]:
    """The index of the holder of each of the lower-case `offices` that the text gives to exactly one person."""
    holders: dict[str, set[int]] = {each: set() for each in offices}
    for index, entity in enumerate(entities):
        if offices and entity.kind is EntityKind.PERSON:
            for held in offices.intersection(_called(text, entity)):
                holders[held].add(index)
    return {held: next(iter(indices)) for held, indices in holders.items() if len(indices) == 1}


def office(text: str, label: Span) -> str:
    """The words of `label` without an article, in lower case."""
    words = label.of(text).casefold().split()
    return " ".join(words[1:] if words[0] in _ARTICLES else words)


def _called(text: str, entity: Entity) -> Iterator[str]:
    """The words, in lower case, directly before and after the mentions of a person, in every length up to `_REACH`."""
    for start, end in entity.mentions:
        before = _BEFORE.search(text[max(0, start - _REACH) : start].casefold())
        words = before[0].split() if before else []
        yield from (" ".join(words[place:]) for place in range(len(words)))
        after = _AFTER.match(text[end : end + _REACH].casefold())
        words = after[1].split() if after else []
        yield from (" ".join(words[:place]) for place in range(1, len(words) + 1))
