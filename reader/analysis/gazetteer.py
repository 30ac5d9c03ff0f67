"""The gazetteer that ships with the package: names of places, people and languages, and common words."""

from __future__ import annotations

from functools import cache

from reader.analysis.learnt import learnt_table
from reader.analysis.remembered import Remembered
from reader.analysis.table import Table

COUNTRY, CITY, TOWN, GIVEN, MALE, FEMALE, SURNAME, LANGUAGE, COMMON = "CBcFmfLNw"
"""The codes of the lists; male and female are given names that hardly anyone of the other gender has."""
_PLACES = frozenset((COUNTRY, CITY, TOWN))


def lists_of(name: str) -> str:
    """The codes of the lists that contain `name`, after the length in words of the longest place that begins with it, if any."""
    return _LISTS[name]


def is_place_of_several_words(name: str) -> bool:
    """Whether `name` is a country, a city or a town with several words."""
    return " " in name and not _PLACES.isdisjoint(lists_of(name))


def longest_place(word: str) -> int:
    """The number of words in the longest place of several words whose name begins with `word`; 0 if there is none."""
    codes = lists_of(word)
    return int(codes[0]) if codes[:1].isdigit() else 0


@cache
def _table() -> Table:
    return learnt_table("gazetteer")


_LISTS: Remembered[str, str] = Remembered(lambda name: _table().get(name))
"""Memoised, since several steps look up the same words."""
