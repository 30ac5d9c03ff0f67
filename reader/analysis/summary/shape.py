"""Tells which kind of text an article is, which decides how its sentences are ranked."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from itertools import chain, islice

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
_OTHERS = frozenset("he him his she her".split())
_STATING, _TELLING = frozenset("is are can may must should will".split()), frozenset("was were had".split())
_PERSONAL_ANYWAY, _PERSONAL_FOR_A_NUMBER = 0.02, 10
"""The largest share of personal words in news, and how many more there may be for each number."""
_LEAST_SAID = 0.003
"""The least share of words of saying in news."""
_MOST_OF_OTHERS, _LEAST_STATED = 0.005, 0.01
"""The greatest share of words for others, and the least of words that state what is, in a text that explains."""


class Shape(StrEnum):
    """The kind of a text."""

    NEWS = "news"
    PAPER = "paper"
    """Researchers on their own work: abstracts and short papers."""
    EXPLANATION = "explanation"
    """Long texts on how something is: manuals, standards, essays on a subject. They open with what they are about."""
    LONG = "long"
    """Stories and books, which do not begin with a lead."""


def shape_of(words: Words) -> Shape:
    """The shape of the text with the sentences whose `words` are given."""
    if words.total > LONG:
        return _shape_of_long(words)
    of_own_work = sum(words.of_own_work)
    return Shape.PAPER if of_own_work >= max(1, _PAPER_SHARE * len(words.content)) else Shape.NEWS


def _shape_of_long(words: Words) -> Shape:
    """The shape of a long text: news opens with numbers and reported speech, explanations are in the present tense."""
    opening = [word.text for word in islice(chain.from_iterable(words.tokens), _OPENING)]
    times = Counter(map(str.lower, opening))
    personal, said, others, stating, telling = (
        sum(map(times.__getitem__, kind)) / len(opening) for kind in (_PERSONAL, _SAYING, _OTHERS, _STATING, _TELLING)
    )
    numbers = sum(word[0].isdigit() for word in opening) / len(opening)
    is_factual = personal <= _PERSONAL_ANYWAY + _PERSONAL_FOR_A_NUMBER * numbers
    if words.total <= _LONGEST_NEWS and is_factual and said >= _LEAST_SAID:
        return Shape.NEWS
    explains = others <= _MOST_OF_OTHERS and said < _LEAST_SAID and stating >= max(telling, _LEAST_STATED)
    return Shape.EXPLANATION if explains else Shape.LONG
