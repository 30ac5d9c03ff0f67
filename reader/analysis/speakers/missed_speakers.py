"""Finds speakers that the name tagger missed: capitalised words, or an owner's office, that say something."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.analysis.grouping.nouns import BODIES, NAMED_BODIES, OFFICES
from reader.analysis.grouping.persons import given_gender, title_gender
from reader.analysis.model import Entity, EntityKind, Gender
from reader.analysis.names.syllables import surname_of
from reader.analysis.speakers.candidates import Candidate, Form
from reader.analysis.speakers.letter_patterns import sequence, up_to
from reader.analysis.speakers.token_letters import (
    CAPITALISED,
    HELPING,
    NAME,
    PERSON,
    POSSESSIVE,
    SAYS,
)
from reader.analysis.speakers.wording import Wording
from reader.article import Span
from reader.regex import regex

_SAYS = regex(sequence(up_to(2, HELPING), SAYS))
_LONGEST = 4
"""A run of so many capitalised words is a heading."""
_INITIALS = regex("[A-Z]+s?")
_BODIES = BODIES | OFFICES
_OWNERS = tuple(NAME + CAPITALISED)
_LONGEST_OFFICE = 7
"""The most tokens in a phrase for one."""


def with_missed_speakers(wording: Wording, candidates: list[Candidate], entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """`entities` with missed speakers, and with further mentions of known persons where they speak."""
    names: dict[str, list[Span]] = defaultdict(list)
    for candidate in candidates:
        if _is_name(wording, candidate):
            span = wording.span(candidate.first, candidate.last)
            names[" ".join(span.of(wording.text).split())].append(span)
    everyone = _joined(wording.text, names, entities) if names else entities
    offices = _offices(wording, candidates, entities)
    if not offices:
        return everyone
    new = (Entity(name, EntityKind.ORGANISATION, tuple(mentions)) for name, mentions in offices.items())
    return tuple(sorted((*everyone, *new), key=lambda entity: entity.mentions[0]))


def _offices(wording: Wording, candidates: list[Candidate], entities: tuple[Entity, ...]) -> Mapping[str, Sequence[Span]]:
    """The mentions of bodies that are told by their owner and say something, and that no name among `entities` may mean."""
    found: dict[str, list[Span]] = defaultdict(list)
    speaking: set[str] = set()
    for candidate in candidates:
        if candidate.form is Form.DESCRIPTION and wording.words[candidate.last] in _BODIES:
            span = _office(wording, candidate)
            name = " ".join((span or wording.span(candidate.first, candidate.last)).of(wording.text).split())
            if span is not None:
                found[name].append(span)
            if _SAYS.match(wording.letters, candidate.last + 1) or wording.letters[candidate.first - 1 : candidate.first] == SAYS:
                speaking.add(name.lower())
    known = {word for entity in entities if entity.kind is EntityKind.ORGANISATION for word in entity.name.lower().split()}
    nouns = Counter(_last_word(name) for name in found)
    return {
        name: spans
        for name, spans in found.items()
        if (noun := _last_word(name)) not in known
        and (name.lower() in speaking or (nouns[noun] == 1 and f"the {noun}" in speaking))
    }


def _office(wording: Wording, candidate: Candidate) -> Span | None:
    """The span of a body without its article, if its owner is named: “the Norwegian foreign ministry”, “Quill's foundation”."""
    first, noun = candidate.first + (wording.words[candidate.first] == "the"), wording.words[candidate.last]
    letters = wording.letters[first : candidate.last]
    is_one_of_many = noun not in OFFICES and (letters[1:2] != POSSESSIVE or (letters[0] != PERSON and noun not in NAMED_BODIES))
    is_owned = letters[:1] in _OWNERS and not is_one_of_many  # “Europe's largest airline” has a name
    return wording.span(first, candidate.last) if is_owned and len(letters) < _LONGEST_OFFICE else None


def _last_word(name: str) -> str:
    return name.rpartition(" ")[2]


def _is_name(wording: Wording, candidate: Candidate) -> bool:
    """Whether the phrase at `candidate` is the name of a speaker."""
    is_short = candidate.form is Form.UNKNOWN_NAME and candidate.last - candidate.first < _LONGEST
    if not is_short or not _SAYS.match(wording.letters, candidate.last + 1):
        return False
    return not _INITIALS.fullmatch(wording.span(candidate.first, candidate.last).of(wording.text))


def _joined(text: str, names: Mapping[str, Sequence[Span]], entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """`entities`, by first mention, with the mentions that `names` add to them and with new persons."""
    persons = [index for index, entity in enumerate(entities) if entity.kind is EntityKind.PERSON]
    by_name = {entities[index].name: index for index in persons}
    by_surname = {surname_of(entities[index].name): index for index in reversed(persons)}
    everyone = list(entities)
    for name in sorted(names, key=lambda name: -len(name.split())):
        known = by_name.get(name, None if " " in name else by_surname.get(name))
        if known is None:
            known = by_name[name] = len(everyone)
            by_surname.setdefault(surname_of(name), known)
            everyone.append(Entity(name, EntityKind.PERSON, (), _gender(text, name, names[name][0])))
        mentions = (*everyone[known].mentions, *names[name])
        everyone[known] = replace(everyone[known], mentions=tuple(sorted(set(mentions))))
    return tuple(sorted(everyone, key=lambda entity: entity.mentions[0]))


def _gender(text: str, name: str, span: Span) -> Gender:
    by_title = title_gender(text, span)
    return given_gender(name) if by_title is Gender.UNKNOWN else by_title
