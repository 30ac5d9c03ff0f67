"""The trained ranker of speakers: boosted trees and word scores, read from JSON."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from math import exp

from reader.analysis.learnt import learnt
from reader.analysis.trees import Forest, Part

_PRUNE_AFTER = 24
_PRUNE_MARGIN = 2.0
_SURE = 0.0
"""Where one row alone is left with this score or more, the other trees change nothing."""


@dataclass(frozen=True)
class Ranker:
    """All that was learnt from labelled quotes."""

    cues: Mapping[str, float]
    """Words that announce what somebody says, as log odds."""
    heads: Mapping[str, float]
    """Nouns at the end of descriptions that speak, as log odds."""
    paths: Mapping[str, float]
    """What stands between a speaker and the quote, as log odds."""
    forest: Forest
    antecedents: Mapping[str, float]
    """The weight of each feature of an antecedent."""

    def best(self, rows: Sequence[Sequence[Part]], often: Collection[int]) -> tuple[int, float]:
        """The index of the row with the highest score, and its probability, roughly; those hopeless early on are dropped.

        The parts at the places `often` are those that many rows share.
        """
        early, late = self._stages
        scores = early.values_of_parts(rows, often)
        least = max(scores) - _PRUNE_MARGIN
        alive = [index for index, score in enumerate(scores) if score >= least]
        if len(alive) == 1 and scores[alive[0]] >= _SURE:
            return alive[0], _probability(scores[alive[0]])
        late_scores = late.values_of_parts([rows[index] for index in alive], often)
        final = [(scores[index] + more, index) for index, more in zip(alive, late_scores, strict=True)]
        score, index = max(final, key=lambda scored: (scored[0], -scored[1]))
        return index, _probability(score)

    @cached_property
    def _stages(self) -> tuple[Forest, Forest]:
        trees = self.forest.trees
        return Forest(trees[:_PRUNE_AFTER]), Forest(trees[_PRUNE_AFTER:])


def _probability(score: float) -> float:
    return 1 / (1 + exp(-score))


@cache
def ranker() -> Ranker:
    """The ranker that ships with the package."""
    data = learnt("speakers")
    return Ranker(data["cues"], data["heads"], data["paths"], Forest.from_data(data["trees"]), data["antecedents"])
