"""Tells storms from persons of the same name: `Hurricanes Ada and Tom … Ada`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from reader.analysis.lexicon import BETWEEN_LISTED
from reader.analysis.model import EntityKind
from reader.analysis.names.tagger import Tagged

_ONE = frozenset("Hurricane Cyclone Typhoon Superstorm Storm".split())
_BEFORE = _ONE | frozenset("Hurricanes Cyclones Typhoons Storms hurricane hurricanes cyclone typhoon superstorm".split())


def with_storms(
    sentences: Sequence[Sequence[str]], names: Sequence[Sequence[Tagged]], written: AbstractSet[str]
) -> list[list[Tagged]]:
    """The names of each sentence of a document, with storms as events; `written` are all words of the document."""
    if _BEFORE.isdisjoint(written):
        return list(map(list, names))
    storms = {storm for words, found in zip(sentences, names, strict=True) for storm in _storms(words, found)}
    storms -= {
        words[name.end - 1]
        for words, found in zip(sentences, names, strict=True)
        for name in found
        if name.kind is EntityKind.PERSON and name.end - name.start > 1
    }
    return [
        [_as_storm(words, name) if _is_one_word(name) and words[name.start] in storms else name for name in found]
        for words, found in zip(sentences, names, strict=True)
    ]


def _storms(words: Sequence[str], names: Sequence[Tagged]) -> Iterator[str]:
    """The names of storms in one sentence: after a word such as “Hurricane”, and in a list that begins there."""
    end = None
    for name in names:
        called = name.start > 0 and words[name.start - 1] in _BEFORE
        listed = end is not None and tuple(words[end : name.start]) in BETWEEN_LISTED
        whole = words[name.start] in _ONE and _is_one_word(name._replace(start=name.start + 1))
        storm = whole or (_is_one_word(name) and (called or listed))
        end = name.end if storm else None
        if storm:
            yield words[name.end - 1]


def _is_one_word(name: Tagged) -> bool:
    return name.end - name.start == 1


def _as_storm(words: Sequence[str], name: Tagged) -> Tagged:
    return Tagged(name.start - (name.start > 0 and words[name.start - 1] in _ONE), name.end, EntityKind.EVENT)
