"""Tells storms from persons of the same name: `Hurricane Ada … Ada`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from reader.analysis.model import EntityKind
from reader.analysis.names.tagged import Tagged, TaggedSentence

_ONE = frozenset("Hurricane Cyclone Typhoon Superstorm Storm".split())
_BEFORE = _ONE | frozenset("Hurricanes Cyclones Typhoons Storms hurricane hurricanes cyclone typhoon superstorm".split())


def with_storms(sentences: Sequence[TaggedSentence], written: AbstractSet[str]) -> Sequence[TaggedSentence]:
    """The sentences of a document, with storms as events; `written` are all words of the document."""
    if _BEFORE.isdisjoint(written):
        return sentences
    storms = {storm for words, names in sentences for storm in _storms(words, names)}
    return [
        TaggedSentence(
            words, [_as_storm(words, name) if name.length == 1 and words[name.start] in storms else name for name in names]
        )
        for words, names in sentences
    ]


def _storms(words: Sequence[str], names: Sequence[Tagged]) -> Iterator[str]:
    """The names of storms in one sentence, which stand after a word such as “Hurricane”."""
    for name in names:
        is_called = name.length == 1 and name.start > 0 and words[name.start - 1] in _BEFORE
        if is_called or (name.length == 2 and words[name.start] in _ONE):
            yield words[name.end - 1]


def _as_storm(words: Sequence[str], name: Tagged) -> Tagged:
    return Tagged(name.start - (name.start > 0 and words[name.start - 1] in _ONE), name.end, EntityKind.EVENT)
