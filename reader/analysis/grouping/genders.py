"""Finds the gender of a person in the text."""

from __future__ import annotations

from reader.analysis.grouping.nouns import gender_of_noun
from reader.analysis.grouping.persons import given_gender, title_gender
from reader.analysis.lexicon import PRONOUN_GENDERS
from reader.analysis.model import Gender
from reader.article import Span
from reader.regex import regex

_NOUN_BEFORE = regex(r"\b([A-Za-z]{3,}),? $")
_NOUN_AFTER = regex(r", (?:an?|the) (?:[\w’-]+ ){0,3}?([a-z]{3,})(?=[,.]| (?:of|at|for|in|from|and|who|with)\b)")
"""A noun that describes a person, right before the name or in apposition right after it."""

_BEFORE, _APPOSITION, _CLAUSE = 16, 60, 90
"""The characters before and after a name that are examined for a noun, and those after it for a pronoun."""
_BY_TITLE, _BY_NAME, _BY_NOUN = 5, 3, 3
"""How many votes a title, a given name before a surname, and a noun have; anything else has one."""
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
