"""Completes East Asian names with a hyphen in the given name, which the tagger often cuts: `Han Yeo-jin`, not `Han Yeo`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter

from reader.analysis.gazetteer import COMMON, FEMALE, GIVEN, MALE, SURNAME, lists_of
from reader.analysis.lexicon import TITLES
from reader.analysis.model import EntityKind
from reader.analysis.names.name import Name
from reader.article import Span
from reader.regex import regex

_SYLLABLE = "(?:[ckstz]h|[hn]s|ts|ng|[b-df-hj-np-tw-z])?[hwy]?[aeiouy]{1,3}(?:ng?|[hklmprstw])?"
"""One syllable of Korean or Chinese, in the usual romanisations."""
_CAPITALISED = f"(?=[A-Z][a-z])(?i:{_SYLLABLE})"
_NAME = regex(rf"(?<![\w-])({_CAPITALISED}k?)\s({_CAPITALISED})-((?=[a-z]){_SYLLABLE})(?![\w-])")
"""A surname of one syllable, which may be `Park`, and a given name of two."""
_PERSONS = frozenset((SURNAME, GIVEN, MALE, FEMALE))


def with_whole_given_names(text: str, sentences: Iterable[Span], names: Iterable[Name]) -> list[Name]:
    """The `names` in the `sentences` of a text, disjoint and in order, those of persons with whole given names."""
    found: list[Name] = []
    for name in sorted((*names, *_persons(text, sentences)), key=attrgetter("span")):
        if found and name.span.start < found[-1].span.end:
            whole = Span(found[-1].span.start, max(found[-1].span.end, name.span.end))
            found[-1] = Name(whole, EntityKind.PERSON)
        else:
            found.append(name)
    return found


def _persons(text: str, sentences: Iterable[Span]) -> Iterator[Name]:
    """The surnames in the `sentences` of a text with hyphenated given names."""
    hyphenated = (sentence for sentence in sentences if text.find("-", *sentence) >= 0)  # the others are skipped quickly
    for sentence in hyphenated:
        for match in _NAME.finditer(text, *sentence):
            if _may_be_name(*match.groups()):
                yield Name(Span(*match.span()), EntityKind.PERSON)


def surname_of(name: str) -> str:
    """The surname in a person's full `name`: its last word, or the first: “Han” of “Han Yeo-jin”."""
    words = name.split()
    return words[0] if is_surname_first(name) else words[-1]


def is_surname_first(name: str) -> bool:
    """Whether a person's `name` ends with a hyphenated given name: “Han Yeo-jin”."""
    return "-" in name and _NAME.search(name) is not None


def _may_be_name(surname: str, given: str, second: str) -> bool:
    """Whether the words are no English ones: not “But Pop-up”."""
    is_common = COMMON in lists_of(surname.lower()) or surname in TITLES
    if is_common and _PERSONS.isdisjoint(lists_of(surname)):
        return False
    return not all(COMMON in lists_of(part.lower()) for part in (given, second))
