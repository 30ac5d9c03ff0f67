"""Revises where the names in a sentence begin and end: `University of` is extended by the name that follows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.analysis.gazetteer import CITY, COUNTRY, GIVEN, SURNAME, is_place_of_several_words, lists_of
from reader.analysis.lexicon import GROUP_WORDS, ORGANISATIONS, SECOND_TITLES, SHORT_TITLES
from reader.analysis.model import EntityKind
from reader.analysis.names.tagged import Tagged

_ARTICLES = ("The", "the")
_JOINTS = frozenset("of for the in on at to and & -".split())
_PREPOSITIONS = frozenset("of for from in on at to by with".split())
"""Words in lower case that begin no name, apart from a work's."""
_ITEM_MARKS = frozenset("•◦▪*–—-")
"""Marks before the items of a list."""
_DASHES = frozenset("–—")
"""Marks that no name contains, unlike hyphens."""
_POSSESSIVES = ("'s", "’s")
_DOMAINS = ("com", "org", "net")
_OFFICES = frozenset("Department Committee Association Ministry Commission Bureau Council Agency Institute Board Society".split())
"""The last words of names of offices that may have “and” within them: `Water and Sewerage Department`."""
_LONGEST_TASK = 3
"""The most words in the second part of the name of an office."""
_LETTERS_AFTER = frozenset("KC QC MP MEP MSP MLA TD JP MBE OBE CBE KBE DBE PhD".split())
"""Letters behind a full name that do not belong to it: “Ada Quill KC”."""
_FULL_NAME = 3
"""The fewest words of a name whose first word may be a nationality that does not belong to it: `Kenyan Ada Quill`."""


def with_edges(words: Sequence[str], names: Sequence[Tagged]) -> list[Tagged]:
    """The names of one sentence, in order, with revised ends; names without a word left are dropped."""
    if not _DASHES.isdisjoint(words):
        names = [part for name in names for part in _between_dashes(words, name)]
    starts = {name.start: name for name in names}
    found: list[Tagged] = []
    for name in names:
        if found and name.start < found[-1].end:
            continue
        start, end = _start(words, name), _end(words, name, starts)
        if start < end:
            found.append(Tagged(start, end, name.kind))
    return found


def _between_dashes(words: Sequence[str], name: Tagged) -> Iterator[Tagged]:
    """The names that dashes part in one of the tagger's: `New York — Ada Quill`."""
    start = name.start
    for dash in [index for index in range(name.start, name.end) if words[index] in _DASHES]:
        if start < dash:
            yield Tagged(start, dash, EntityKind.PLACE if _is_place(words[start:dash]) else name.kind)
        start = dash + 1
    if start < name.end:
        yield Tagged(start, name.end, name.kind)


def _is_place(words: Sequence[str]) -> bool:
    """Whether `words`, perhaps in capitals as at the head of a report, are a well-known place."""
    name = " ".join(words).title() if words[0].isupper() else " ".join(words)
    return is_place_of_several_words(name) or not {COUNTRY, CITY}.isdisjoint(lists_of(name))


def _start(words: Sequence[str], name: Tagged) -> int:
    """Where a name begins: after a mark, preposition, nationality or title; after an article unless that belongs to the name."""
    first = words[name.start]
    if first in _ITEM_MARKS or (first in _PREPOSITIONS and name.kind is not EntityKind.WORK):
        return name.start + 1
    if name.kind is EntityKind.PERSON and name.length >= _FULL_NAME and first in GROUP_WORDS:
        return name.start + {GIVEN, SURNAME}.isdisjoint(lists_of(first))
    if name.kind is EntityKind.PERSON and first in SHORT_TITLES:
        return _behind_titles(words, name)
    if first in _ARTICLES and name.kind in (EntityKind.ORGANISATION, EntityKind.GROUP):
        return name.start + (not is_place_of_several_words(" ".join(words[name.start : name.end])))
    return name.start


def _behind_titles(words: Sequence[str], name: Tagged) -> int:
    start = name.start
    while start < name.end - 1 and words[start] in SHORT_TITLES:
        start += 1 + (words[start + 1] in SECOND_TITLES and start + 2 < name.end)
    return start


def _end(words: Sequence[str], name: Tagged, starts: dict[int, Tagged]) -> int:
    """Where a name ends, which may be beyond the tagger's end."""
    end, after = name.end, words[name.end : name.end + 2]
    if name.kind is EntityKind.PERSON and name.length >= _FULL_NAME and words[end - 1] in _LETTERS_AFTER:
        return end - 1
    if words[end - 1] in _JOINTS:
        return _beyond_joint(words, name, starts)
    if after[:1] == [")"] and "(" in words[name.start : end]:
        return end + 1
    if len(after) == 2 and name.kind is EntityKind.ORGANISATION:
        goes_on = (after[0] == "." and after[1].lower() in _DOMAINS) or _owns_office(words, end, starts)
        return end + 2 if goes_on else _with_second_task(words, name, starts)
    return end


def _beyond_joint(words: Sequence[str], name: Tagged, starts: dict[int, Tagged]) -> int:
    """Where a name ends that the tagger ends with a joint such as “of”."""
    if name.end in starts:
        return starts[name.end].end
    end = name.end
    while end < len(words) and words[end][0].isupper():
        end += 1
    while end > name.start and words[end - 1] in _JOINTS:
        end -= 1
    return end


def _owns_office(words: Sequence[str], end: int, starts: dict[int, Tagged]) -> bool:
    """Whether the name at `end` owns an office that belongs to its own name: `Orrin County Sheriff's Department`."""
    if words[end] not in _POSSESSIVES or words[end + 1] not in ORGANISATIONS:
        return False
    follows = words[end + 2 : end + 3]
    return starts[end + 1].end == end + 2 if end + 1 in starts else not (follows and follows[0][0].isupper())


def _with_second_task(words: Sequence[str], name: Tagged, starts: dict[int, Tagged]) -> int:
    """Where the name of an office with two tasks ends, which the tagger took for two names."""
    second, last = starts.get(name.end + 1), words[name.end - 1]
    if second is None or words[name.end] not in ("and", "&") or name.length == 1 or last.isupper():
        return name.end
    one = second.length <= _LONGEST_TASK and words[second.end - 1] in _OFFICES and last not in ORGANISATIONS
    return second.end if one and second.kind is EntityKind.ORGANISATION else name.end
