"""Tells the short names of firms from persons' surnames: “Marlow Holdings … Marlow said it would”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.analysis.gazetteer import FEMALE, MALE, lists_of
from reader.analysis.model import EntityKind
from reader.analysis.names.name import Name

_FIRMS = frozenset(
    "& and AG Airlines Airways Bank Brothers Capital Co Corp Energy Foods Group Holdings Inc Industries Insurance Labs Limited "
    "LLC Ltd Management Media Motors Partners Pharma Pharmaceuticals PLC plc Productions Records Securities Software Sons "
    "Studios Systems Technologies Ventures Water".split()
)
"""Words in names of firms."""


def as_firms(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """`names`, in which a bare word that begins an organisation's name, and is no part of a person's, is not a person's."""
    firms = _first_words(text, names) - _of_persons(text, names)
    for name in names:
        short = name.kind is EntityKind.PERSON and name.span.of(text) in firms
        yield name._replace(kind=EntityKind.ORGANISATION) if short else name


def _first_words(text: str, names: Sequence[Name]) -> set[str]:
    """The first words of firms' names that are no given names."""
    organisations = (name.span.of(text).split() for name in names if name.kind is EntityKind.ORGANISATION)
    firsts = {words[0] for words in organisations if not _FIRMS.isdisjoint(words[1:])}
    return {word for word in firsts if {MALE, FEMALE}.isdisjoint(lists_of(word))}


def _of_persons(text: str, names: Sequence[Name]) -> set[str]:
    """The words of persons' names of several words."""
    found: set[str] = set()
    for name in names:
        if name.kind is EntityKind.PERSON:
            words = name.span.of(text).split()
            if len(words) > 1:
                found.update(words)
    return found
