"""Speakers whom the tagger of names has missed: capitalised words that are the subject of a verb of saying."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from reader.analysis.candidates import SOURCES, Candidate, Form
from reader.analysis.lexicon import gazetteer
from reader.analysis.model import Entity, EntityKind
from reader.analysis.new_speakers import bare_name, gender_before
from reader.analysis.persons import given_gender
from reader.analysis.model import Gender
from reader.analysis.wording import Wording
from reader.article import Span

_SAYS = re.compile(r"(?:,[^,.|QV]{1,24},)?[RX]{0,2}V")
_LONGEST = 4
"""More capitalised words than this are a heading."""


def with_missed_speakers(
    wording: Wording, candidates: list[Candidate], entities: tuple[Entity, ...]
) -> tuple[Entity, ...]:
    """`entities` with the speakers that were missed, and with those places that name a known person as a speaker."""
    names: dict[str, Span] = {}
    for candidate in candidates:
        found = _name(wording, candidate)
        if found is not None:
            names.setdefault(found[1], found[0])
    return _joined(wording.text, names, entities) if names else entities


def _name(wording: Wording, candidate: Candidate) -> tuple[Span, str] | None:
    """The name that speaks at `candidate`, where it is one and not in a list of sources."""
    if not _may_name(wording, candidate) or not _speaks(wording.letters, candidate):
        return None
    span = Span(wording.starts[candidate.first], wording.ends[candidate.last])
    found = bare_name(wording.text, span)
    return None if found is None or found[1].isupper() or "’" in found[1][:2] or "'" in found[1][:2] else found


def _may_name(wording: Wording, candidate: Candidate) -> bool:
    if candidate.form is Form.UNKNOWN_NAME:
        return candidate.last - candidate.first < _LONGEST
    if candidate.form is not Form.DESCRIPTION or candidate.first != candidate.last:
        return False
    word = wording.text[wording.starts[candidate.first] : wording.ends[candidate.first]]
    known = gazetteer()
    return (
        word[0].isupper()
        and word.lower() not in SOURCES
        and word.lower() not in known["common"]
        and (word in known["male"] or word in known["female"])
    )


def _speaks(letters: str, candidate: Candidate) -> bool:
    if _SAYS.match(letters, candidate.last + 1):
        return True
    return letters[candidate.first - 2 : candidate.first] in ("QV", ",V") and letters[candidate.last + 1] in ",.;|Q"


def _joined(text: str, names: dict[str, Span], entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    persons = [index for index, entity in enumerate(entities) if entity.kind is EntityKind.PERSON]
    by_name = {entities[index].name: index for index in persons}
    by_surname = {entities[index].name.split()[-1]: index for index in reversed(persons)}
    taken = sorted(mention for entity in entities for mention in entity.mentions)
    added: dict[int, list[Span]] = defaultdict(list)
    new: list[Entity] = []
    for name in sorted(names, key=lambda name: -len(name.split())):
        single = " " not in name
        known = by_name.get(name, by_surname.get(name) if single else None)
        if known is None:
            known = by_name[name] = len(entities) + len(new)
            by_surname.setdefault(name.split()[-1], known)
            gender = gender_before(text, names[name])
            new.append(Entity(name, EntityKind.PERSON, (), given_gender(name) if gender is Gender.UNKNOWN else gender))
        added[known] += _places(text, name, taken)
    everyone = [
        replace(entity, mentions=tuple(sorted({*entity.mentions, *added[index]}))) if index in added else entity
        for index, entity in enumerate((*entities, *new))
    ]
    return tuple(sorted((entity for entity in everyone if entity.mentions), key=lambda entity: entity.mentions[0]))


def _places(text: str, name: str, taken: list[Span]) -> list[Span]:
    """Where `name` stands and no other name does."""
    found = [Span(*match.span()) for match in re.finditer(rf"\b{re.escape(name)}\b", text)]
    free = [span for span in found if not any(span.start < other.end and other.start < span.end for other in taken)]
    taken += free
    return free
