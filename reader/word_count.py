"""Counts words, as a measure of reading time."""

from __future__ import annotations

import re

_LONG = 200_000
"""The characters from which words are counted by the white space between them, which is faster than splitting."""
_STEP = 16
"""In a long text, only one in this many characters is checked for Chinese and Japanese."""
_PIECE = 250_000
"""How many characters are counted at a time, so that other threads can run in between."""
_UNSPACED = r"[\u3041-\u3096\u30a1-\u30fc]{1,2}|[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]"
"""As much Chinese or Japanese, which have no spaces, as takes about as long to read as a word: two kana, or one other character.

Compiled only for such a text.
"""
_FIRST_UNSPACED = "\u3005"
"""The first character of those."""


def words_in(text: str) -> int:
    """The number of words in `text`, or what takes as long to read in Chinese and Japanese; approximate in a long text."""
    if len(text) < _LONG:
        return sum(map(_words_in, text.split()))
    return 1 + sum(_about_words_in(text, start, start + _PIECE) for start in range(0, len(text), _PIECE))


def _words_in(run: str) -> int:
    """The number of words in a run of characters without white space."""
    return 1 if run.isascii() or max(run) < _FIRST_UNSPACED else max(1, len(re.findall(_UNSPACED, run)))


def _about_words_in(text: str, start: int, end: int) -> int:
    """About the number of words between two offsets: the runs of white space, and what is Chinese and Japanese."""
    count = text.count
    gaps = sum(count(space, start, end) for space in " \n") - sum(count(space, start, end) for space in ("  ", "\n\n", "\n "))
    return gaps + _STEP * len(re.findall(_UNSPACED, text[start:end:_STEP]))
