"""Finds the gender and the role of a person in the text."""

from __future__ import annotations

from reader.analysis.grouping.nouns import gender_of_noun
from reader.analysis.grouping.persons import given_gender, title_gender
from reader.analysis.lexicon import HONORIFICS, OPENERS, PRONOUN_GENDERS, ROLES, TITLES
from reader.analysis.model import Gender
from reader.article import Span
from reader.regex import regex

_ROLE_AFTER = regex(
    r", (?:an? |the )?((?:[\w'’-]+ ){0,6}?[a-z]+(?: (?:of|at|for|in) (?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)*)?)[,.]"
)
"""The role of a person in apposition to the name: “, the head of research at Lunde University,”."""

_BREAK = regex(r"[\n“”\"()—–]")
_NOUN_BEFORE = regex(r"\b([A-Za-z]{3,}),? $")
_NOUN_AFTER = regex(r", (?:an?|the) (?:[\w’-]+ ){0,3}?([a-z]{3,})(?=[,.]| (?:of|at|for|in|from|and|who|with)\b)")
"""A noun that describes a person, right before the name or in apposition right after it."""

_TITLES = frozenset(word.lower() for word in TITLES - HONORIFICS)
_MODIFIERS = frozenset(
    "former vice deputy prime foreign assistant associate senior junior chief executive acting general head lead managing "
    "company party film football cricket team music fellow late longtime veteran retired interim co- ex- press attorney "
    "supreme defence defense finance interior health opposition state federal national local".split()
)
_BEFORE, _APPOSITION, _CLAUSE = 16, 60, 90
"""The characters before and after a name that are examined for a noun, and those after it for a pronoun."""
_BESIDE = 80
"""The characters on either side of a name that are examined for a role."""
_BY_TITLE, _BY_NAME, _BY_NOUN = 5, 3, 3
"""How many votes a title, a given name before a surname, and a noun have; anything else has one."""
_LONGEST_ROLE = 5
"""The most words in a role."""
_OTHERS = {Gender.MALE: "she|her", Gender.FEMALE: "he|his|him", Gender.UNKNOWN: "he|his|him|she|her"}
_PRONOUN_AFTER = {
    besides: regex(rf"(?:[^.!?“”\"A-Z]|[A-Z][a-z]+day\b){{0,80}}?\b({others})\b") for besides, others in _OTHERS.items()
}
"""A pronoun after a name, with no other name in between, by the gender that it must not have."""


def gender_of(text: str, name: str, spans: tuple[Span, ...], *, besides: Gender = Gender.UNKNOWN) -> Gender:
    """The gender of the person at `spans`, by titles, the given name, and the pronouns that follow in the sentence.

    Pronouns of the gender `besides` refer to somebody else who is always near.
    """
    votes = {Gender.FEMALE: 0, Gender.MALE: 0, Gender.UNKNOWN: 0}
    votes[given_gender(name)] += _BY_NAME if " " in name else 1
    for span in spans:
        votes[title_gender(text, span)] += _BY_TITLE
        for noun in (
            _NOUN_BEFORE.search(text, max(0, span.start - _BEFORE), span.start),
            _NOUN_AFTER.match(text, span.end, span.end + _APPOSITION),
        ):
            if noun:
                votes[gender_of_noun(noun[1].lower())] += _BY_NOUN
        pronoun = _PRONOUN_AFTER[besides].match(text, span.end, span.end + _CLAUSE)
        if pronoun:
            votes[PRONOUN_GENDERS[pronoun[1]]] += 1
    if votes[Gender.MALE] == votes[Gender.FEMALE]:
        return Gender.UNKNOWN
    return max(Gender.MALE, Gender.FEMALE, key=votes.__getitem__)


def role_of(text: str, spans: tuple[Span, ...]) -> str:
    """The role that stands directly before or after the name."""
    for span in spans:
        if before := _role_before(_BREAK.split(text[max(0, span.start - _BESIDE) : span.start])[-1].split()):
            return before
        after = _ROLE_AFTER.match(text, span.end, span.end + _BESIDE)
        if after and set(after[1].lower().split()) & ROLES:
            return after[1]
    return ""


def _role_before(words: list[str]) -> str:
    """The title or role at the end of `words`, with its modifiers: `former Lunde Prime Minister`."""
    if words and words[-1].rstrip(".") in HONORIFICS:
        words.pop()
    role: list[str] = []
    for word in reversed(words):
        bare = word.rstrip(".").lower()
        is_role = bare in ROLES or bare in _TITLES
        belongs = bool(role) and (
            bare in _MODIFIERS or (word[0].isupper() and bare not in OPENERS) or (bare == "of" and len(role) == 1)
        )
        ends = bool(role) and (word[-1] in ",;:!?" or (word[-1] == "." and not is_role))
        if ends or not (is_role or belongs) or len(role) == _LONGEST_ROLE:
            break
        role.append(word.rstrip(","))
    return " ".join(reversed(role))
