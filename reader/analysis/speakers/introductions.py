"""Finds which nouns the text uses of whom: “actor Tom Brandt”, “the mayor, Ada Quill”, “a report by Greenpeace”."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import NamedTuple

from reader.analysis.grouping.nouns import BODIES, DOCUMENTS, STATEMENTS, is_person
from reader.analysis.speakers import introduction_patterns as patterns
from reader.analysis.speakers.candidates import Candidate, Form
from reader.analysis.speakers.token_letters import (
    COMMA,
    DETERMINER,
    GOVERNING,
    NOUN,
    POSSESSIVE,
    PREDICATE,
    QUOTE,
    SAYS,
    SENTENCE_END,
    TITLE,
    VERB,
    VERB_ING,
)
from reader.analysis.speakers.wording import Wording

_NAMED_BODY = (Form.ORGANISATION, Form.PLACE, Form.OTHER_NAME)
"""The forms of the names of bodies, whose kind is easily mistaken."""
_NAMED = (Form.PERSON, Form.ORGANISATION, Form.OTHER_NAME)
_NOUN, _STOPS, _PREDICATE = tuple(NOUN), frozenset(SENTENCE_END), frozenset(PREDICATE)
_GOVERNS = tuple(GOVERNING + VERB + VERB_ING)
_NEW = frozenset(("a", "an", "another", "one", "some"))
_NAMED_AS = (["named"], ["called"], [",", "known", "as"], [",", "named"], [",", "called"])
"""What stands between a description and the name of whom it describes: “a man named Tom Brandt”."""
_MADE_BY = frozenset(("by", "from"))
_MAKES = frozenset(
    "release releases released releasing issue issues issued issuing write writes wrote writing post posts posted posting "
    "publish publishes published publishing send sends sent sending".split()
)
"""Verbs whose subject is the author of a statement: “released a statement”."""
_CARRIES = frozenset("carried seen obtained reviewed read cited quoted shared received broadcast aired viewed reported".split())
"""Participles of verbs whose agent is not the author: “a statement carried by”."""
_FAR = 10
"""The most tokens between a description and the name beside it."""
_NEXT, _NEXT_AUTHORS = 5, 7
"""How many candidates after a description may be the name beside it, and the author of a document."""
_REACH = 11
"""The tokens after a name that are examined for an apposition."""


class Use(NamedTuple):
    """A place where the text uses a noun of somebody or something."""

    token: int
    entity: int | None
    """None if it is somebody unnamed."""


class Introductions:
    """Of whom or what the text uses each noun, in reading order."""

    def __init__(self, wording: Wording, candidates: list[Candidate]) -> None:
        self._letters, self._words, self._noun_at = wording.letters, wording.words, wording.noun_at
        self._candidates = candidates
        self._uses: dict[str, list[Use]] = defaultdict(list)
        for index, candidate in enumerate(candidates):
            if candidate.form in _NAMED and candidate.entity is not None:
                self._read_name(candidate, candidate.entity)
            elif candidate.form is Form.DESCRIPTION:
                self._read_description(index, candidate)
        for uses in self._uses.values():
            uses.sort(key=lambda use: (use.token, use.entity is not None))

    def last_use_of(self, noun: str, token: int) -> Use | None:
        """The last use of `noun` before `token`."""
        uses = self._uses.get(noun, [])
        place = bisect_left(uses, token, key=_token)
        return uses[place - 1] if place else None

    def last_use_at(self, description: Candidate) -> Use | None:
        """The same for the noun of a `description`, by preference with the word before it: “the health secretary”."""
        noun, first = self._noun_at(description.last), description.first
        qualified = self.last_use_of(f"{self._noun_at(description.last - 1)} {noun}", first) if description.last > first else None
        return qualified or self.last_use_of(noun, first)

    def called(self, noun: str) -> set[int]:
        """Those with a name whom the text calls by `noun`."""
        return {use.entity for use in self._uses.get(noun, ()) if use.entity is not None}

    def only_use_of(self, noun: str) -> int | None:
        """The only person whom the text calls by `noun`, if it names them when it first does."""
        found, uses = self.called(noun), self._uses.get(noun)
        return uses[0].entity if uses and len(found) == 1 else None

    def named_beside(self, index: int) -> int | None:
        """The entity whose name follows the description at `index`: “his friend at Lunde, Tom Brandt,”."""
        candidate = self._candidates[index]
        for near in self._candidates[index + 1 : index + 1 + _NEXT]:
            if near.first <= candidate.last:
                continue
            between = self._letters[candidate.last + 1 : near.first]
            if len(between) > _FAR:
                return None
            if near.form in _NAMED_BODY and between == COMMA == self._letters[near.last + 1] and self._is_body(candidate):
                return near.entity
            if near.form is Form.PERSON and self._words[candidate.last + 1 : near.first] in _NAMED_AS:
                return near.entity if self._letters[near.last + 1] not in patterns.CALLED_SO else None
            if near.form is Form.PERSON and (not between or patterns.BEFORE_NAME.fullmatch(between)):
                return near.entity if patterns.BEHIND_NAME.match(self._letters, near.last + 1) else None
        return None

    def _is_body(self, candidate: Candidate) -> bool:
        """Whether a description is of a body or of several persons: “the auditors”, not “the spokesman”."""
        noun = self._words[candidate.last]
        return noun in BODIES or (noun.endswith("s") and is_person(noun[:-1]))

    def author(self, index: int) -> int | None:
        """The author of what the description at `index` denotes: “a report by the Harbour Trust”."""
        candidate = self._candidates[index]
        by_name = patterns.MADE_BY_NAME if self._noun_at(candidate.last) in DOCUMENTS else patterns.BY_NAME
        for near in self._candidates[index + 1 : index + 1 + _NEXT_AUTHORS]:
            if near.first <= candidate.last:
                continue
            between = self._letters[candidate.last + 1 : near.first]
            if by_name.fullmatch(between) is None:
                return None
            if near.form in (Form.PERSON, Form.ORGANISATION) and self._makes(candidate.last, near.first):
                return near.entity
        return None

    def _makes(self, noun: int, name: int) -> bool:
        """Whether the name at a token is the author of what the noun before it denotes: “a book by”, “a statement from”."""
        between = self._words[noun + 1 : name]
        if self._words[noun] in DOCUMENTS:
            return not _MADE_BY.isdisjoint(between) and _CARRIES.isdisjoint(between)
        return "by" in between

    def maker(self, index: int) -> int | None:
        """Who makes the statement at `index`, by its sentence: “Quill released a statement”, “Quill said in a statement”."""
        statement = self._candidates[index]
        before = [near for near in reversed(self._candidates[max(0, index - _NEXT_AUTHORS) : index]) if near.form in _NAMED]
        if self._words[statement.first - 1] in _MAKES:
            return next((near.entity for near in before if self._is_beside(near, statement)), None)
        if self._words[statement.first - 1] != "in" or self._words[statement.first] == "the":  # others may speak in that as well
            return None
        behind = [near for near in self._candidates[index + 1 : index + 1 + _NEXT_AUTHORS] if near.form in _NAMED]
        said = (near.entity for near in before if self._says_in(near, statement))
        says = (near.entity for near in behind if self._opens(statement, near))
        return next(said, next(says, None))

    def _says_in(self, named: Candidate, statement: Candidate) -> bool:
        """Whether a name says something in a statement behind it, and nothing is told in between: “Quill said in a letter”."""
        end = self._end_of_saying(named)
        between = self._letters[end : statement.first]
        return end > 0 and self._is_beside(named, statement) and _PREDICATE.isdisjoint(between)

    def _opens(self, statement: Candidate, named: Candidate) -> bool:
        """Whether a statement is named before the clause of who says it: “In a letter to the mayor, Quill said”."""
        is_fronted = COMMA in self._letters[statement.last : named.first] and self._is_beside(statement, named)
        return is_fronted and self._end_of_saying(named) > 0

    def _end_of_saying(self, named: Candidate) -> int:
        """The first token behind a name and its verb of saying, “Quill has said”, “…,” said Quill; 0 if there is none."""
        match = patterns.SAYS_SO.match(self._letters, named.last + 1)
        if match is not None:
            return 0 if self._is_governed(named) else match.end()
        return named.last + 1 if self._letters[named.first - 2 : named.first] == QUOTE + SAYS else 0

    def _is_governed(self, named: Candidate) -> bool:
        """Whether a name belongs to what is before it: “the parents of Quill”, “doctors treating Quill”."""
        return self._letters[max(0, named.first - _FAR) : named.first].rstrip(DETERMINER + TITLE).endswith(_GOVERNS)

    def _read_name(self, candidate: Candidate, entity: int) -> None:
        """Record the noun directly before a name or in apposition to it."""
        first, last = candidate.first, candidate.last
        if self._letters[first - 1 : first] in _NOUN:
            self._call(first - 1, entity)
        match = patterns.APPOSITION.match(self._letters, last + 1, last + 1 + _REACH)
        if match is not None:
            self._call(match.end() - 1, entity)

    def _read_description(self, index: int, candidate: Candidate) -> None:
        """Record of whom a description is used, or that it introduces somebody unnamed."""
        noun = self._noun_at(candidate.last)
        entity = self.named_beside(index)
        if entity is None and noun in DOCUMENTS:
            entity = self.author(index)
        if entity is None and (noun in STATEMENTS or noun in DOCUMENTS):
            entity = self.maker(index)
        if entity is not None or self._words[candidate.first] in _NEW or self._is_of_somebody(candidate):
            self._call(candidate.last, entity)

    def _is_of_somebody(self, candidate: Candidate) -> bool:
        """Whether a description introduces somebody's relative, friend or servant: “the boys' grandfather”."""
        return POSSESSIVE in self._letters[candidate.first : candidate.last] and is_person(self._words[candidate.last])

    def _is_beside(self, before: Candidate, after: Candidate) -> bool:
        """Whether two candidates are in one sentence."""
        return not _STOPS.intersection(self._letters[before.last : after.first])

    def _call(self, token: int, entity: int | None) -> None:
        """Record that `entity` is called by the noun at `token`, with and without the word before it."""
        noun = self._noun_at(token)
        self._uses[noun].append(Use(token, entity))
        if entity is not None and self._letters[token - 1] in NOUN:
            self._uses[f"{self._noun_at(token - 1)} {noun}"].append(Use(token, entity))


def _token(use: Use) -> int:
    return use.token
