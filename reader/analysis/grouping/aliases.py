"""Decides which names of places, organisations, groups, events, works and products are of one entity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from reader.analysis.grouping.forms import folded, initials, spells, stem
from reader.analysis.lexicon import OTHER_NAMES
from reader.analysis.model import EntityKind
from reader.analysis.names.name import Name
from reader.analysis.remembered import Remembered
from reader.regex import regex

_STATES = regex(r"(?:(?:democratic )?(?:people's )?republic|state|kingdom|city|commonwealth) of ")
"""The words before the name of a state or a city in full."""
_ENDINGS = regex(r" (?:inc|corp|corporation|co|company|ltd|limited|llc|plc|group|city|a?fc|football club)$")
"""The endings of the full names of companies, clubs and cities."""
_BEGINNINGS = (EntityKind.ORGANISATION, EntityKind.WORK)
_ENDS = (EntityKind.ORGANISATION, EntityKind.EVENT, EntityKind.PRODUCT)
_LONGEST_SINGULAR = 4
"""The most letters of the name of a product whose last “s” is no plural: “GPS”."""
_LONGEST_SHORT = 8
"""The most characters of a short form in brackets."""


class Aliases:
    """The keys that the forms of one name share within a document."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        """Learn which forms are short for longer ones from `names`, which must not be persons'."""
        self._longer: dict[str, str] = {}
        self._plain_keys: Remembered[tuple[str, EntityKind], str] = Remembered(lambda named: _plain_key(*named))
        keys: dict[str, EntityKind] = {}
        forms: dict[str, str] = {}
        for name in names:
            form = name.span.of(text)
            key = self._plain_keys[form, name.kind]
            keys.setdefault(key, name.kind)
            forms.setdefault(key, form)
        self._learn_initials(forms)
        self._learn_bracketed(text, names)
        self._learn_shortened(keys, forms)

    def key(self, form: str, kind: EntityKind) -> str:
        """The key of the entity that `form` names."""
        key = self._plain_keys[form, kind]
        seen = {key}
        while key in self._longer and self._longer[key] not in seen:
            key = self._longer[key]
            seen.add(key)
        return key

    def _learn_initials(self, forms: dict[str, str]) -> None:
        for key, form in forms.items():
            for short in initials(form):
                if short in forms and short != key:
                    self._longer.setdefault(short, key)

    def _learn_bracketed(self, text: str, names: Sequence[Name]) -> None:
        """Short forms in brackets after the name: `Enforcement Directorate (ED)`."""
        for name, after in pairwise(names):
            short = after.span.of(text)
            between = text[name.span.end : after.span.start]
            if between.strip() == "(" and len(short) <= _LONGEST_SHORT and spells(short, name.span.of(text)):
                self._longer.setdefault(_plain_key(short, after.kind), _plain_key(name.span.of(text), name.kind))

    def _learn_shortened(self, keys: dict[str, EntityKind], forms: dict[str, str]) -> None:
        """Forms that are the beginning or the end of exactly one longer form.

        An organisation that is introduced by its initials is one in itself: “the BBC … BBC Newsbeat”.
        """
        places = {key: place for place, key in enumerate(keys)}
        lengths = {len(key.split()) for key in keys} - {0}
        longer: dict[tuple[str, EntityKind], set[str]] = defaultdict(set)
        for key, kind in keys.items():
            words = key.split()
            for length in (each for each in lengths if each < len(words)):  # only other forms are looked up
                if kind in _BEGINNINGS:
                    longer[" ".join(words[:length]), kind].add(key)
                if kind in _ENDS:
                    longer[" ".join(words[-length:]), kind].add(key)
        for key, kind in keys.items():
            fitting = longer.get((key, kind), set())
            if len(fitting) == 1:
                whole = next(iter(fitting))
                if not (kind is EntityKind.ORGANISATION and forms[key].isupper() and places[key] < places[whole]):
                    self._longer.setdefault(key, whole)


def _plain_key(form: str, kind: EntityKind) -> str:
    """A name without its optional parts, so that the names of one entity agree."""
    if kind is EntityKind.GROUP:
        return f"{stem(form)}|group"
    key = folded(form)
    key = OTHER_NAMES.get(key, key)
    if kind is EntityKind.PLACE:
        return _STATES.sub("", key)
    if kind is EntityKind.PRODUCT and len(key) > _LONGEST_SINGULAR:
        return key.removesuffix("s")
    return _ENDINGS.sub("", key) if kind is EntityKind.ORGANISATION else key


def fullest(forms: Iterable[tuple[str, int]]) -> str:
    """The most informative of `forms`, which come with their frequencies.

    More than one word besides initials, not all in capitals, then by the number of words, then by frequency.
    """

    def rank(item: tuple[str, int]) -> tuple[bool, bool, int, int]:
        form, times = item
        words = form.split()
        whole = sum(len(word.rstrip(".")) > 1 for word in words)
        capitals = form.isupper() and len(form) > 5
        return whole > 1, not capitals, len(words), times

    return max(forms, key=rank)[0]
