"""Finds which nouns the text uses of whom: “actor Tom Brandt”, “the mayor, Ada Quill”, “a report by Greenpeace”."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import NamedTuple

from reader.analysis.grouping.nouns import BODIES, DOCUMENTS, STATEMENTS, is_person
from reader.analysis.speakers import introduction_patterns as patterns
from reader.analysis.speakers.candidates import Candidate, Form
from reader.analysis.speakers.token_letters import AUXILIARY, BRACKET, COMMA, NOUN, NUMBER, POSSESSIVE, SENTENCE_END, WORD
from reader.analysis.speakers.wording import Wording

_NAMED = (Form.PERSON, Form.ORGANISATION, Form.OTHER_NAME)
_NOUN, _STOPS = tuple(NOUN), frozenset(SENTENCE_END)
_IS = frozenset(("is", "was", "became"))
_NEW = frozenset(("a", "an", "another", "one", "some"))
_NAMED_AS = (["named"], ["called"])
"""What stands between a description and the name of whom it describes: “a man named Tom Brandt”."""
_GIVEN_AS = frozenset("identified named name known".split())
_MADE_BY = frozenset(("by", "from"))
_ONLY_READS = frozenset("seen obtained reviewed viewed read received cited quoted reported leaked examined".split())
"""Participles before “by” and whoever is not the author of a document: “a memo seen by the Post”."""
_MAKES = frozenset(
    "release releases released releasing issue issues issued issuing write writes wrote writing post posts posted posting "
    "publish publishes published publishing send sends sent sending".split()
)
"""Verbs whose subject is the author of a statement: “released a statement”."""
_TRIED = ("defendant", "accused")
"""What whoever is on trial is called."""
_PLEADS, _CHARGED = frozenset("denies denied pleads pleaded".split()), frozenset("charged accused".split())
"""Verbs that follow their name, by themselves or in a passive."""
_YEAR_OLD = "year-old"
_BEFORE_AGE = (COMMA, BRACKET)
"""What stands between a name and an age: “Ada Quill, 34,”."""
_FAR = 10
"""The most tokens between a description and the name beside it."""
_SOON = 60
"""The most tokens between a description and the next introduction by the same noun."""
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
        years = self._years_within(first, description.last)
        of_age = self.last_use_of(years, first) if years else None
        if of_age is not None:
            return of_age
        qualified = self.last_use_of(f"{self._noun_at(description.last - 1)} {noun}", first) if description.last > first else None
        return qualified or self.last_use_of(noun, first)

    def _years_within(self, first: int, last: int) -> str:
        """The “34-year-old” in a phrase from the token `first` to `last`; empty if it gives no age."""
        for token in range(first, last - 1):
            if self._words[token + 2] == _YEAR_OLD and self._letters[token] == NUMBER:
                return f"{self._words[token]}-{_YEAR_OLD}"
        return ""

    def only_use_of(self, noun: str) -> int | None:
        """The only person whom the text calls by `noun`, if it has a name."""
        found = {use.entity for use in self._uses.get(noun, ())}
        return next(iter(found)) if len(found) == 1 else None

    def next_use_of(self, noun: str, token: int) -> int | None:
        """Whom the text introduces by `noun` shortly after `token`: “the governor said … The governor, Ada Quill, said”."""
        uses = self._uses.get(noun, [])
        place = bisect_left(uses, token, key=_token)
        return uses[place].entity if place < len(uses) and uses[place].token - token <= _SOON else None

    def named_beside(self, index: int) -> int | None:
        """The entity whose name follows the description at `index`: “his friend at Lunde, Tom Brandt,”."""
        candidate = self._candidates[index]
        for near in self._candidates[index + 1 : index + 1 + _NEXT]:
            if near.first <= candidate.last:
                continue
            between = self._letters[candidate.last + 1 : near.first]
            if len(between) > _FAR:
                return None
            if near.form is Form.PERSON and self._names(candidate.last + 1, near.first):
                return near.entity
            if near.form is Form.ORGANISATION and between == COMMA == self._letters[near.last + 1] and self._is_body(candidate):
                return near.entity
            if near.form is Form.PERSON and (not between or patterns.BEFORE_NAME.fullmatch(between)):
                return near.entity if self._letters[near.last + 1] in patterns.BEHIND_NAME else None
        return None

    def _names(self, start: int, name: int) -> bool:
        """Whether the words from `start` to a name give it: “a man named Tom Brandt”, “a nurse who gave her name only as Kim”."""
        words = self._words[start:name]
        if words in _NAMED_AS:
            return self._letters[name + 1] not in patterns.CALLED_SO  # “critics called Tom Brandt a fool”
        return words[-1:] == ["as"] and not _GIVEN_AS.isdisjoint(words)

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
                return None if self._belongs_to_noun(near) else near.entity
        return None

    def _belongs_to_noun(self, near: Candidate) -> bool:
        """Whether a person's name only tells whose something is: “the Quill campaign”."""
        return near.form is Form.PERSON and self._letters[near.last + 1] == WORD

    def _makes(self, noun: int, name: int) -> bool:
        """Whether the name at a token is the author of what the noun before it denotes: “a book by”, “a statement from”."""
        between = self._words[noun + 1 : name]
        return (
            not _MADE_BY.isdisjoint(between) and _ONLY_READS.isdisjoint(between)
            if self._words[noun] in DOCUMENTS
            else "by" in between
        )

    def _read_name(self, candidate: Candidate, entity: int) -> None:
        """Record the noun directly before a name or in apposition to it."""
        first, last = candidate.first, candidate.last
        if self._letters[first - 1 : first] in _NOUN:
            self._call(first - 1, entity)
        if self._letters[last + 1] in _BEFORE_AGE and self._letters[last + 2] == NUMBER:
            self._uses[f"{self._words[last + 2]}-{_YEAR_OLD}"].append(Use(last, entity))
        if self._is_tried(last):
            for noun in _TRIED:
                self._uses[noun].append(Use(last, entity))
        description = patterns.COPULA if self._words[last + 1] in _IS else patterns.APPOSITION
        match = description.match(self._letters, last + 1, last + 1 + _REACH)
        if match is not None:
            self._call(match.end() - 1, entity)

    def _is_tried(self, last: int) -> bool:
        """Whether the verb after the name that ends at `last` says that somebody is on trial."""
        match = patterns.APPOSED.match(self._letters, last + 1)
        verb = last + 1 if match is None else match.end()
        if self._letters[verb] == AUXILIARY:
            return self._words[verb + 1] in _CHARGED or self._words[verb : verb + 3] == ["is", "on", "trial"]
        return self._words[verb] in _PLEADS

    def _read_description(self, index: int, candidate: Candidate) -> None:
        """Record of whom a description is used, or that it introduces somebody unnamed."""
        noun = self._noun_at(candidate.last)
        entity = self.named_beside(index)
        if entity is None and noun in DOCUMENTS:
            entity = self.author(index)
            if entity is None and self._letters[candidate.first + 1 : candidate.first + 2] == POSSESSIVE:
                entity = next(
                    (near.entity for near in self._candidates[index - 1 : index + 2] if near.first == candidate.first), None
                )
        if entity is None and noun in STATEMENTS:
            entity = self._maker(index)
        if entity is not None or self._words[candidate.first] in _NEW or self._is_of_somebody(candidate):
            self._call(candidate.last, entity)

    def _is_of_somebody(self, candidate: Candidate) -> bool:
        """Whether a description introduces somebody's relative, friend or servant: “the boys' grandfather”."""
        return POSSESSIVE in self._letters[candidate.first : candidate.last] and is_person(self._words[candidate.last])

    def _maker(self, index: int) -> int | None:
        """Who makes the statement at `index`, by its sentence: “in a letter, Quill called”, “Quill said in a letter”."""
        statement = self._candidates[index]
        within, made = (self._words[statement.first - 1] in words for words in (("in",), _MAKES))
        if within or made:
            for near in reversed(self._candidates[max(0, index - _NEXT_AUTHORS) : index]):
                if near.form in _NAMED and self._is_beside(near, statement) and (made or self._acts(near)):
                    return near.entity
        if within:
            for near in self._candidates[index + 1 : index + 1 + _NEXT_AUTHORS]:
                if near.form in _NAMED and self._is_beside(statement, near) and self._acts(near):
                    return near.entity
        return None

    def _acts(self, name: Candidate) -> bool:
        """Whether a verb follows a name."""
        return patterns.ACTS.match(self._letters, name.last + 1) is not None

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
