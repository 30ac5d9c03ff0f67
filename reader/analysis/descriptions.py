"""Descriptions that stand for a person: “the Belarusian President”, “the Kremlin master”.

The text itself must tell who is meant: whom it named last before the description in the same section, who stands
beside the country's or the institution's name, who matters most; and two of the same office are two persons.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from reader.analysis.lexicon import ROLES
from reader.analysis.model import Entity, EntityKind
from reader.article import Article, BlockKind, Span

_ROLE_WORDS = "|".join(sorted({form for role in ROLES for form in (role, role.capitalize())}))
_DESCRIPTION = re.compile(rf"\b[Tt]he (?P<owner>[A-Z][\w-]+)(?:[’']s)? (?:[a-z-]+ )?(?P<role>{_ROLE_WORDS})\b(?! [A-Z])")
_NEAR = 320
_NAMED_BEFORE, _BESIDE, _FIRST, _OFTEN = 2.0, 0.5, 1.0, 0.1

Office = tuple[str, str]
"""A country or an institution, and a role: (“Belarusian”, “president”)."""


def resolve_descriptions(article: Article, entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """`entities` with each description added to the mentions of the person that it stands for."""
    persons = [index for index, entity in enumerate(entities) if entity.kind is EntityKind.PERSON]
    offices = _offices(article.text)
    bearers = _bearers({office: _scores(article, entities, persons, office, spans) for office, spans in offices.items()})
    added: dict[int, list[Span]] = defaultdict(list)
    for office, person in bearers.items():
        added[person] += offices[office]
    return tuple(
        replace(entity, mentions=tuple(sorted((*entity.mentions, *added[index])))) if index in added else entity
        for index, entity in enumerate(entities)
    )


def _offices(text: str) -> dict[Office, list[Span]]:
    """The descriptions by owner and role: where “the Belarusian President” stands, and so on."""
    offices: dict[Office, list[Span]] = defaultdict(list)
    for match in _DESCRIPTION.finditer(text):
        offices[match["owner"], match["role"].lower()].append(Span(*match.span()))
    return offices


def _scores(
    article: Article, entities: tuple[Entity, ...], persons: list[int], office: Office, spans: list[Span]
) -> dict[int, float]:
    """How likely each person is to hold `office`; those the text gives another role are left out."""
    owner, role = office
    scores: dict[int, float] = {}
    for rank, person in enumerate(person for person in persons if _may_be(entities[person], owner, role)):
        scores[person] = _FIRST / (1 + rank) + _OFTEN * min(10, len(entities[person].mentions))
        if entities[person].role and role in entities[person].role.lower():
            scores[person] += _NAMED_BEFORE
    for match in re.finditer(rf"\b{re.escape(owner)}\b", article.text):
        nearest = _nearest(entities, scores, match.start())
        if nearest is not None:
            scores[nearest] += _BESIDE
    for span in spans:
        named = _named_before(article, entities, scores, span.start)
        if named is not None:
            scores[named] += _NAMED_BEFORE
    return scores


def _may_be(entity: Entity, owner: str, role: str) -> bool:
    return not entity.role or role in entity.role.lower()


def _nearest(entities: tuple[Entity, ...], scores: dict[int, float], offset: int) -> int | None:
    """The person named nearest to `offset`."""
    distances = [
        (abs(mention.start - offset), person)
        for person in scores
        for mention in entities[person].mentions
        if abs(mention.start - offset) < _NEAR // 2
    ]
    return min(distances)[1] if distances else None


def _named_before(article: Article, entities: tuple[Entity, ...], scores: dict[int, float], offset: int) -> int | None:
    """The person named last before `offset` in the same section."""
    headings = [block.span.end for block in article.blocks if block.kind is BlockKind.HEADING]
    since = max([offset - _NEAR, *(end for end in headings if end < offset)])
    named = [
        (mention.start, person) for person in scores for mention in entities[person].mentions if since < mention.start < offset
    ]
    return max(named)[1] if named else None


def _bearers(scores: dict[Office, dict[int, float]]) -> dict[Office, int]:
    """Who holds each office: the surest first, and nobody the same office of two owners."""
    bearers: dict[Office, int] = {}
    ranked = sorted(
        ((score, office, person) for office, of_office in scores.items() for person, score in of_office.items()),
        key=lambda candidate: (-candidate[0], candidate[1], candidate[2]),
    )
    for _, (owner, role), person in ranked:
        taken = any(held[1] == role and bearer == person for held, bearer in bearers.items())
        if (owner, role) not in bearers and not taken:
            bearers[owner, role] = person
    return bearers
