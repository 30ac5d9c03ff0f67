"""Adds speakers that the text names but that are not among the entities."""

from __future__ import annotations

from dataclasses import replace

from reader.analysis.grouping.persons import gender_of_title, title_gender
from reader.analysis.lexicon import SHORT_TITLES, TITLES
from reader.analysis.model import Entity, EntityKind, Gender, Quote
from reader.analysis.ordering import ordered
from reader.analysis.speakers.features import Features
from reader.article import Span

_TITLES = TITLES | SHORT_TITLES | frozenset(("Del", "Superintendent", "Corporal", "Councillor"))


class NewSpeakers:
    """Resolves unknown names that speak to known persons by their surname, or else to new persons."""

    def __init__(self, features: Features) -> None:
        self._features = features
        self._known = len(features.entities)
        self._by_surname = {
            entity.name.split()[-1].lower(): index
            for index, entity in enumerate(features.entities)
            if entity.kind is EntityKind.PERSON
        }
        self._by_name = {entity.name: index for index, entity in enumerate(features.entities)}
        self._added: list[Entity] = []

    def entity_of(self, candidate: int) -> int | None:
        """The index of the entity that an unknown name refers to, which is added if there is none."""
        found = bare_name(self._features.text, self._features.phrases.span(candidate))
        if found is None:
            return None
        span, name = found
        known = self._by_name.get(name, None if " " in name else self._by_surname.get(name.lower()))
        if known is None:
            known = self._by_name[name] = self._known + len(self._added)
            self._added.append(
                Entity(name, EntityKind.PERSON, (), gender_before(self._features.text, self._features.phrases.span(candidate)))
            )
        if known >= self._known:
            entity = self._added[known - self._known]
            if span not in entity.mentions[-1:]:
                self._added[known - self._known] = replace(entity, mentions=(*entity.mentions, span))
        return known

    def merged_with(
        self, entities: tuple[Entity, ...], quotes: tuple[Quote, ...]
    ) -> tuple[tuple[Entity, ...], tuple[Quote, ...]]:
        """`entities` with the new ones, by first mention, and `quotes` with their speakers' new indices."""
        if not self._added:
            return entities, quotes
        everyone = [*entities, *(replace(entity, mentions=tuple(sorted(entity.mentions))) for entity in self._added)]
        return ordered(everyone, quotes, sorted(range(len(everyone)), key=lambda index: everyone[index].mentions[0]))


def bare_name(text: str, span: Span) -> tuple[Span, str] | None:
    """The span and the text of the name at `span` without its titles; none if there is nothing else."""
    words = span.of(text).split()
    while len(words) > 1 and words[0].rstrip(".") in _TITLES:
        span = Span(span.start + len(words.pop(0)) + 1, span.end)
    return None if not words or words[0].rstrip(".") in _TITLES else (span, " ".join(words))


def gender_before(text: str, span: Span) -> Gender:
    """The gender that a title implies at the start of the name at `span` or before it."""
    by_title = gender_of_title(span.of(text).split()[0])
    return title_gender(text, span) if by_title is Gender.UNKNOWN else by_title
