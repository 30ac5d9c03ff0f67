"""Decides which names are of the same person."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf

from reader.analysis.gazetteer import FEMALE, MALE, lists_of
from reader.analysis.grouping.forms import folded, initials, nearly_same
from reader.analysis.grouping.namesakes import Namesakes, Station, station_before, title_before
from reader.analysis.grouping.short_forms import full_forms
from reader.analysis.lexicon import FEMALE_TITLES, MALE_TITLES
from reader.analysis.model import Gender
from reader.article import Span

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_LEAST_HANDLE = 4
"""The fewest letters of a surname by which a handle is recognised."""
_LEAST_NICKNAME = 3
"""The fewest letters of a given name that can shorten another."""
_OFTEN, _GIVEN_RIGHT, _SURNAME_RIGHT, _NAMED_FIRST = 0.2, 3.0, 1.0, 1.0
"""The weights of evidence: each mention, a fitting surname or given name, a fitting surname, and being named first."""


@dataclass
class Person:
    """A person with their full names, each as folded words."""

    names: list[tuple[str, ...]]
    gender: Gender
    mentions: int = 0
    last: int = -1
    """The offset of the latest mention so far."""
    first: float = inf
    """The offset of the first full name, once it has been read."""
    forms: Counter[str] = field(default_factory=Counter)


class Persons:
    """The persons of one document, as known from their full names."""

    def __init__(self, text: str, spans: Iterable[Span], whole: Mapping[Span, str]) -> None:
        """Learn the persons from the `spans` of `text` that name them, in reading order; `whole` completes some of the names."""
        spans = tuple(spans)
        self._whole = whole
        self._namesakes = Namesakes(text, spans)
        self._by_word: dict[str, list[Person]] = defaultdict(list)
        self._by_initials: dict[str, Person] = {}
        self._by_start: dict[str, list[str]] = defaultdict(list)
        self._handles: list[tuple[str, Person]] = []
        full = Counter(form for span in spans if len(_words(form := whole.get(span) or span.of(text))) > 1)
        for form, times in sorted(full.items(), key=lambda item: -len(_words(item[0]))):
            self._learn(form, times)

    def _learn(self, form: str, times: int) -> None:
        """Add a full name to the known person whom it fits, or to a new one."""
        words = _words(form)
        person = next((known for known in self._known(words[-1]) if any(_same(words, name) for name in known.names)), None)
        if person is None:
            person = Person([], given_gender(form))
            for short in initials(form):
                if len(short) > 2 or len(words) == 2:
                    self._by_initials.setdefault(short, person)
            self._handles.append(("".join(words), person))
        person.mentions += times
        if words not in person.names:
            person.names.append(words)
        for word in words:
            if person not in self._by_word[word]:
                self._by_word[word].append(person)
                self._by_start[word[:2]].append(word)

    def _known(self, word: str) -> list[Person]:
        """The persons whose names contain `word` or nearly the same word."""
        found = self._by_word.get(word)
        if found:
            return found
        near = [other for other in self._by_start.get(word[:2], ()) if nearly_same(word, other)]
        return [person for other in near for person in self._by_word[other]]

    def who(self, text: str, span: Span) -> Person | None:
        """The person whom the name at `span` names; none if the document never gives their full name."""
        form = self._whole.get(span) or span.of(text)
        words = _words(form)
        if form.startswith("@"):
            return self._behind(words[0])
        if len(words) > 1:
            person = next((person for person in self._known(words[-1]) if words in person.names), None)
            if person is not None:
                person.last = span.start
                person.first = min(person.first, span.start)
            return person
        candidates = [] if self._is_family(text, span, words[0]) else self._bearers(text, span, words[0])
        if not candidates:
            return self._by_initials.get(words[0]) if form.isupper() else None
        gender = title_gender(text, span)
        first = min(candidates, key=lambda person: person.first)
        person = max(
            candidates,
            key=lambda person: (self._fit(person, words[0], gender) + _NAMED_FIRST * (person is first), person.last),
        )
        person.last = span.start
        return person

    def key(self, text: str, span: Span) -> str:
        """The key that the mentions of a person without a full name share, for the one at `span`."""
        return self._namesakes.key(span, known=bool(self._by_word.get(folded(span.of(text)))))

    def _bearers(self, text: str, span: Span, word: str) -> Sequence[Person]:
        """The persons whom the single `word` at `span` may name, given the title before it."""
        station, candidates = station_before(text, span), self._candidates(word)
        if station is None:
            return candidates
        others = self._namesakes.of(word)
        return [person for person in candidates if not _clashes(person, station, others)]

    def _candidates(self, word: str) -> Sequence[Person]:
        if known := self._known(word):
            return known
        if word.endswith("s") and (known := self._by_word.get(word[:-1], [])):
            return [] if len(known) > 1 else known
        return []

    def _is_family(self, text: str, span: Span, word: str) -> bool:
        """Whether the name at `span` is that of a family: `the Trumps`."""
        return word.endswith("s") and word[:-1] in self._by_word and text[max(0, span.start - 4) : span.start].lower() == "the "

    def _fit(self, person: Person, word: str, gender: Gender) -> float:
        """How well the single `word` fits `person`, by surname and given name, title, and number of mentions."""
        surname = any(nearly_same(word, name[-1]) for name in person.names)
        given = any(word == name[0] for name in person.names)
        fits = (person.gender in (gender, Gender.UNKNOWN)) + (person.gender is gender)
        score = (
            _GIVEN_RIGHT * (surname or given)
            + (0.0 if gender is Gender.UNKNOWN else _GIVEN_RIGHT * fits)
            + _OFTEN * min(person.mentions, 10)
        )
        return score + _SURNAME_RIGHT * surname

    def _behind(self, handle: str) -> Person | None:
        """The only person whose full name or surname a handle contains."""
        handle = re.sub(r"[\W_]", "", handle)
        for full, person in self._handles:
            if full in handle:
                return person
        holders = {
            id(person): person
            for _, person in self._handles
            for name in person.names
            if len(name[-1]) >= _LEAST_HANDLE and name[-1] in handle
        }
        return next(iter(holders.values())) if len(holders) == 1 else None


def _clashes(person: Person, station: Station, others: Collection[Station]) -> bool:
    """Whether `person` cannot have a title of `station`, given the `others` used with the surname."""
    if person.gender is not Gender.UNKNOWN and all(_is_of_one_gender(name[0]) for name in person.names):
        return person.gender is not station.gender or (station is Station.MARRIED and Station.UNMARRIED in others)
    return False


def _is_of_one_gender(given: str) -> bool:
    lists = lists_of(given.capitalize())
    return (MALE in lists) is not (FEMALE in lists)


def _words(form: str) -> tuple[str, ...]:
    words = folded(form).split()
    if len(words) > 2 and words[-1] in _SUFFIXES:
        words.pop()
    return tuple(words) or (form,)


def _same(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two full names may be of one person: surnames agree, and given names agree or one is short for the other."""
    if not nearly_same(first[-1], second[-1]):
        return False
    if _given_agree(first[0], second[0]):
        return len(first) < 3 or len(second) < 3 or _given_agree(first[1], second[1]) or len(first) != len(second)
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) == 2 and shorter[0] == "".join(name[0] for name in longer[:-1]):
        return True
    return longer[-len(shorter) :] == shorter


def _given_agree(first: str, second: str) -> bool:
    if nearly_same(first, second) or first in full_forms(second) or second in full_forms(first):
        return True
    shorter, longer = sorted((first, second), key=len)
    return longer.startswith(shorter) and (len(shorter) == 1 or len(shorter) >= _LEAST_NICKNAME)


def title_gender(text: str, span: Span) -> Gender:
    """The gender that the title before a name implies: `Mrs. `."""
    title = title_before(text, span)
    return Gender.MALE if title in MALE_TITLES else Gender.FEMALE if title in FEMALE_TITLES else Gender.UNKNOWN


def given_gender(name: str) -> Gender:
    """The gender that the given name implies."""
    lists = lists_of(name.split(maxsplit=1)[0])
    return Gender.MALE if MALE in lists else Gender.FEMALE if FEMALE in lists else Gender.UNKNOWN
