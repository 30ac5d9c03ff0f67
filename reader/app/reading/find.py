"""Finds words in a text, sensitive to case or accents only if the words have any."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable
from itertools import chain, islice

from reader.article import Span
from reader.letters import pattern_of
from reader.regex import regex

MOST = 10_000
"""The most matches that are found."""
_WORD = regex(r"\w+(?:[’'-]\w+)*")
_LONGEST_WORD = 60
"""How many characters on either side of an offset are searched for the word around it."""


def matches(words: str, text: str, near: int = 0) -> tuple[Span, ...]:
    """Every place of `text` where `words` occur.

    If there are more than `MOST`, only that many: the first ones, or some around the offset `near` if it lies behind these.
    """
    pattern = pattern_of(words, is_cased=words != words.lower())
    if not pattern.pattern:
        return ()
    first = _spans(islice(pattern.finditer(text), MOST))
    if len(first) < MOST or near <= first[-1].start:
        return first
    start = max(first[-1].end, near - first[-1].end)
    before = deque(pattern.finditer(text, start, near), MOST // 2)
    around = _spans(chain(before, islice(pattern.finditer(text, near), MOST // 2)))
    return first[len(around) :] + around


def word_at(text: str, offset: int) -> Span:
    """The word around `offset`, or else the one character there."""
    start = max(0, offset - _LONGEST_WORD)
    words = (Span(*match.span()) for match in _WORD.finditer(text, start, offset + _LONGEST_WORD))
    return next((word for word in words if word.start <= offset < word.end), Span(offset, offset + 1))


def _spans(matches: Iterable[re.Match[str]]) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in matches)
