"""Tells stories from news: few digits and names, many personal pronouns, and replies that nothing attributes."""

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
_PERSONAL_COUNTS, _CAPITALISED_COUNTS, _DIGITS_COUNT, _REPLIES_COUNT, _BEGINNING = 45, 100, 212, 12, 2.8
"""Weights per word, that of the share of bare replies, and the intercept: a logistic regression on novels and news."""


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
    return score / words + _REPLIES_COUNT * _share_of_replies(article, quotes) + _BEGINNING > 0


def _share_of_replies(article: Article, quotes: tuple[QuoteSpan, ...]) -> float:
    """The share of `quotes` that are all that their paragraph holds."""
    ends = {block.span.start: block.span.end for block in article.blocks}
    return sum(ends.get(quote.quoted.span.start) == quote.quoted.span.end for quote in quotes) / len(quotes)


def _around(text: str, quotes: tuple[QuoteSpan, ...]) -> str:
    parts, end = [], 0
    for quote in quotes:
        parts.append(text[end : max(end, quote.quoted.span.start)])
        end = max(end, quote.quoted.span.end)
    return " ".join((*parts, text[end:]))
