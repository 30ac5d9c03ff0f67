"""Makes an Entity of the names of each person, place or organisation."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from reader.analysis.grouping.aliases import Aliases, fullest
from reader.analysis.grouping.descriptions import resolve_descriptions
from reader.analysis.grouping.firms import as_firms
from reader.analysis.grouping.genders import gender_of
from reader.analysis.grouping.namesakes import as_persons, with_title
from reader.analysis.grouping.persons import Persons
from reader.analysis.grouping.roles import role_of, without_role
from reader.analysis.model import Entity, EntityKind
from reader.analysis.names.name import Name
from reader.article import Article
from reader.regex import regex

AMOUNTS = (EntityKind.DATE, EntityKind.TIME, EntityKind.MONEY, EntityKind.PERCENT, EntityKind.QUANTITY)
_POSSESSIVE = regex(r"(?<=[’'])S\b")


@dataclass
class Group:
    """The mentions of one entity, with the form of each."""

    names: list[Name] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)

    def kind(self) -> EntityKind:
        """The most frequent kind of its mentions."""
        kinds = [name.kind for name in self.names]
        return kinds[0] if kinds.count(kinds[0]) == len(kinds) else Counter(kinds).most_common(1)[0][0]

    def fullest_form(self) -> str:
        """The most informative form."""
        first = self.forms[0]
        return first if self.forms.count(first) == len(self.forms) else fullest(Counter(self.forms).items())


def group(article: Article, names: tuple[Name, ...]) -> tuple[Entity, ...]:
    """The entities of `names`, in the order of first mention, with descriptions among their mentions."""
    bare = tuple(without_role(article.text, name) for name in names)
    addressed = tuple(as_firms(article.text, tuple(as_persons(article.text, bare))))
    entities = tuple(_entity(article.text, found) for found in _grouped(article.text, addressed))
    entities = resolve_descriptions(article, entities)
    return tuple(sorted(entities, key=lambda entity: entity.mentions[0]))


def _entity(text: str, found: Group) -> Entity:
    kind, name = found.kind(), found.fullest_form()
    spans = tuple(sorted([mention.span for mention in found.names]))
    if kind not in AMOUNTS and " " in name and name.isupper() and not all(form.isupper() for form in found.forms):
        name = _POSSESSIVE.sub("s", name.title())
    if kind is not EntityKind.PERSON:
        return Entity(name, kind, spans, days=found.names[-1].days)
    if " " not in name:
        name = with_title(text, name, spans)
    return Entity(name, kind, spans, gender_of(text, name, spans), role_of(text, spans))


def _grouped(text: str, names: tuple[Name, ...]) -> list[Group]:
    persons = Persons(text, (name.span for name in names if name.kind is EntityKind.PERSON))
    aliases = Aliases(text, [name for name in names if name.kind is not EntityKind.PERSON and name.kind not in AMOUNTS])
    groups: defaultdict[tuple[str, object], Group] = defaultdict(Group)
    for name in names:
        form = " ".join(name.span.of(text).split())
        found = groups[_key(text, name, form, persons, aliases)]
        found.names.append(name)
        found.forms.append(form)
    return list(groups.values())


def _key(text: str, name: Name, form: str, persons: Persons, aliases: Aliases) -> tuple[str, object]:
    """The key that all mentions of one entity share."""
    if name.kind in AMOUNTS:
        return name.kind.value, name.days or form.lower()
    if name.kind is EntityKind.PERSON:
        person = persons.who(text, name.span)
        return "person", persons.key(name.span) if person is None else id(person)
    return "other", aliases.key(form, name.kind)
