"""Small classes of English words and of their shapes, by which quoted passages are judged."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+(?:[’'][^\W\d_]+)*")

FUNCTION_WORDS = frozenset(
    "a an the of in on at to for with by from as and or but nor so yet if then than that this these those it he she they we i "
    "you his her its their our my your who which what when where why how not no is are was were be been has have had do does did "
    "will would can could should may might must there here about into over under after before while because though although "
    "until since between among against during without within".split()
)
SMALL_WORDS = frozenset("of the and a an in on for to with is or at by from vs de la as but nor".split())
"""Those that stay in lower case in a title."""

SPEECH_VERBS = frozenset(
    "say says said saying tell tells told telling write writes wrote written writing add adds added adding ask asks asked reply "
    "replies replied tweet tweeted explain explains explained recall recalled note notes noted declare declared respond "
    "responded conclude concluded argue argues argued state stated joke joked warn warned warns insist insisted insists "
    "remark remarked announce announced acknowledge acknowledged admit admitted answer answered testify testified observe "
    "observed shout shouted continue continued stress stressed stresses stressing".split()
)
"""Verbs that hardly do anything but report words."""

WORKS = frozenset(
    "film films movie movies book books novel song songs single album show shows series magazine programme program drama comedy "
    "documentary sitcom play musical painting poem essay article headline headlined episode podcast column editorial titled "
    "entitled hit soundtrack memoir bestseller thriller trilogy sequel franchise opera ballet track video game channel author "
    "starring directed host hosts hosted anchor aired airs season theaters theatres novelist singer band sang sings ballad "
    "biography blog app website newspaper journal exhibition sculpture tv television radio hbo netflix broadway".split()
)
"""Words in whose company quotation marks hold the title of a work."""

TERMS = frozenset(
    "called term terms word words phrase phrases known nicknamed dubbed slogan slogans name names named spelled spelt label "
    "labelled labeled codenamed means meaning letters coined expression refers moniker nickname hashtag acronym concept "
    "translated translates stands definition defined define pronounced motto category brand".split()
)
"""Words in whose company quotation marks hold a word that is talked about."""

_SUFFIXES = tuple("ing ed ly tion ment ness ity ful ous ive able ible ish less ant ent ic al ism ist er est y s".split())
_POSSESSIVE = ("’s", "'s", "s’", "s'")
_SIZES = (1, 2, 3, 4, 6, 9, 14)


def size_class(count: int) -> str:
    """A number of words as the upper end of its class, `many` above the last."""
    return next((str(limit) for limit in _SIZES if count <= limit), "many") if count else "0"


def case_of(word: str) -> str:
    """`upper`, `capital`, `digit` or `lower`."""
    if word.isupper() and len(word) > 1:
        return "upper"
    return "capital" if word[0].isupper() else "digit" if word[0].isdigit() else "lower"


def ending_of(word: str) -> str:
    """The suffix that tells the part of speech, the word itself where it is a function word, or `Name`."""
    low = word.lower()
    if low in FUNCTION_WORDS:
        return low
    if word.endswith(_POSSESSIVE):
        return "possessive"
    if word[0].isupper():
        return "Name"
    return next((suffix for suffix in _SUFFIXES if low.endswith(suffix) and len(low) > len(suffix) + 2), "bare")


def is_titled(words: list[str]) -> bool:
    """Whether all words but the small ones begin with a capital or a figure."""
    if not words or not (words[0][0].isupper() or words[0][0].isdigit()):
        return False
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in SMALL_WORDS for word in words[1:])
