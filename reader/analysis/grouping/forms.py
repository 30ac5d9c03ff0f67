"""Compares written forms of names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from reader.regex import regex

_WORD = regex(r"[^\W_]+|&")
_MARKS, _APART = regex(r"[.,\"“”()@#]+"), regex(r"[-–/]+")
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "de", "la", "du", "des", "&", "to", "at"))
_FAR_ENOUGH = 5
"""The fewest letters of words that may differ in one."""


@lru_cache(maxsize=100_000)
def folded(form: str) -> str:
    """`form` casefolded, without accents, punctuation and a leading article."""
    plain = form.replace("’", "'")
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    plain = " ".join(_APART.sub(" ", _MARKS.sub("", plain.casefold())).split())
    return plain.removeprefix("the ") or plain


def initials(form: str) -> set[str]:
    """The acronyms of `form`, with and without its function words."""
    words = _WORD.findall(form)
    large = [word for word in words if word.casefold() not in _SMALL]
    if len(large) < 2:
        return set()
    return {"".join(word[0] for word in chosen).casefold() for chosen in (large, words)}


def spells(short: str, long: str) -> bool:
    """Whether the letters of `short` occur in `long` in the same order, beginning with its first letter."""
    letters = re.sub(r"[^\w]", "", short).casefold()
    rest = folded(long)
    if not letters or rest[:1] != letters[0]:
        return False
    position = 0
    for letter in letters:
        position = rest.find(letter, position) + 1
        if position == 0:
            return False
    return True


def nearly_same(first: str, second: str) -> bool:
    """Whether two folded words are equal except for one letter that is changed, added or left out."""
    if first == second:
        return True
    if min(len(first), len(second)) < _FAR_ENOUGH or abs(len(first) - len(second)) > 1 or first[:2] != second[:2]:
        return False
    same = next((index for index, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second)))
    first, second = first[same:], second[same:]
    if len(first) == len(second):
        return first[1:] == second[1:]
    return first[1:] == second if len(first) > len(second) else first == second[1:]


@lru_cache(maxsize=10_000)
def stem(form: str) -> str:
    """The name of a group as a singular noun, folded."""
    word = folded(form)
    for ending, instead in (("tories", "tory"), ("cratic", "crat")):
        if word.endswith(ending):
            return word.removesuffix(ending) + instead
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
