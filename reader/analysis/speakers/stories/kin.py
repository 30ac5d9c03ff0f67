"""Finds the named persons whom a story may call “his wife”, “her mother” and so on."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from reader.analysis.grouping.namesakes import title_before
from reader.analysis.model import Entity, EntityKind, Gender
from reader.article import Span

PARENTS = {"wife": Gender.FEMALE, "mother": Gender.FEMALE, "husband": Gender.MALE, "father": Gender.MALE}
_SPOUSES = ("Mr", "Mrs")


def parents_called(noun: str, text: str, entities: Sequence[Entity]) -> list[int]:
    """The persons that `noun` may denote: a Mr. or Mrs. with a namesake, or the only Mrs. if she is the main woman."""
    if noun not in PARENTS:
        return []
    persons = [index for index, entity in enumerate(entities) if entity.kind is EntityKind.PERSON]
    surnames = Counter(entities[index].name.split()[-1] for index in persons)
    fitting = [index for index in persons if entities[index].gender is PARENTS[noun]]
    namesakes = [index for index in fitting if surnames[entities[index].name.split()[-1]] > 1]
    spouses = [index for index in namesakes if entities[index].name.split()[0].rstrip(".") in _SPOUSES]
    if spouses or PARENTS[noun] is Gender.MALE:
        return spouses
    if namesakes and noun == "mother":
        return namesakes
    married = [index for index in fitting if _is_married(text, entities[index])]
    main = max(fitting, key=lambda index: len(entities[index].mentions), default=None)
    return married if married == [main] else []


def named_nearest(entities: Sequence[Entity], persons: Sequence[int], span: Span) -> int | None:
    """The one of `persons` that is named last before `span`, or else first after it."""

    def nearness(index: int) -> int:
        mentions = entities[index].mentions
        place = bisect_right(mentions, span) - 1
        return mentions[place].start if place >= 0 else -mentions[0].start

    return max(persons, key=nearness, default=None)


def _is_married(text: str, entity: Entity) -> bool:
    return any(title_before(text, mention) == "Mrs" for mention in entity.mentions)
