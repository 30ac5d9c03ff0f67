"""Finds speakers that the name tagger missed: capitalised words that are the subject of a verb of saying."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from reader.analysis.gazetteer import COMMON, FEMALE, MALE, lists_of
from reader.analysis.grouping.nouns import KIN, is_person
from reader.analysis.grouping.persons import given_gender, title_gender
from reader.analysis.lexicon import SHORT_TITLES, TITLES
from reader.analysis.model import Entity, EntityKind, Gender
from reader.analysis.speakers.candidates import SOURCES, Candidate, Form
from reader.analysis.speakers.letter_patterns import between_commas, maybe, sequence, up_to
from reader.analysis.speakers.token_letters import (
    ACCORDING,
    CAPITALISED,
    CLAUSE_END,
    COMMA,
    HELPING,
    NOUN,
    NUMBER,
    OTHER_MARK,
    QUOTE,
    SAYS,
    SEMICOLON,
    WORD,
)
from reader.analysis.speakers.wording import Wording
from reader.article import Span
from reader.regex import regex

_TITLES = TITLES | SHORT_TITLES | frozenset(("Del", "Superintendent", "Corporal", "Councillor"))
_SAYS = regex(sequence(maybe(between_commas(24, COMMA + CLAUSE_END + SAYS)), up_to(2, HELPING), SAYS))
_BEFORE_SPEAKER, _BEFORE_FULL_NAME = (QUOTE + SAYS, COMMA + SAYS), (QUOTE + SAYS, ACCORDING + OTHER_MARK)
"""The two tokens before whoever speaks: “…” said, and “according to” if the name is given in full."""
_PAUSES = COMMA + SEMICOLON + CLAUSE_END
"""What follows a speaker named behind the verb."""
_BEFORE_CALLED = WORD + NUMBER
"""What precedes “called” in “a boy of six called Kim”."""
_LONGEST = 4
"""A run of so many capitalised words is a heading."""
_THEIR_NAMES, _NAME_REACH = (("her", "name"), ("his", "name"), ("their", "name")), 5
"""What says that a name is given, and the tokens before the name within which it stands: “gave her name only as”."""
_MISTAKEN = (Form.PLACE, Form.OTHER_NAME)
"""The forms of names that may be persons' all the same."""
_CALLED, _WHO = ("called", "named"), ("who", "whose", "a", "an")
"""What introduces the name of somebody, and what follows the name of somebody who speaks."""
_INITIALS = regex(r"[A-Z]{2,}s?")
_CONTRACTED = regex(r"\w[’']")


class _Name(NamedTuple):
    """A name without titles."""

    span: Span
    words: str


def with_missed_speakers(wording: Wording, candidates: list[Candidate], entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """`entities` with missed speakers, and with further mentions of known persons where they speak."""
    entities = _with_mistaken(wording, candidates, entities)
    names: dict[str, list[Span]] = defaultdict(list)
    for candidate in candidates:
        found = _name(wording, candidate)
        if found is not None:
            names[found.words].append(found.span)
    if not names:
        return entities
    for name, span in _elsewhere(wording, names):
        names[name].append(span)
    return _joined(wording.text, names, entities)


def _with_mistaken(wording: Wording, candidates: Sequence[Candidate], entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """`entities`, in which places and other names that are introduced as somebody are persons."""
    persons = {found.entity for found in candidates if found.form in _MISTAKEN and _is_introduced(wording, found)}
    if not persons:
        return entities
    return tuple(
        replace(entity, kind=EntityKind.PERSON, gender=given_gender(entity.name)) if index in persons else entity
        for index, entity in enumerate(entities)
    )


def _name(wording: Wording, candidate: Candidate) -> _Name | None:
    """The name of the speaker at `candidate`, if it is one."""
    if not _may_name(wording, candidate) or not (_speaks(wording.letters, candidate) or _is_introduced(wording, candidate)):
        return None
    found = _bare_name(wording.text, wording.span(candidate.first, candidate.last))
    return None if found is None or _INITIALS.fullmatch(found.words) or _CONTRACTED.match(found.words) else found


def _may_name(wording: Wording, candidate: Candidate) -> bool:
    """Whether a candidate may be the name of a person that the tagger missed."""
    if candidate.form is Form.UNKNOWN_NAME:
        return candidate.last - candidate.first < _LONGEST
    if candidate.form is not Form.DESCRIPTION or candidate.first != candidate.last:
        return False
    word = wording.span(candidate.first, candidate.first).of(wording.text)
    return (
        word[0].isupper()
        and word.lower() not in SOURCES
        and COMMON not in lists_of(word.lower())
        and not {MALE, FEMALE}.isdisjoint(lists_of(word))
    )


def _speaks(letters: str, candidate: Candidate) -> bool:
    if _SAYS.match(letters, candidate.last + 1):
        return True
    return letters[candidate.first - 2 : candidate.first] in _BEFORE_SPEAKER and letters[candidate.last + 1] in _PAUSES


def _is_introduced(wording: Wording, candidate: Candidate) -> bool:
    """Whether a candidate is introduced as somebody: “his wife, Kim,”, “the sheriff, Kim Park,”, “gave her name only as Kim”."""
    letters, words, first = wording.letters, wording.words, candidate.first
    if candidate.form in _MISTAKEN and _is_described(wording, candidate):
        return True
    if words[first - 1] == "as":
        near = words[max(0, first - _NAME_REACH) : first - 1]
        return any(pair in _THEIR_NAMES for pair in pairwise(near))
    if letters[first - 1] != COMMA or letters[candidate.last + 1] != COMMA:
        return False
    is_full = " " in wording.span(first, candidate.last).of(wording.text)
    return words[first - 2] in KIN or (is_full and is_person(words[first - 2]))


def _is_described(wording: Wording, candidate: Candidate) -> bool:
    """Whether a name belongs to somebody described beside it: “according to Kim Park, who”, “a boy of six called Kim”."""
    letters, words, (first, last) = wording.letters, wording.words, candidate[:2]
    if words[first - 1] in _CALLED and letters[first - 2] in _BEFORE_CALLED and letters[last + 1] not in NOUN:
        return any(is_person(word) for word in words[max(0, first - _NAME_REACH) : first - 1])
    speaks = letters[first - 2 : first] in _BEFORE_FULL_NAME
    is_full = " " in wording.span(first, last).of(wording.text)
    return speaks and is_full and letters[last + 1] == COMMA and (words[last + 2] in _WHO or letters[last + 2] == NUMBER)


def _elsewhere(wording: Wording, names: Mapping[str, Sequence[Span]]) -> Iterator[tuple[str, Span]]:
    """Other occurrences of the names, except within longer ones and as common words at the start of a sentence."""
    beginning: dict[str, list[tuple[list[str], str]]] = defaultdict(list)
    for name in names:
        words = name.lower().split()
        beginning[words[0]].append((words, name))
    letters, text = wording.letters, wording.text
    for token, word in enumerate(wording.words):
        for words, name in beginning.get(word, ()):
            end = token + len(words)
            span = Span(wording.starts[token], wording.ends[end - 1]) if wording.words[token:end] == words else None
            if (
                span is None
                or letters[token - 1 : token] == CAPITALISED
                or letters[end] == CAPITALISED
                or not text[span.start].isupper()
            ):
                continue
            if letters[token] == CAPITALISED or len(words) > 1 or COMMON not in lists_of(word):
                yield name, span


def _joined(text: str, names: Mapping[str, Sequence[Span]], entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """`entities`, by first mention, with the mentions that `names` add to them and with new persons."""
    persons = [index for index, entity in enumerate(entities) if entity.kind is EntityKind.PERSON]
    by_name = {entities[index].name: index for index in persons}
    by_surname = {entities[index].name.split()[-1]: index for index in reversed(persons)}
    everyone = list(entities)
    for name in sorted(names, key=lambda name: -len(name.split())):
        known = by_name.get(name, None if " " in name else by_surname.get(name))
        if known is None:
            known = by_name[name] = len(everyone)
            by_surname.setdefault(name.split()[-1], known)
            everyone.append(Entity(name, EntityKind.PERSON, (), _gender(text, name, names[name][0])))
        mentions = (*everyone[known].mentions, *names[name])
        everyone[known] = replace(everyone[known], mentions=tuple(sorted(set(mentions))))
    return tuple(sorted(everyone, key=lambda entity: entity.mentions[0]))


def _gender(text: str, name: str, span: Span) -> Gender:
    by_title = title_gender(text, span)
    return given_gender(name) if by_title is Gender.UNKNOWN else by_title


def _bare_name(text: str, span: Span) -> _Name | None:
    """The name at `span` without its titles; none if there is nothing else."""
    words = span.of(text).split()
    while len(words) > 1 and words[0].rstrip(".") in _TITLES:
        span = Span(span.start + len(words.pop(0)) + 1, span.end)
    return None if not words or words[0].rstrip(".") in _TITLES else _Name(span, " ".join(words))
