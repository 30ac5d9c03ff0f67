"""Decides which names are of the same person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from math import inf

from reader.analysis.gazetteer import FEMALE, MALE, lists_of
from reader.analysis.grouping.forms import folded, initials, nearly_same
from reader.analysis.grouping.namesakes import Namesakes, title_before
from reader.analysis.grouping.short_forms import full_forms
from reader.analysis.lexicon import FEMALE_TITLES, MALE_TITLES, TITLES
from reader.analysis.model import Gender
from reader.analysis.names.syllables import is_surname_first
from reader.article import Span

_MOST_ALIKE = 60
"""The most persons with a word of their names in common, and words with the same beginning, that a name is compared with."""
_MOST_FORMS = 6
"""The most forms of one full name that another is compared with."""
_RANKS = frozenset(title.lower() for title in TITLES - MALE_TITLES - FEMALE_TITLES)
_LEAST_HANDLE = 4
"""The fewest letters of a surname by which a handle is recognised."""


@dataclass
class Person:
    """A person with the forms of their full name, each as folded words; a set in the order in which they were learnt."""

    names: dict[tuple[str, ...], None]
    gender: Gender
    first: float = inf
    """The offset of the first full name, once it has been read."""


class Persons:
    """The persons of one document, as known from their full names."""

    def __init__(self, text: str, spans: Iterable[Span]) -> None:
        """Learn the persons from the `spans` of `text` that name them, in reading order."""
        spans = tuple(spans)
        self._namesakes = Namesakes(text, spans)
        self._by_word: dict[str, list[Person]] = defaultdict(list)
        self._by_initials: dict[str, Person] = {}
        self._by_start: dict[str, list[str]] = defaultdict(list)
        self._persons: list[Person] = []
        full = dict.fromkeys(form for span in spans if len(_words(form := span.of(text))) > 1)
        for form in sorted(full, key=lambda form: -len(_words(form))):
            self._learn(form)

    def _learn(self, form: str) -> None:
        """Add a full name to the known person whom it fits, or to a new one."""
        words = _words(form)
        person = next(
            (known for known in self._known(words[-1]) if any(_same(words, name) for name in islice(known.names, _MOST_FORMS))),
            None,
        )
        if person is None:
            person = Person({}, given_gender(form))
            for short in initials(form):
                self._by_initials.setdefault(short, person)
            self._persons.append(person)
        person.names[words] = None
        for word in words:
            named, alike = self._by_word[word], self._by_start[word[:2]]
            if len(named) < _MOST_ALIKE and person not in named:
                named.append(person)
                if len(alike) < _MOST_ALIKE:
                    alike.append(word)

    def _known(self, word: str) -> list[Person]:
        """The persons whose names contain `word` or nearly the same word."""
        found = self._by_word.get(word)
        if found:
            return found
        near = [other for other in self._by_start.get(word[:2], ()) if nearly_same(word, other)]
        return [person for other in near for person in self._by_word[other]]

    def who(self, text: str, span: Span) -> Person | None:
        """The person whom the name at `span` names; none if the document never gives their full name."""
        form = span.of(text)
        words = _words(form)
        if form.startswith("@"):
            return self._behind(words[0])
        if len(words) > 1:
            person = next((person for person in self._known(words[-1]) if words in person.names), None)
            if person is not None:
                person.first = min(person.first, span.start)
            return person
        candidates = [] if self._is_family(text, span, words[0]) else self._bearers(text, span, words[0])
        if not candidates:
            return self._by_initials.get(words[0]) if form.isupper() else None
        return min(candidates, key=lambda person: (not _is_surname(words[0], person), person.first))

    def key(self, span: Span) -> str:
        """The key that the mentions of a person without a full name share, for the one at `span`."""
        return self._namesakes.key(span)

    def _bearers(self, text: str, span: Span, word: str) -> Sequence[Person]:
        """The persons whom the single `word` at `span` may name, given the title before it."""
        gender, known = title_gender(text, span), self._known(word)
        fitting = [person for person in known if person.gender is gender] if gender is not Gender.UNKNOWN else []
        return fitting or [person for person in known if person.gender.agrees(gender)]

    def _is_family(self, text: str, span: Span, word: str) -> bool:
        """Whether the name at `span` is that of a family: `the Trumps`."""
        return word.endswith("s") and word[:-1] in self._by_word and text[max(0, span.start - 4) : span.start].lower() == "the "

    def _behind(self, handle: str) -> Person | None:
        """The only person whose full name or else surname a handle contains."""
        handle = re.sub(r"[\W_]", "", handle)
        in_full = [person for person in self._persons if any("".join(name) in handle for name in person.names)]
        by_surname = (person for person in self._persons if any(_may_sign(name[-1], handle) for name in person.names))
        holders = in_full or list(by_surname)
        return holders[0] if len(holders) == 1 else None


def _may_sign(surname: str, handle: str) -> bool:
    return len(surname) >= _LEAST_HANDLE and surname in handle


def _is_surname(word: str, person: Person) -> bool:
    return any(nearly_same(word, name[-1]) for name in person.names)


def _words(form: str) -> tuple[str, ...]:
    """The words of a name, folded, without a rank before them that was taken for a part of it: “Captain Quill”."""
    first, *others = folded(form).split() or (form,)
    return tuple(others) if others and first in _RANKS else (first, *others)


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
    shorter, longer = sorted((first, second), key=len)
    if longer.startswith(shorter) or nearly_same(first, second):
        return True
    return first in full_forms(second) or second in full_forms(first)


def title_gender(text: str, span: Span) -> Gender:
    """The gender that the title before a name implies: `Mrs. `."""
    title = title_before(text, span)
    return Gender.MALE if title in MALE_TITLES else Gender.FEMALE if title in FEMALE_TITLES else Gender.UNKNOWN


def given_gender(name: str) -> Gender:
    """The gender that the given name implies; of a double name, its first part that implies any: “Anne-Marie Holm”.

    A name that begins with the surname implies none: “Han Yeo-jin”.
    """
    given, _, surname = name.partition(" ")
    if is_surname_first(name):
        return Gender.UNKNOWN
    for part in (given, *given.split("-")) if surname else (given,):
        lists = lists_of(part)
        if MALE in lists or FEMALE in lists:
            return Gender.MALE if MALE in lists else Gender.FEMALE
    return Gender.UNKNOWN
