"""Tells which kind of text an article is, which decides how its sentences are ranked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from itertools import chain, islice

from reader.analysis.summary.features import telling_of_own_work
from reader.analysis.summary.words import Words

LONG = 2_500
"""The number of words from which a text is long."""
_LONGEST_NEWS = 6_000
"""The most words in news."""
_PAPER_SHARE = 0.1
"""The share of sentences about the authors' own work from which a text is a paper."""
_OPENING = 2_500
"""The words at the beginning that tell news from stories and essays."""
_PERSONAL = frozenset("i me my we you your he him his she her".split())
_SAYING = frozenset("said says told according".split())
_PERSONAL_ANYWAY, _PERSONAL_FOR_A_NUMBER = 0.02, 10
"""The largest share of personal words in news, and how many more there may be for each number."""
_LEAST_SAID = 0.003
"""The least share of words of saying in news."""


class Shape(StrEnum):
    """The kind of a text."""

    NEWS = "news"
    PAPER = "paper"
    """Researchers on their own work: abstracts and short papers."""
    LONG = "long"
    """Stories, essays and books, which do not begin with a lead."""


def shape_of(texts: Sequence[str], words: Words) -> Shape:
    """The shape of the text with the sentences `texts`."""
    if words.total > LONG:
        return Shape.NEWS if words.total <= _LONGEST_NEWS and _reports(words) else Shape.LONG
    of_own_work = sum(telling_of_own_work(texts, words))
    return Shape.PAPER if of_own_work >= max(1, _PAPER_SHARE * len(texts)) else Shape.NEWS


def _reports(words: Words) -> bool:
    """Whether a long text begins like news: with numbers rather than personal pronouns, and with reported speech."""
    opening = list(islice(chain.from_iterable(words.tokens), _OPENING))
    times = Counter(map(str.lower, opening))
    personal, said = (sum(map(times.__getitem__, kind)) for kind in (_PERSONAL, _SAYING))
    numbers = sum(word[0].isdigit() for word in opening)
    is_factual = personal <= _PERSONAL_ANYWAY * len(opening) + _PERSONAL_FOR_A_NUMBER * numbers
    return is_factual and said >= _LEAST_SAID * len(opening)
