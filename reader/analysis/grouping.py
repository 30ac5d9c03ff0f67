"""Joins the names of one person, place or organisation into an Entity."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from reader.analysis.aliases import Aliases, fullest
from reader.analysis.descriptions import resolve_descriptions
from reader.analysis.forms import folded
from reader.analysis.model import Days, Entity, EntityKind
from reader.analysis.name import Name
from reader.analysis.persons import Persons
from reader.analysis.portraits import gender_of, role_of
from reader.article import Article, Span

AMOUNTS = (EntityKind.DATE, EntityKind.TIME, EntityKind.MONEY, EntityKind.PERCENT, EntityKind.QUANTITY)


@dataclass
class Group:
    """The mentions of one entity."""

    kinds: Counter[EntityKind] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)
    spans: list[Span] = field(default_factory=list)
    days: Days | None = None


def group(article: Article, names: tuple[Name, ...]) -> tuple[Entity, ...]:
    """The entities that `names` name, by first mention, each with its descriptions among its mentions."""
    entities = tuple(_entity(article.text, found) for found in _grouped(article.text, names))
    entities = resolve_descriptions(article, entities)
    return tuple(sorted(entities, key=lambda entity: entity.mentions[0]))


def _entity(text: str, found: Group) -> Entity:
    kind = found.kinds.most_common(1)[0][0]
    spans = tuple(sorted(found.spans))
    if kind is not EntityKind.PERSON:
        return Entity(fullest(found.forms.items()), kind, spans, days=found.days)
    name = fullest(found.forms.items())
    return Entity(name, kind, spans, gender_of(text, name, spans), role_of(text, spans))


def _grouped(text: str, names: tuple[Name, ...]) -> list[Group]:
    persons = Persons(name.span.of(text) for name in names if name.kind is EntityKind.PERSON)
    aliases = Aliases(text, [name for name in names if name.kind is not EntityKind.PERSON and name.kind not in AMOUNTS])
    groups: dict[tuple[str, object], Group] = {}
    for name in names:
        form = " ".join(name.span.of(text).split())
        found = groups.setdefault(_key(text, name, form, persons, aliases), Group())
        found.kinds[name.kind] += 1
        found.forms[form] += 1
        found.spans.append(name.span)
        found.days = name.days
    return list(groups.values())


def _key(text: str, name: Name, form: str, persons: Persons, aliases: Aliases) -> tuple[str, object]:
    """What the mentions of one entity share."""
    if name.kind in AMOUNTS:
        return name.kind.value, name.days or form.lower()
    if name.kind is EntityKind.PERSON:
        person = persons.who(text, name.span)
        return "person", folded(form) if person is None else id(person)
    return "other", aliases.key(form, name.kind)
