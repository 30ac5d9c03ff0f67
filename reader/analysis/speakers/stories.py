"""Tells stories from news by their words: few digits and names, and many personal pronouns."""

from __future__ import annotations

from reader.analysis.quotes.finding import QuoteSpan
from reader.article import Article
from reader.regex import regex

# one class of letters comes first, as that is searched for several times as fast as alternatives
_PERSONAL = regex(r"[HhSsIMm](?<!\w.)(?:(?<=[Hh])(?:e|im|er|is)|(?<=[Ss])he|(?<=I)|(?<=m)e|(?<=[Mm])y)\b")
"""He, she, him, her, his, I, me and my."""
_CAPITALISED = regex(r"[A-Z](?<=[a-z,] .)(?=[\w’'])")
"""The first letter of a name within a sentence."""
_DIGIT = regex(r"\d")
_FEWEST_QUOTES, _FEWEST_WORDS = 2, 60
"""The kind of a shorter text cannot be told."""
_PERSONAL_COUNTS, _CAPITALISED_COUNTS, _DIGITS_COUNT, _BEGINNING = 45, 100, 212, 5.3
"""Weights per word, and the intercept: a logistic regression on novels and news."""


def is_story(article: Article, quotes: tuple[QuoteSpan, ...]) -> bool:
    """Whether the text around the `quotes` reads like a story rather than news."""
    if len(quotes) < _FEWEST_QUOTES:
        return False
    around = _around(article.text, quotes)
    words = around.count(" ")
    if words < _FEWEST_WORDS:
        return False
    score = (
        _PERSONAL_COUNTS * len(_PERSONAL.findall(around))
        - _CAPITALISED_COUNTS * len(_CAPITALISED.findall(around))
        - _DIGITS_COUNT * len(_DIGIT.findall(around))
    )
    return score / words + _BEGINNING > 0


def _around(text: str, quotes: tuple[QuoteSpan, ...]) -> str:
    parts, end = [], 0
    for quote in quotes:
        parts.append(text[end : max(end, quote.quoted.span.start)])
        end = max(end, quote.quoted.span.end)
    return " ".join((*parts, text[end:]))
