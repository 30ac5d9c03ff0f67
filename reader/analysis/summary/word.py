"""What is known of a word by itself: how it is folded, and what it counts as."""

from __future__ import annotations

import re
from sys import intern
from typing import NamedTuple

from reader.analysis.remembered import Remembered
from reader.regex import regex

STOP_WORDS = frozenset(
    "a about above after again against all also am an and any are aren't as at be because been before being below between both "
    "but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each even few for from further "
    "get got had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him himself his how i i'd i'll "
    "i'm i've if in into is isn't it it's its itself just know let's like made make many may me might more most mr mrs ms much "
    "must my myself new no nor not now of off on one once only or other our ours out over own per said same say says she she'd "
    "she's should so some such than that that's the their theirs them themselves then there there's these they they'd they're "
    "they've this those through to told too two under until up upon us very was wasn't we we'd we're we've well were weren't "
    "what when where which while who whom why will with won't would wouldn't year years yet you you'd you're your yours "
    "yourself".split()
)
_WORD = regex(r"[^\W_][\w'’-]*")
_PRONOUNS = "i we my our you your me us".split()
"""Pronouns for whoever speaks or listens."""
_FIRST_PERSON = regex(rf"\b(?:{'|'.join(_PRONOUNS)})\b", re.I)


class Word(NamedTuple):
    """A word, with what it counts as in its sentence."""

    text: str
    content: str
    """The word, folded, if it is a content word; empty for stop words and single characters."""
    name: str
    """The word, folded, if it is capitalised; empty for stop words and lower-case words."""
    digits: int
    first_person: int
    """How many of its parts are pronouns for whoever speaks or listens."""


def words_of(text: str) -> list[Word]:
    """The words of `text`."""
    return list(map(_WORDS.__getitem__, _WORD.findall(text)))


def fold_title(title: str) -> list[str]:
    """The content words of a title."""
    return sorted({fold(word.text) for word in words_of(title) if word.text.lower() not in STOP_WORDS})


def fold(word: str) -> str:
    """`word` in lower case, without the endings of plural, possessive and tense."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    if len(word) > 5 and word.endswith("ing"):
        word = word[:-3]
    elif len(word) > 4 and word.endswith("ed"):
        word = word[:-2]
    return word[:-1] if len(word) > 5 and word.endswith("e") else word


def _known(text: str) -> Word:
    lower = text.lower()
    folded = "" if lower in STOP_WORDS else intern(fold(text))
    of_letters = text.isascii() and text.isalpha()
    return Word(
        intern(text),
        content=folded if len(text) > 1 else "",
        name=folded if text[0].isupper() else "",
        digits=0 if of_letters else sum(map(str.isdigit, text)),
        first_person=int(lower in _PRONOUNS) if of_letters else len(_FIRST_PERSON.findall(text)),
    )


_WORDS = Remembered(_known)
