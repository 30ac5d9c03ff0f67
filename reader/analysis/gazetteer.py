"""The gazetteer that ships with the package: names of places, people and languages, and common words."""

from __future__ import annotations

from functools import cache

from reader.analysis.learnt import learnt

COUNTRY, CITY, TOWN, GIVEN, MALE, FEMALE, SURNAME, LANGUAGE, COMMON = "CBcFmfLNw"
"""The signs of the lists; male and female are given names that hardly anybody of the other gender bears."""
BEGINNING = 3
"""How many characters the names of a bunch have in common."""
_PLACES = frozenset((COUNTRY, CITY, TOWN))


def lists_of(name: str) -> str:
    """The signs of the lists that `name` is in; before them, where places of several words begin with it, how many at most."""
    bunch = _bunches().get(name[:BEGINNING], "")
    start = bunch.find(f"|{name}=")
    return "" if start < 0 else bunch[start + len(name) + 2 : bunch.index("|", start + 1)]


def is_place_of_several_words(name: str) -> bool:
    """Whether `name` is a country, a city or a town, and has several words."""
    return " " in name and not _PLACES.isdisjoint(lists_of(name))


def longest_place(word: str) -> int:
    """How many words the longest place of several words has whose name begins with `word`; 0 where there is none."""
    signs = lists_of(word)
    return int(signs[0]) if signs[:1].isdigit() else 0


@cache
def _bunches() -> dict[str, str]:
    """The names that begin alike, by how they begin: `|` around each, and `=` between it and its signs.

    They are looked up in the text of their bunch: as few are ever asked for, that takes less time than to set them apart.
    """
    found: dict[str, str] = learnt("gazetteer")
    return found
