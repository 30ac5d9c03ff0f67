"""Finds the likeliest sequence of speakers in a conversation, given the evidence for each of its lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

NOBODY_KNOWN = -1
"""A speaker about whom the text tells nothing."""
_ENTERS, _TURNS_AWAY, _ANSWERS_FIRST = 2.5, 0.5, 0.5
"""The costs of a third person joining in, of addressing someone other than the last speaker, and of the first answer."""
_NOBODY = 2.25
"""The cost of a speaker about whom the text tells nothing."""
_BEAM = 12
"""How many paths the beam search keeps after each line."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one person says without a break, and the evidence for who that is."""

    evidence: Mapping[int, float]
    """The evidence for each person who is near or addressed."""
    others: float
    """The evidence for each of the others."""
    change: float
    """The evidence for a change of speaker since the line before; below zero, for the same speaker."""
    is_first: bool
    """Whether a new conversation begins."""


Pair = tuple[int, int | None]
"""A speaker and whom they address."""


@dataclass(frozen=True, slots=True)
class _Path:
    """A sequence of speakers up to one line, as a linked list."""

    score: float
    pair: Pair
    before: _Path | None


def speakers_of(lines: Sequence[Line]) -> list[int]:
    """The speaker of each of the `lines`: a person, or `NOBODY_KNOWN`."""
    starts = [index for index, line in enumerate(lines) if line.is_first or index == 0]
    found: list[int] = []
    for start, end in pairwise([*starts, len(lines)]):
        found += _spoken(lines[start:end])
    return found


def _spoken(lines: Sequence[Line]) -> list[int]:
    """The speaker of each line of one conversation."""
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
    """The best paths that continue with `line`: for each pair of speakers the one with the highest score."""
    values = {person: _value(line, person) for person in persons}
    stays, changes = -max(0.0, line.change), min(0.0, line.change)
    ways = (
        (path.score + value + cost, pair, path)
        for path in paths
        for person, value in values.items()
        for pair, cost in _ways(path.pair, person, stays, changes)
    )
    best: dict[Pair, tuple[float, _Path]] = {}
    for score, pair, path in ways:
        if pair not in best or best[pair][0] < score:
            best[pair] = score, path
    ranked = sorted(best.items(), key=lambda item: -item[1][0])[:_BEAM]
    return [_Path(score, pair, path) for pair, (score, path) in ranked]


def _ways(pair: Pair, person: int, stays: float, changes: float) -> Iterator[tuple[Pair, float]]:
    """The pairs with which a conversation may continue if `person` speaks, each with its score."""
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
