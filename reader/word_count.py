"""How many words a text has, for how long it takes to read."""

from __future__ import annotations

import re

_LONG = 200_000
"""Characters from which words are no longer split off one by one, but counted by the white space between them."""
_STEP = 16
"""In a long text, one character in so many is looked at for Chinese and Japanese."""
_PIECE = 250_000
"""How many characters are counted at once, so that other threads may go on in between."""
_UNSPACED = r"[\u3041-\u3096\u30a1-\u30fc]{1,2}|[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]"
"""As much of Chinese or Japanese, which have no spaces between words, as takes about as long to read as a word elsewhere:
two characters of kana, or one of the others. It is compiled when words are first counted, which the analysis never does."""


def words_in(text: str) -> int:
    """How many words `text` has, or what takes as long to read in Chinese and Japanese; in a long one, about how many."""
    if len(text) < _LONG:
        return sum(map(_words_in, text.split()))
    gaps = sum(_gaps(text, start, start + _PIECE) for start in range(0, len(text), _PIECE))
    return 1 + gaps + _STEP * len(re.findall(_UNSPACED, text[::_STEP]))


def _words_in(run: str) -> int:
    """How many words a run of characters without white space has."""
    return 1 if run.isascii() else max(1, len(re.findall(_UNSPACED, run)))


def _gaps(text: str, start: int, end: int) -> int:
    """How many runs of white space lie between two offsets."""
    count = text.count
    return sum(count(sign, start, end) for sign in " \n") - sum(count(sign, start, end) for sign in ("  ", "\n\n", "\n "))
