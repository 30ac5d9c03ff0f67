"""Completes East Asian names with a hyphen in the given name, which the tagger often cuts: `Han Yeo-jin`, not `Han Yeo`."""

from __future__ import annotations

from collections.abc import Iterable

from reader.analysis.gazetteer import COMMON, FEMALE, GIVEN, MALE, SURNAME, lists_of
from reader.analysis.lexicon import TITLES
from reader.analysis.model import EntityKind
from reader.analysis.names.name import Name
from reader.article import Span
from reader.regex import regex

_SYLLABLE = "(?:[ckstz]h|[hn]s|ts|ng|[b-df-hj-np-tw-z])?[hwy]?[aeiouy]{1,3}(?:ng?|[hklmprstw])?"
"""One syllable of Korean or Chinese, in the usual romanisations."""
_NAME = regex(
    rf"(?<![\w-])([A-Z][a-z]{{1,5}})\s((?=[A-Z][a-z])(?i:{_SYLLABLE}))-((?=[a-z]){_SYLLABLE})(?![\w-])"
)
"""A short surname, and a given name of two syllables."""
_PERSONS = frozenset((SURNAME, GIVEN, MALE, FEMALE))


def with_whole_given_names(text: str, names: Iterable[Name]) -> list[Name]:
    """The `names` of a text, in order, with those of persons whole that hold a hyphenated given name."""
    found = list(names)
    at = 0
    for surname, given, second in (match.regs[1:] for match in _NAME.finditer(text)):
        whole = Span(surname[0], second[1])
        if not _may_be_name(text[slice(*surname)], text[slice(*given)], text[slice(*second)]):
            continue
        while at < len(found) and found[at].span.end <= whole.start:
            at += 1
        after = at
        while after < len(found) and found[after].span.start < whole.end:
            after += 1
        parts = [whole, *(name.span for name in found[at:after])]
        found[at:after] = [Name(Span(min(parts).start, max(part.end for part in parts)), EntityKind.PERSON)]
    return found


def surname_of(name: str) -> str:
    """The surname in a person's full `name`: its last word, or the first: “Han” of “Han Yeo-jin”."""
    words = name.split()
    return words[0] if is_surname_first(name) else words[-1]


def is_surname_first(name: str) -> bool:
    """Whether a person's `name` ends with a hyphenated given name: “Han Yeo-jin”."""
    return _NAME.search(name) is not None


def _may_be_name(surname: str, given: str, second: str) -> bool:
    """Whether the words are no English ones: not “But Pop-up”."""
    is_common = COMMON in lists_of(surname.lower()) or surname in TITLES
    if is_common and _PERSONS.isdisjoint(lists_of(surname)):
        return False
    return not all(COMMON in lists_of(part.lower()) for part in (given, second))
