"""The words of the author's own text that may stand for a speaker: names, descriptions and pronouns."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from reader.analysis.lexicon import ROLES
from reader.analysis.marks import Quoted
from reader.analysis.model import Entity, EntityKind, Gender
from reader.article import Article, BlockKind, Span

_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|him)\b")
_PEOPLE = (
    "officials aides sources critics voters residents researchers scientists experts lawyers organisers villagers police "
    "statement report letter document study paper newspaper campaign government ministry company spokespeople woman man "
    "resident witness expert official aide source critic group team authors neighbours colleagues"
).split()
_NOMINAL = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|[Aa]nother|[Ss]ome|[Mm]any|[Ss]everal)(?: [\w’'-]+){0,3}? "
    rf"(?:{'|'.join(sorted({*ROLES, *_PEOPLE}))})\b"
)
SPEAKERS = {EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.GROUP}
_GENDERS = {"he": Gender.MALE, "him": Gender.MALE, "she": Gender.FEMALE}


@dataclass(frozen=True, slots=True)
class Reference:
    """A phrase that may stand for a speaker."""

    span: Span
    entity: int | None = None
    """The index of the entity that it names; none for pronouns and unresolved descriptions."""
    gender: Gender | None = None
    """Set for pronouns."""
    possessive: bool = False


class References:
    """All references of an article outside its quotations, in reading order."""

    def __init__(self, article: Article, entities: tuple[Entity, ...], quoted: tuple[Quoted, ...]) -> None:
        self.entities = entities
        self._quoted = quoted
        self._quoted_starts = [quotation.span.start for quotation in quoted]
        self.all = self._collect(article)
        self._starts = [reference.span.start for reference in self.all]

    def between(self, start: int, end: int) -> list[Reference]:
        """The references that lie within `[start, end)`."""
        inside = self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [reference for reference in inside if reference.span.end <= end]

    def before(self, offset: int) -> int:
        """How many references begin before `offset`."""
        return bisect_left(self._starts, offset)

    def is_person(self, reference: Reference) -> bool:
        """Whether `reference` names a person."""
        return reference.entity is not None and self.entities[reference.entity].kind is EntityKind.PERSON

    def in_quotation(self, offset: int) -> bool:
        """Whether the character at `offset` is somebody else's words."""
        index = bisect_right(self._quoted_starts, offset) - 1
        return index >= 0 and offset < self._quoted[index].span.end

    def _collect(self, article: Article) -> list[Reference]:
        text = article.text
        headings = [block.span for block in article.blocks if block.kind is BlockKind.HEADING]
        named = [
            Reference(mention, index, possessive=text[mention.end : mention.end + 2] in ("’s", "'s"))
            for index, entity in enumerate(self.entities)
            if entity.kind in SPEAKERS
            for mention in entity.mentions
        ]
        named = _longest(named)
        taken = {offset for reference in named for offset in (reference.span.start, reference.span.end - 1)}
        found = list(named)
        for match in _PRONOUN.finditer(text):
            found.append(Reference(Span(*match.span()), gender=_GENDERS.get(match.group().lower(), Gender.UNKNOWN)))
        for match in _NOMINAL.finditer(text):
            if match.start() not in taken and match.end() - 1 not in taken:
                found.append(Reference(Span(*match.span())))
        heading_starts = [heading.start for heading in headings]
        own = (
            reference
            for reference in found
            if not self.in_quotation(reference.span.start) and not _inside(headings, heading_starts, reference.span.start)
        )
        return sorted(own, key=lambda reference: reference.span)


def _longest(references: list[Reference]) -> list[Reference]:
    """`references` without those that lie inside a longer one: “Russian” in “the Russian President”."""
    kept: list[Reference] = []
    for reference in sorted(references, key=lambda reference: (reference.span.start, -reference.span.end)):
        if not kept or reference.span.start >= kept[-1].span.end:
            kept.append(reference)
    return kept


def _inside(spans: list[Span], starts: list[int], offset: int) -> bool:
    index = bisect_right(starts, offset) - 1
    return index >= 0 and offset < spans[index].end
