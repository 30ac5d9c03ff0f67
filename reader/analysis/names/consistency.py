"""Makes the names of a document consistent: a form has one kind, and what is a name in one place is a name in others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from reader.analysis.gazetteer import COMMON, FEMALE, GIVEN, MALE, SURNAME, lists_of
from reader.analysis.model import EntityKind
from reader.analysis.names.tagged import Tagged, TaggedSentence

Form = tuple[str, ...]

_LONGEST = 5
"""The most words in a name that is looked for elsewhere in the document."""
_SURE = 2
"""A mention changes to a kind that its form has at least this many times as often."""
_GIVEN = frozenset((GIVEN, MALE, FEMALE))
_NO_PERSONS = (EntityKind.PLACE, EntityKind.ORGANISATION, EntityKind.WORK)
"""Kinds that hardly any form shares with a person: a mention changes to the other kind if its form has that at least as often."""


def agree(sentences: Sequence[TaggedSentence], written: AbstractSet[str]) -> list[TaggedSentence]:
    """The sentences of a document, their names made consistent; `written` are all words of the document."""
    document = _Document(sentences, written)
    return [
        TaggedSentence(words, document.whole(words, [document.with_usual_kind(words, name) for name in names]))
        for words, names in sentences
    ]


class _Document:
    """How often each form has which kind, and how often each surname occurs in a longer name."""

    def __init__(self, sentences: Sequence[TaggedSentence], written: AbstractSet[str]) -> None:
        self._votes: dict[Form, dict[EntityKind, int]] = defaultdict(dict)
        self._surnames: Counter[str] = Counter()
        self._longest: dict[str, int] = {}
        self._written = written
        for sentence in sentences:
            for name in sentence.names:
                self._count(tuple(sentence.words_of(name)), name.kind)

    def _count(self, form: Form, kind: EntityKind) -> None:
        votes = self._votes[form]
        votes[kind] = votes.get(kind, 0) + 1
        self._longest[form[0]] = max(self._longest.get(form[0], 0), min(len(form), _LONGEST))
        if kind is EntityKind.PERSON and len(form) > 1:
            self._surnames[form[-1]] += 1

    def with_usual_kind(self, words: Sequence[str], name: Tagged) -> Tagged:
        """`name` with the kind that its form mostly has in the document."""
        form = tuple(words[name.start : name.end])
        votes = self._votes[form]
        full = self._surnames[form[0]] if len(form) == 1 else 0
        if full and full + votes.get(EntityKind.PERSON, 0) >= votes[name.kind]:
            return name._replace(kind=EntityKind.PERSON)
        if len(votes) == 1:
            return name
        kind = self._usual_kind(form)
        sure = votes[kind] >= _SURE * votes[name.kind] and {kind, name.kind} != {EntityKind.GROUP, EntityKind.PLACE}
        return name._replace(kind=kind) if sure or _is_person_or_else(kind, name.kind) else name

    def _usual_kind(self, form: Form) -> EntityKind:
        """The most frequent kind of a form; of a person and something else that are equally frequent, what it sounds like."""
        votes = self._votes[form]
        return max(votes, key=lambda kind: (votes[kind], (kind is EntityKind.PERSON) == _sounds_personal(form)))

    def whole(self, words: Sequence[str], names: Sequence[Tagged]) -> list[Tagged]:
        """`names` with further occurrences of forms that are names elsewhere, even if only a part of them was found here."""
        if self._longest.keys().isdisjoint(words):
            return list(names)
        begins = [index for index, word in enumerate(words) if word in self._longest]
        taken = {index: name for name in names for index in range(name.start, name.end)}
        missed: list[Tagged] = []
        for index in begins:
            name = self._missed(words, index, taken) if not missed or index >= missed[-1].end else None
            if name is not None:
                missed.append(name)
        if not missed:
            return list(names)
        inside = {taken[index] for name in missed for index in range(name.start, name.end) if index in taken}
        return sorted({*names, *missed} - inside)

    def _missed(self, words: Sequence[str], start: int, taken: dict[int, Tagged]) -> Tagged | None:
        """The longest form at `start` that is a name elsewhere in the document, but not here."""
        found = taken[start].end - start if start in taken else 0  # a shorter form would cut into that
        for length in range(self._longest[words[start]], found, -1):
            form = tuple(words[start : start + length])
            if len(form) < length or form not in self._votes or _is_cut(start, start + length, taken):
                continue
            if length > 1 or self._stands_alone(words[start]):
                return Tagged(start, start + length, self._usual_kind(form))
        return None

    def _stands_alone(self, word: str) -> bool:
        """Whether `word` by itself is certainly the name, as it is capitalised and no common word."""
        lower = word.lower()
        occurs_small = lower in self._written and lower.islower()
        return len(word) > 1 and word[0].isupper() and not occurs_small and COMMON not in lists_of(lower)


def _is_person_or_else(one: EntityKind, other: EntityKind) -> bool:
    """Whether a name that has both kinds is either a person or certainly none."""
    return EntityKind.PERSON in (one, other) and (one in _NO_PERSONS or other in _NO_PERSONS)


def _sounds_personal(form: Form) -> bool:
    """Whether a form begins with a given name or, if it is longer than a word, ends with a family name."""
    return not _GIVEN.isdisjoint(lists_of(form[0])) or (len(form) > 1 and SURNAME in lists_of(form[-1]))


def _is_cut(start: int, end: int, taken: dict[int, Tagged]) -> bool:
    """Whether a name from `start` to `end` would cut into another."""
    within = (taken[index] for index in range(start, end) if index in taken)
    return any(name.start < start or name.end > end for name in within)
