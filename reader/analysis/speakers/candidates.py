"""Finds the phrases in the author's words that may stand for a speaker: names, descriptions and pronouns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from operator import attrgetter
from typing import NamedTuple

from reader.analysis.grouping.nouns import BODIES, DOCUMENTS, PERSONS, is_person
from reader.analysis.lexicon import ROLES
from reader.analysis.model import Gender
from reader.analysis.speakers import candidate_patterns as patterns
from reader.analysis.speakers.token_letters import (
    ACCORDING,
    CAPITALISED,
    COLON,
    CUE,
    GOVERNING,
    GROUP,
    ORGANISATION,
    OTHER_MARK,
    OTHER_NAME,
    PARTY,
    PERSON,
    PLACE,
    QUOTE,
    VERB,
)
from reader.analysis.speakers.wording import Wording
from reader.regex import regex


class Form(IntEnum):
    """The form of a referring phrase."""

    PERSON = 0
    ORGANISATION = 1
    PLACE = 2
    GROUP = 3
    UNKNOWN_NAME = 4
    """Capitalised words that no entity covers."""
    DESCRIPTION = 5
    """A noun phrase: “a spokesman”, “the report”, “researchers”."""
    HE = 6
    SHE = 7
    THEY = 8
    I_WE_YOU = 9
    IT = 10
    WHO = 11
    OTHER_NAME = 12


GENDERS = {Form.HE: Gender.MALE, Form.SHE: Gender.FEMALE}
"""Whom the pronouns for one person stand for."""


class Candidate(NamedTuple):
    """A phrase that may stand for a speaker."""

    first: int
    """Its first token in the Wording."""
    last: int
    form: Form
    entity: int | None
    """The index of the entity that it names."""


_NAMES = {
    PERSON: Form.PERSON,
    ORGANISATION: Form.ORGANISATION,
    PLACE: Form.PLACE,
    GROUP: Form.GROUP,
    OTHER_NAME: Form.OTHER_NAME,
}
_PRONOUNS = {
    **dict.fromkeys(("he", "him", "his"), Form.HE),
    **dict.fromkeys(("she", "her"), Form.SHE),
    **dict.fromkeys(("they", "them", "their"), Form.THEY),
    **dict.fromkeys(("i", "me", "my", "we", "our", "you"), Form.I_WE_YOU),
    **dict.fromkeys(("it", "its", "which"), Form.IT),
    "who": Form.WHO,
}
_CUES = tuple(CUE)
_AT_SPEAKER = (ACCORDING + OTHER_MARK, QUOTE + VERB)
"""The two tokens before a speaker: “according to”, “…” smiled."""
_OPENS_QUOTE = (COLON, QUOTE)
POSTPOSITIVE = frozenset("familiar close aware privy responsible".split())
"""Adjectives behind the noun that they belong to: “a person familiar with the matter”."""
_TIMES = frozenset("time day days week weeks weekend month months year years decade night morning afternoon evening".split())
"""Nouns for when something is said: “Last week, crowds called for”."""
_PARTS = frozenset("part parts portion excerpt extract".split())
"""Nouns that stand for nothing but what they are of: “part of her statement reads”."""
_ONE_OF_A_GROUP = regex(
    r"(?:[A-Z][a-zé]+(?:an|ard|ani|aqi|eli|ander|crat)|Argentine|Briton|Croat|Czech|Dane|Finn|Greek|Pole|Portuguese|Scot|Serb|"
    r"Swede|Turk)"
)
"""A single member of a nation or a party: “Brazilian”, but neither “British” nor “Brazilians”."""
_THEM = frozenset(("one", "another", "other", "both", "some", "many", "several", "most"))
SOURCES = (ROLES | BODIES | DOCUMENTS) | frozenset(
    "official officials aide aides source sources critic critics voter voters resident residents researchers scientists "
    "experts expert lawyers police document government woman man witness witnesses team authors people ad press media crowd "
    "protesters supporters opponents army navy forces troops regime authorities investigators "
    "prosecutors economists analysts activists lawmakers senators journalists reporters doctors teachers workers members "
    "platform forum front caucus bloc faction cabinet trustees fishermen townspeople locals plaintiffs sign banner placard "
    "plaque inscription caption neighbours neighbors friends parents colleagues relatives families fans organisers organizers "
    "spokespeople treaty law contract charter constitution convention clause guidance guideline guidelines indictment "
    "affidavit transcript text e-mail".split()
)
"""Nouns for those whose words are reported."""


def find_candidates(wording: Wording) -> list[Candidate]:
    """All candidates, in reading order."""
    letters, words = wording.letters, wording.words
    people = [*_members(wording), *_people_of_somebody(wording)]
    taken = {token for first, last in (*_datelines(wording), *people) for token in range(first, last + 1)}
    names, pronouns, of_them = (
        map(re.Match.start, form.finditer(letters)) for form in (patterns.ANY_NAME, patterns.PRONOUN, patterns.ONE_OF_THEM)
    )
    found = [Candidate(token, token, _NAMES[letters[token]], wording.entity_at[token]) for token in names if token not in taken]
    found += [Candidate(token, token, _PRONOUNS[words[token]], None) for token in pronouns if words[token] in _PRONOUNS]
    found += [Candidate(token, token, Form.DESCRIPTION, None) for token in of_them if words[token] in _THEM]
    found += [Candidate(first, last, Form.DESCRIPTION, None) for first, last in people]
    for begin, end in _noun_phrases(letters):
        first, last = begin, end
        while first in taken:
            first += 1
        if words[last] in POSTPOSITIVE and letters[last + 1] in GOVERNING:
            last -= 1
        if first <= last and letters[last + 1] not in PARTY and _may_speak(letters, words, first, last, end):
            unknown = letters[first : last + 1].strip(CAPITALISED) == ""
            found.append(Candidate(first, last, Form.UNKNOWN_NAME if unknown else Form.DESCRIPTION, None))
    return sorted(found, key=attrgetter("first", "last"))


def _members(wording: Wording) -> Iterator[tuple[int, int]]:
    """The first and the last token of each phrase for one member of a group: “a New York Democrat”."""
    for match in patterns.MEMBER.finditer(wording.letters):
        if is_one_of_a_group(wording.text_at(match.end() - 1)):
            yield match.start(), match.end() - 1


def _people_of_somebody(wording: Wording) -> Iterator[tuple[int, int]]:
    """The first and the last token of each phrase for the people of somebody named: “a senior Quill adviser”."""
    for match in patterns.PEOPLE_OF_SOMEBODY.finditer(wording.letters):
        first, last = match.start(), match.end() - 1
        determined = match[0][0] in patterns.BEFORE_PEOPLE
        is_surname = " " not in wording.text_at(first + match[0].index(PERSON))
        if (determined or is_surname) and _is_people(wording.words[last], determined=determined):
            yield first, last


def _is_people(noun: str, *, determined: bool) -> bool:
    """Whether a noun denotes persons or a body; by its ending only behind a determiner, since “Quill remembers” is a verb."""
    listed = noun in SOURCES or noun in BODIES or noun.removesuffix("s") in PERSONS or noun == "family"
    return listed or (determined and is_person(noun))


def _datelines(wording: Wording) -> Iterator[tuple[int, int]]:
    """The first and the last token of each dateline."""
    for match in patterns.DATELINE.finditer(wording.letters):
        yield match.start(), match.end() - 1


def _noun_phrases(letters: str) -> Iterator[tuple[int, int]]:
    """The first and the last token of each phrase that ends with a noun."""
    for match in patterns.NOUN_PHRASE.finditer(letters):
        first, last = match.start(), match.end() - 1
        if letters[first] in patterns.BEFORE_PHRASE:
            first = last + 1 - len(letters[first : last + 1].lstrip(patterns.BEFORE_PHRASE))
        yield first, last


def is_one_of_a_group(name: str) -> bool:
    """Whether `name` denotes one member of a nation or a party."""
    return _ONE_OF_A_GROUP.fullmatch(name) is not None


def _may_speak(letters: str, words: list[str], first: int, last: int, end: int) -> bool:
    """Whether a noun phrase is in the position of a speaker, or of a kind that speaks."""
    stands_for_itself = words[last] not in _TIMES and not (words[last] in _PARTS and words[last + 1] == "of")
    return stands_for_itself and (
        words[last] in SOURCES
        or words[last + 1] == "who"
        or (letters[end + 1] in patterns.BEFORE_VERB and patterns.VERB_NEXT.match(letters, end + 1) is not None)
        or letters[first - 1 : first] in _CUES
        or letters[first - 2 : first] in _AT_SPEAKER
        or letters[last + 1 : last + 2] in _OPENS_QUOTE
    )
