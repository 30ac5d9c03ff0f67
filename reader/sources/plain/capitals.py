"""The capital letters of a line, by which titles are told from sentences."""

from __future__ import annotations

from collections.abc import Sequence

_SMALL_WORDS = frozenset(
    "a an and as at but by de for from if in into la nor of off on or over per so than the to up via vs with yet".split()
)
"""Words that titles do not capitalise."""
TITLE_CASE = 0.8
"""The least share of capitalised words in a title, not counting small words."""


def content_words(words: Sequence[str]) -> list[str]:
    """Those of the `words` of a line that are capitalised in a title."""
    return [word for word in words if word[0].isalpha() and word.lower() not in _SMALL_WORDS]


def share_of_capitals(words: Sequence[str]) -> float:
    """The share of `words` that begin with a capital."""
    return sum(word[0].isupper() for word in words) / len(words) if words else 0.0


def in_capitals(text: str) -> bool:
    """Whether all letters of a line that could be small are capitals, and there are any."""
    return text.upper() == text != text.lower()
