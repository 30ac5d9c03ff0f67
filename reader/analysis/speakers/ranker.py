"""The trained ranker of speakers: boosted trees and word scores, read from JSON."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp

from reader.analysis.learnt import learnt
from reader.analysis.trees import Forest, Part


@dataclass(frozen=True)
class Ranker:
    """Everything that was learnt from labelled quotes."""

    cues: Mapping[str, float]
    """How strongly words announce speech, as log odds."""
    heads: Mapping[str, float]
    """How often descriptions with these heads speak, as log odds."""
    paths: Mapping[str, float]
    """How likely the patterns between a speaker and a quote are, as log odds."""
    forest: Forest
    antecedents: Mapping[str, float]
    """The weight of each feature of an antecedent."""

    def scores(self, rows: Sequence[Sequence[Part]], often: Collection[int]) -> list[float]:
        """The score of each of `rows`; many rows share the parts at the places `often`."""
        return self.forest.values_of_parts(rows, often)


def probability(score: float) -> float:
    """The approximate probability that a candidate with that `score` is the speaker."""
    return 1 / (1 + exp(-score))


@cache
def ranker() -> Ranker:
    """The ranker that ships with the package."""
    data = learnt("speakers")
    return Ranker(
        cues=data["cues"],
        heads=data["heads"],
        paths=data["paths"],
        forest=Forest.from_data(data["trees"]),
        antecedents=data["antecedents"],
    )
