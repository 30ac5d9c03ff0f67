"""Tells which labels are names of persons, since the tagger can only guess at words alone, often in capitals."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from reader.analysis.gazetteer import COMMON, FEMALE, GIVEN, MALE, SURNAME, lists_of
from reader.analysis.grouping.nouns import is_person
from reader.analysis.lexicon import SHORT_TITLES, TITLES
from reader.analysis.model import EntityKind
from reader.analysis.names.name import Name
from reader.analysis.turns.turn import Turn
from reader.article import Span

_TITLES = TITLES | SHORT_TITLES
_CALLINGS = frozenset("chair court interviewer moderator caller audience all both chorus panel voice q a".split())
"""Words for speakers besides nouns for persons."""
_ARTICLES = ("the", "a", "an")
_NAMES = frozenset((GIVEN, MALE, FEMALE, SURNAME))


def with_speakers(text: str, names: tuple[Name, ...], turns: Sequence[Turn]) -> tuple[Name, ...]:
    """`names` with the persons that the labels of `turns` name; other names in labels must occur elsewhere too."""
    named = {turn.named for turn in turns if turn.named is not None}
    labels = sorted(named | {turn.label for turn in turns if turn.label is not None})
    inside = {name for name in names if _overlaps_any(name.span, labels)}
    known = _known(text, names, inside)
    by_words = {label.of(text): label for label in labels}
    persons = {words for words, label in by_words.items() if label in named or known.is_person(text, label)}
    found = [bare for label in labels if label.of(text) in persons and (bare := without_titles(text, label))]
    kept = (
        name
        for name in names
        if name not in inside or (_form(text, name.span) in known.others and not _overlaps_any(name.span, found))
    )
    return tuple(sorted((*kept, *(Name(span, EntityKind.PERSON) for span in found)), key=attrgetter("span")))


def without_titles(text: str, label: Span) -> Span | None:
    """The part of `label` after its titles; none if there is nothing else."""
    start = label.start
    for word in label.of(text).split():
        start = text.index(word, start)
        if word.rstrip(".").capitalize() not in _TITLES:
            return Span(start, label.end)
        start += len(word)
    return None


@dataclass(frozen=True, slots=True)
class _Known:
    """The names of the text by which labels are judged, in lower case."""

    persons: frozenset[str]
    """The words of the names of persons outside labels."""
    others: frozenset[str]
    """The other names outside labels."""
    tagged: frozenset[str]
    """The words in labels that were taken for a person's name."""

    def is_person(self, text: str, label: Span) -> bool:
        """Whether `label` names a person."""
        bare = without_titles(text, label)
        if bare is None:
            return False
        form = _form(text, bare)
        *first, last = form.split()
        if last in self.persons or bare.start > label.start:
            return True
        if (first and first[0] in _ARTICLES) or last[-1].isdigit() or len(last) == 1 or form in self.others:
            return False
        if not first and (is_person(last) or last in _CALLINGS):
            return False
        if re.search(rf"\bthe {re.escape(form)}\b", text, re.I):
            return False
        return form in self.tagged or any(_is_name(word) for word in (*first, last))


def _known(text: str, names: Sequence[Name], inside: set[Name]) -> _Known:
    outside = [(name.kind, _form(text, name.span)) for name in names if name not in inside]
    return _Known(
        frozenset(word for kind, form in outside if kind is EntityKind.PERSON for word in form.split()),
        frozenset(form for kind, form in outside if kind is not EntityKind.PERSON),
        frozenset(_form(text, name.span) for name in inside if name.kind is EntityKind.PERSON),
    )


def _is_name(word: str) -> bool:
    """Whether `word` is a given name or surname, or at least not a common word."""
    return COMMON not in lists_of(word) or not _NAMES.isdisjoint(lists_of(word.capitalize()))


def _form(text: str, span: Span) -> str:
    return " ".join(span.of(text).casefold().split())


def _overlaps_any(span: Span, spans: Sequence[Span]) -> bool:
    """Whether `span` overlaps any of `spans`, which must be in reading order and disjoint."""
    before = bisect_left(spans, span.end, key=attrgetter("start")) - 1
    return before >= 0 and spans[before].end > span.start
