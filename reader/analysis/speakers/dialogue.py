"""Who speaks in turn: the likeliest course of a conversation, given what the text tells of each of its lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

NOBODY_KNOWN = -1
"""Stands for a speaker about whom the text tells nothing."""
_ENTERS, _TURNS_AWAY, _ANSWERS_FIRST = 2.5, 0.5, 0.5
"""The cost of a third person joining in, of speaking to someone other than the last speaker, and of answering the first."""
_NOBODY = 2.25
"""The cost of a speaker about whom the text tells nothing."""
_BEAM = 12
"""How many courses are followed at a time."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one person says without a break, and the evidence for who that is."""

    evidence: Mapping[int, float]
    """How much speaks for some persons."""
    others: float
    """How much speaks for each of the others."""
    change: float
    """How much speaks for another speaker than of the line before; below zero, for the same one."""
    is_first: bool
    """Whether a new conversation begins."""


Pair = tuple[int, int | None]
"""Who speaks, and to whom."""


@dataclass(frozen=True, slots=True)
class _Course:
    """A course of a conversation up to one line."""

    score: float
    pair: Pair
    before: _Course | None


def speakers_of(lines: Sequence[Line]) -> list[int]:
    """Who speaks each of the `lines`: a person, or `NOBODY_KNOWN`."""
    starts = [index for index, line in enumerate(lines) if line.is_first or index == 0]
    found: list[int] = []
    for start, end in pairwise([*starts, len(lines)]):
        found += _spoken(lines[start:end])
    return found


def _spoken(lines: Sequence[Line]) -> list[int]:
    """Who speaks each line of one conversation."""
    persons = {NOBODY_KNOWN: None} | dict.fromkeys(person for line in lines for person in line.evidence)
    courses = [_Course(_value(lines[0], person), (person, None), None) for person in persons]
    for line in lines[1:]:
        courses = _continued(courses, line, persons)
    best: _Course | None = max(courses, key=lambda course: course.score)
    found = []
    while best is not None:
        found.append(best.pair[0])
        best = best.before
    return found[::-1]


def _continued(courses: Iterable[_Course], line: Line, persons: Iterable[int]) -> list[_Course]:
    values = {person: _value(line, person) for person in persons}
    stays, changes = -max(0.0, line.change), min(0.0, line.change)
    best: dict[Pair, _Course] = {}
    for course in courses:
        for person, value in values.items():
            for pair, cost in _ways(course.pair, person, stays, changes):
                score = course.score + value + cost
                if pair not in best or best[pair].score < score:
                    best[pair] = _Course(score, pair, course)
    return sorted(best.values(), key=lambda course: -course.score)[:_BEAM]


def _ways(pair: Pair, person: int, stays: float, changes: float) -> Iterator[tuple[Pair, float]]:
    """The pairs with which a conversation may continue if `person` speaks, and the score of each."""
    speaker, partner = pair
    if person == speaker:
        yield pair, stays
    elif person == partner:
        yield (person, speaker), changes
    elif partner is None:
        yield (person, speaker), changes - _ANSWERS_FIRST
    else:
        yield (person, speaker), changes - _ENTERS
        yield (person, partner), changes - _ENTERS - _TURNS_AWAY


def _value(line: Line, person: int) -> float:
    return line.evidence.get(person, line.others) - (_NOBODY if person == NOBODY_KNOWN else 0.0)
