"""Revises where the names in a sentence begin and end: `University of` is extended by the name that follows."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.gazetteer import COUNTRY, FEMALE, GIVEN, MALE, SURNAME, lists_of
from reader.analysis.lexicon import CALENDAR, GROUP_WORDS, ORGANISATIONS, ROLES
from reader.analysis.model import EntityKind
from reader.analysis.names.tagged import Tagged

_ARTICLES = ("The", "the")
_JOINTS = frozenset("of for the in on at to and & -".split())
_PREPOSITIONS = frozenset("of for from in on at to by with".split())
"""Words in lower case that begin no name."""
_MARKS = frozenset("•◦▪*–—-")
"""Bullets and dashes, with which no name begins."""
_POSSESSIVES = ("'s", "’s")
_SURNAME = "He"
"""A surname that looks like a pronoun."""
_AFTER_NAME = frozenset((*_POSSESSIVES, ",", ".", ")"))
_LETTERS_BESIDE = frozenset("KC QC MP MEP MSP MLA TD JP MBE OBE CBE KBE DBE PhD".split())
"""Letters beside a full name that do not belong to it: “Ada Quill KC”, “MP Ada Quill”."""
_INSTITUTIONS = frozenset(
    "University College School Institute Academy Party Ministry Department Agency Association Council Committee Commission "
    "Union League Federation Foundation Society Bureau Authority Board Orchestra Alliance".split()
)
"""Words that make an institution's name of the name before them, where no name follows: “Quill University”."""
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
        kind = EntityKind.ORGANISATION if end > name.end and words[end - 1] in _INSTITUTIONS else name.kind
        if start < end:
            found.append(Tagged(start, end, kind))
    return found


def _start(words: Sequence[str], name: Tagged) -> int:
    """Where a name begins: with a surname that looks like a pronoun, or after what the tagger took for a part of it.

    That is a mark, a preposition, a nationality, an office or an article.
    """
    if name.kind is EntityKind.PERSON and words[name.start - 1 : name.start] == [_SURNAME]:
        return name.start - 1
    first = words[name.start]
    is_whose = name.kind is EntityKind.PERSON and name.length >= _FULL_NAME and _tells_whose(first, words[name.start + 1])
    is_article = name.kind in (EntityKind.ORGANISATION, EntityKind.GROUP) and first in _ARTICLES
    return name.start + (is_whose or is_article or first in _MARKS or first in _PREPOSITIONS)


def _end(words: Sequence[str], name: Tagged, starts: dict[int, Tagged]) -> int:
    """Where a name ends, which may be beyond the tagger's end."""
    end, after = name.end, words[name.end : name.end + 2]
    if name.kind is EntityKind.PERSON and name.length >= _FULL_NAME and words[end - 1] in _LETTERS_BESIDE:
        return end - 1
    if name.kind is EntityKind.PERSON and after[:1] == ["-"] and end + 2 in starts and starts[end + 2].kind is name.kind:
        return starts[end + 2].end  # “Ada-Mae Quill”
    if after and after[0] in _INSTITUTIONS and end not in starts and name.kind is not EntityKind.WORK:
        return end + (len(after) == 1 or not after[1][0].isupper())
    if words[end - 1] in _JOINTS:
        return _beyond_joint(words, name, starts)
    if name.kind is EntityKind.PERSON and words[end - 2 : end - 1] == ["of"] and end - 2 - name.start > 1:
        return end - 2  # “Ada Quill of Lunde”
    if after[:1] == [")"] and "(" in words[name.start : end]:
        return end + 1
    if name.kind is EntityKind.PERSON and name.length == 1 and after[1:] and after[1] in _AFTER_NAME and end not in starts:
        return end + _looks_common(words[name.start], after[0])
    if len(after) == 2 and name.kind is EntityKind.ORGANISATION and _owns_office(words, end, starts):
        return end + 2
    return end


def _tells_whose(first: str, second: str) -> bool:
    """Whether the `first` word of a full name is a nationality or, before a given name, a country or an office."""
    if first in GROUP_WORDS:
        return True
    is_name = _is_given(first) or SURNAME in lists_of(first)
    is_office = first.lower() in ROLES or first in _LETTERS_BESIDE
    return not is_name and (is_office or COUNTRY in lists_of(first)) and _is_given(second)


def _is_given(word: str) -> bool:
    return any(code in lists_of(word) for code in (GIVEN, MALE, FEMALE))


def _looks_common(given: str, word: str) -> bool:
    """Whether a `word` behind a name must be its surname, although it looks like a common word: “Liu He,”, “Martin How.”."""
    return word == _SURNAME or (_is_given(given) and word[:1].isupper() and word[1:].islower() and word not in CALENDAR)


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
