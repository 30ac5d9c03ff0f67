"""Tells the nicknames of teams from names of peoples: `a victory for the Lanterns` near the name of a tournament."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.gazetteer import LANGUAGE, lists_of
from reader.analysis.lexicon import GROUP_WORDS
from reader.analysis.model import EntityKind
from reader.analysis.names.tagged import Tagged, TaggedSentence

_TOURNAMENTS = frozenset("Cup Championship Championships Olympics Games Open Prix League Series Bowl".split())
_CONTEST = frozenset(
    "victory win wins won beat beaten defeat lost match game season coach striker goal goals final semi-final title fans "
    "squad scored players".split()
)
_NEAR = 2
"""How many sentences earlier the tournament may be named."""


def with_teams(sentences: Sequence[TaggedSentence]) -> Sequence[TaggedSentence]:
    """The sentences of a document, with nicknames of teams as organisations."""
    teams = {
        words[name.start]
        for index, (words, names) in enumerate(sentences)
        for name in names
        if _may_be_team(words, name) and not _CONTEST.isdisjoint(words) and _is_tournament_near(sentences, index)
    }
    if not teams:
        return sentences
    return [TaggedSentence(words, [_as_team(words, name, teams) for name in names]) for words, names in sentences]


def _as_team(words: Sequence[str], name: Tagged, teams: set[str]) -> Tagged:
    is_team = words[name.start] in teams and _is_people(name)
    return name._replace(kind=EntityKind.ORGANISATION) if is_team else name


def _is_people(name: Tagged) -> bool:
    return name.kind is EntityKind.GROUP and name.length == 1


def _may_be_team(words: Sequence[str], name: Tagged) -> bool:
    """Whether a name is a plural that is no known people: `the Lanterns`."""
    word = words[name.start]
    if not _is_people(name) or not word.endswith("s") or name.start == 0 or words[name.start - 1].lower() != "the":
        return False
    return GROUP_WORDS.isdisjoint((word, word[:-1])) and LANGUAGE not in lists_of(word[:-1])


def _is_tournament_near(sentences: Sequence[TaggedSentence], index: int) -> bool:
    near = sentences[max(0, index - _NEAR) : index + 1]
    return any(name.kind is EntityKind.EVENT and words[name.end - 1] in _TOURNAMENTS for words, names in near for name in names)
