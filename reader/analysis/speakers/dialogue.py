"""Who speaks in turn: the likeliest sequence of speakers in a conversation, given what the text tells of each of its lines."""

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
"""How many paths the beam search keeps after each line."""


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
class _Path:
    """A sequence of speakers up to one line, as the last of them and the path before."""

    score: float
    pair: Pair
    before: _Path | None


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
    paths = [_Path(_value(lines[0], person), (person, None), None) for person in persons]
    for line in lines[1:]:
        paths = _continued(paths, line, persons)
    best: _Path | None = max(paths, key=lambda path: path.score)
    found = []
    while best is not None:
        found.append(best.pair[0])
        best = best.before
    return found[::-1]


def _continued(paths: Iterable[_Path], line: Line, persons: Iterable[int]) -> list[_Path]:
    """The best paths that go on with `line`: for each pair of speakers the one with the highest score."""
    values = {person: _value(line, person) for person in persons}
    stays, changes = -max(0.0, line.change), min(0.0, line.change)
    best: dict[Pair, _Path] = {}
    for path in paths:
        for person, value in values.items():
            for pair, cost in _ways(path.pair, person, stays, changes):
                score = path.score + value + cost
                if pair not in best or best[pair].score < score:
                    best[pair] = _Path(score, pair, path)
    return sorted(best.values(), key=lambda path: -path.score)[:_BEAM]


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
