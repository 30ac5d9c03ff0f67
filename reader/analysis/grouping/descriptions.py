"""Resolves descriptions of persons: “the Belarusian President”, “the Kremlin master”.

The text itself must tell who is meant: who was named last before the description in its section, who is named beside the
country or the institution, who has that role, who matters most; and nobody holds the same office of two owners. If the role is
that of a bystander, the bearer must be known to have it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict

from reader.analysis.grouping.nouns import BYSTANDERS, PERSONS, nouns_of_role
from reader.analysis.lexicon import ROLES
from reader.analysis.model import Entity, EntityKind
from reader.article import Article, BlockKind, Span
from reader.regex import regex

_ROLE_WORDS = "|".join(sorted({form for role in ROLES for form in (role, role.capitalize())}))
_DESCRIPTION = regex(rf"[Tt]he(?<!\w[Tt]he) (?P<owner>[A-Z][\w-]+)(?:[’']s)? (?:[a-z-]+ )?(?P<role>{_ROLE_WORDS})\b(?! [A-Z])")
_NEXT_WORD = regex(r" (?P<word>[a-z-]+)")
_CAPITALISED = regex(r"[A-Z](?<!\w.)[\w-]+")
_TO_NAME = regex(r"(?: (?:of|for|in|at) [^,.;:()“”\"\n]{1,60})?, ")
"""What stands between a description and the name in apposition to it: “ of state for water, ”."""
_LATTER_NOUNS = PERSONS - {"accused"}
"""Nouns that make another office of a role before them: “chief executive”. The one that is left out is mostly a verb there."""
_OF_MANY_OFFICES = frozenset("leader boss chief head ruler strongman master".split())
"""Roles besides which a person may hold another office: “the Labour leader” may be a minister."""
_NEAR, _FAR = 320, 1_200
"""The characters around a description within which its bearer is likely to be named, and may be named at all."""
_APPOSED, _NAMED_BEFORE, _BESIDE, _FIRST, _OFTEN = 5.0, 2.0, 0.5, 1.0, 0.1
"""The weights of evidence: in apposition, named last before, named beside the owner, named first, and each mention."""

Office = tuple[str, str]
"""A country or an institution, and a role: (“Belarusian”, “president”)."""


def resolve_descriptions(article: Article, entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """`entities` with each description added to the mentions of the person whom it denotes."""
    offices = _offices(article.text)
    if not offices:
        return entities
    persons = _Persons(article, entities)
    owners = _owners(article.text, {owner for owner, _ in offices})
    scores = {office: persons.scores(office, spans, owners[office[0]]) for office, spans in offices.items()}
    added: dict[int, list[Span]] = defaultdict(list)
    for office, person in _bearers(scores).items():
        added[person] += offices[office]
    return tuple(entity.with_mentions(added[index]) if index in added else entity for index, entity in enumerate(entities))


def _offices(text: str) -> dict[Office, list[Span]]:
    """The spans of the descriptions by owner and role: “the Belarusian President”."""
    offices: dict[Office, list[Span]] = defaultdict(list)
    for match in _DESCRIPTION.finditer(text):
        following = _NEXT_WORD.match(text, match.end())
        if following is not None and following["word"] in _LATTER_NOUNS:  # “the Lunde chief executive”
            continue
        offices[match["owner"], match["role"].lower()].append(Span(*match.span()))
    return offices


def _owners(text: str, owners: set[str]) -> dict[str, list[int]]:
    """The offsets of each country's or institution's name."""
    found: dict[str, list[int]] = {owner: [] for owner in owners}
    for match in _CAPITALISED.finditer(text):
        if match.group() in found:
            found[match.group()].append(match.start())
    return found


class _Persons:
    """The mentions of the persons of an article."""

    def __init__(self, article: Article, entities: tuple[Entity, ...]) -> None:
        self._text = article.text
        self._entities = entities
        persons = [index for index, entity in enumerate(entities) if entity.kind is EntityKind.PERSON]
        self._rank = {person: rank for rank, person in enumerate(persons)}
        self._named = sorted((mention.start, person) for person in persons for mention in entities[person].mentions)
        self._headings = [block.span.end for block in article.blocks if block.kind is BlockKind.HEADING]

    def scores(self, office: Office, spans: list[Span], owners: list[int]) -> dict[int, float]:
        """The score of each person named nearby who may hold `office`, described at `spans`, its owner named at `owners`."""
        evidence = [(person, 0.0) for span in spans for person in self._fitting(office, self._around(span.start, _FAR))]
        evidence += self._beside_owners(office, owners)
        for span in spans:
            evidence += [(person, _APPOSED) for _, person in self._named_after(span.end)]
            before = [found for found in self._around(span.start, _NEAR) if self._before(found[0], span.start)]
            evidence += [(person, _NAMED_BEFORE) for person in self._fitting(office, before)[-1:]]
        scores: dict[int, float] = {}
        for person, weight in evidence:
            scores[person] = scores.get(person, self._standing(person, office)) + weight
        return scores

    def _beside_owners(self, office: Office, owners: list[int]) -> list[tuple[int, float]]:
        """The person named nearest to each of `owners`, if any is near, with the weight of that."""
        near = (
            [(abs(start - offset), person) for start, person in self._around(offset, _NEAR // 2) if self._may_be(person, office)]
            for offset in owners
        )
        return [(min(persons)[1], _BESIDE) for persons in near if persons]

    def _fitting(self, office: Office, named: list[tuple[int, int]]) -> list[int]:
        """The persons among those `named` who may hold `office`."""
        return [person for _, person in named if self._may_be(person, office)]

    def _named_after(self, end: int) -> list[tuple[int, int]]:
        """The person named in apposition to the description that ends at `end`."""
        first = bisect_left(self._named, (end + 2, -1))
        return [found for found in self._named[first : first + 1] if _TO_NAME.fullmatch(self._text, end, found[0])]

    def _around(self, offset: int, distance: int) -> list[tuple[int, int]]:
        first = bisect_left(self._named, (offset - distance, -1))
        return self._named[first : bisect_right(self._named, (offset + distance, -1))]

    def _before(self, start: int, offset: int) -> bool:
        """Whether a name at `start` is before `offset`, with no heading between them."""
        return start < offset and bisect_left(self._headings, start) == bisect_left(self._headings, offset)

    def _may_be(self, person: int, office: Office) -> bool:
        """Whether a person may hold `office`: not one who holds another, but a champion or a friend may."""
        name, role = self._entities[person].name, self._entities[person].role.lower()
        if office[1] in BYSTANDERS:
            return office[1] in role and office[0] not in name.split()
        return office[1] in role or office[1] in _OF_MANY_OFFICES or ROLES.isdisjoint(nouns_of_role(role))

    def _standing(self, person: int, office: Office) -> float:
        """The evidence for `person` from the article as a whole."""
        called_so = _NAMED_BEFORE * (office[1] in self._entities[person].role.lower())
        often = _OFTEN * min(10, len(self._entities[person].mentions))
        return called_so + often + _FIRST / (1 + self._rank[person])


def _bearers(scores: dict[Office, dict[int, float]]) -> dict[Office, int]:
    """The holder of each office, by descending score; nobody holds the same office of two owners."""
    bearers: dict[Office, int] = {}
    held: set[tuple[str, int]] = set()
    ranked = sorted(
        ((score, office, person) for office, of_office in scores.items() for person, score in of_office.items()),
        key=lambda candidate: (-candidate[0], candidate[1], candidate[2]),
    )
    for _, office, person in ranked:
        if office not in bearers and (office[1], person) not in held:
            bearers[office] = person
            held.add((office[1], person))
    return bearers
