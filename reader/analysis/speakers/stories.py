"""Whether a text tells a story, by its own shape: few figures and names, and much of what he, she or I did."""

from __future__ import annotations

import re

from reader.analysis.quotes.finding import QuoteSpan
from reader.article import Article

# a set of letters comes first, as a text is searched for it several times as fast as for what may stand before them
_PERSONAL = re.compile(r"[HhSsIMm](?<!\w.)(?:(?<=[Hh])(?:e|im|er|is)|(?<=[Ss])he|(?<=I)|(?<=m)e|(?<=[Mm])y)\b")
"""He, she, him, her, his, I, me and my."""
_CAPITALISED = re.compile(r"[A-Z](?<=[a-z,] .)(?=[\w’'])")
"""The first letter of a name within a sentence."""
_DIGIT = re.compile(r"\d")
_FEWEST_QUOTES, _FEWEST_WORDS = 3, 60
"""A shorter text does not tell what it is."""
_PERSONAL_COUNTS, _CAPITALISED_COUNTS, _DIGITS_COUNT, _BEGINNING = 45, 100, 212, 5.3
"""Weights per word, and the intercept: a logistic regression on novels and news."""


def is_story(article: Article, quotes: tuple[QuoteSpan, ...]) -> bool:
    """Whether what the author of `article` says around the `quotes` reads as a story does, and not as news."""
    if len(quotes) < _FEWEST_QUOTES:
        return False
    told = _around(article.text, quotes)
    words = told.count(" ")
    if words < _FEWEST_WORDS:
        return False
    score = (
        _PERSONAL_COUNTS * len(_PERSONAL.findall(told))
        - _CAPITALISED_COUNTS * len(_CAPITALISED.findall(told))
        - _DIGITS_COUNT * len(_DIGIT.findall(told))
    )
    return score / words + _BEGINNING > 0


def _around(text: str, quotes: tuple[QuoteSpan, ...]) -> str:
    parts, end = [], 0
    for quote in quotes:
        parts.append(text[end : max(end, quote.quoted.span.start)])
        end = max(end, quote.quoted.span.end)
    return " ".join((*parts, text[end:]))
