"""Finds characters who speak as “he” or “she” when nobody is named whom that may mean: “A lady had come in. …”."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from reader.analysis.grouping.nouns import gender_of_noun
from reader.analysis.model import Entity, EntityKind, Gender
from reader.analysis.speakers.candidates import GENDERS, Candidate
from reader.analysis.speakers.token_letters import BLOCK_END, DETERMINER, QUOTE, SAYS, VERB
from reader.analysis.speakers.wording import Wording

_ACTS_BEHIND = QUOTE + VERB
_FAR = 2_500
"""The most characters between a pronoun and its antecedent."""


def taken_up(
    wording: Wording, candidates: Sequence[Candidate], entities: Sequence[Entity], places: Mapping[str, Sequence[Candidate]]
) -> Iterator[str]:
    """The keys of `places` to whose characters alone a pronoun beside a verb of saying can refer.

    If somebody named is near, they must be described in its paragraph, after the name.
    """
    named = {gender: _named(entities, gender) for gender in GENDERS.values()}
    described = sorted((candidate.first, key) for key, found in places.items() for candidate in found)
    for candidate in candidates:
        gender = GENDERS.get(candidate.form)
        if gender is None or not speaks(wording, candidate):
            continue
        last = _last(named[gender], wording.starts[candidate.first])
        for first, key in reversed(described[: bisect_left(described, (candidate.first, ""))]):
            if wording.starts[candidate.first] - wording.starts[first] > _FAR or wording.starts[first] < last:
                break
            if last >= 0 and (wording.letters[first] != DETERMINER or BLOCK_END in wording.letters[first : candidate.first]):
                break
            if gender_of_noun(key.split()[-1]) is gender:
                yield key
                break


def speaks(wording: Wording, candidate: Candidate) -> bool:
    """Whether a candidate stands beside a quote and a verb of saying, or any verb before it: “…,” smiled the widow."""
    letters, first, last = wording.letters, candidate.first, candidate.last
    if letters[first - 2 : first] == _ACTS_BEHIND:
        return True
    return SAYS in (letters[last + 1 : last + 2], letters[first - 1 : first]) and QUOTE in letters[max(0, first - 4) : last + 6]


def _named(entities: Sequence[Entity], gender: Gender) -> list[int]:
    """The offsets at which persons are named who may be of `gender`."""
    return sorted(
        mention.start
        for entity in entities
        if entity.kind is EntityKind.PERSON and entity.gender.agrees(gender)
        for mention in entity.mentions
    )


def _last(named: Sequence[int], offset: int) -> int:
    """The last of the offsets `named` that is not far before `offset`; -1 if there is none."""
    place = bisect_left(named, offset)
    return named[place - 1] if place > 0 and offset - named[place - 1] <= _FAR else -1
