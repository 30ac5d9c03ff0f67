"""Revises where the names in a sentence begin and end: `University of` is extended by the name that follows."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.lexicon import GROUP_WORDS
from reader.analysis.model import EntityKind
from reader.analysis.names.tagged import Tagged

_ARTICLES = ("The", "the")
_JOINTS = frozenset("of for the in on at to and & -".split())
_BEFORE = frozenset("of for from in on at to by with • ◦ ▪ * – — -".split())
"""Words in lower case, bullets and dashes, with which no name begins."""
_FULL_NAME = 3
"""The fewest words of a name whose first word may be a nationality that does not belong to it: `Kenyan Ada Quill`."""


def with_edges(words: Sequence[str], names: Sequence[Tagged]) -> list[Tagged]:
    """The names of one sentence, in order, with revised ends; names without a word left are dropped."""
    starts = {name.start: name for name in names}
    found: list[Tagged] = []
    for name in names:
        if found and name.start < found[-1].end:
            continue
        start, end = _start(words, name), _end(words, name, starts)
        if start < end:
            found.append(Tagged(start, end, name.kind))
    return found


def _start(words: Sequence[str], name: Tagged) -> int:
    """Where a name begins: after a mark, a preposition, a nationality or an article that the tagger took for a part of it."""
    first = words[name.start]
    is_origin = name.kind is EntityKind.PERSON and name.length >= _FULL_NAME and first in GROUP_WORDS
    is_article = name.kind in (EntityKind.ORGANISATION, EntityKind.GROUP) and first in _ARTICLES
    return name.start + (is_origin or is_article or first in _BEFORE)


def _end(words: Sequence[str], name: Tagged, starts: dict[int, Tagged]) -> int:
    """Where a name ends: one that the tagger ends with a joint such as “of” goes on with what follows, or ends before it."""
    end = name.end
    if words[end - 1] not in _JOINTS:
        return end
    if end in starts:
        return starts[end].end
    while end < len(words) and words[end][0].isupper():
        end += 1
    while end > name.start and words[end - 1] in _JOINTS:
        end -= 1
    return end
