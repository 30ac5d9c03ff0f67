"""The classifier of quoted passages: words that somebody said, or a scare quote, a term, a title."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reader.analysis.speech_signs import Reading
from reader.analysis.trees import Forest


@dataclass(frozen=True, slots=True)
class SpeechModel:
    """Boosted trees over what is measured, and weights of the words at the edges and beside."""

    forest: Forest
    weights: Mapping[str, float]
    bias: float
    threshold: float
    """The least probability of speech."""
    threshold_attributed: float
    """The same where “according to” follows in the sentence."""

    def accepts(self, reading: Reading) -> bool:
        """Whether a passage is speech."""
        return self.probability(reading) >= (self.threshold_attributed if reading.attributed else self.threshold)

    def probability(self, reading: Reading) -> float:
        """How probable speech is."""
        weight = self.weights.get
        (score,) = self.forest.values([reading.row])
        return 1 / (1 + math.exp(-score - self.bias - sum(weight(word, 0.0) for word in reading.words)))


@cache
def speech_model() -> SpeechModel:
    """The model that ships."""
    data = json.loads(files("reader.analysis").joinpath("models", "speech.json").read_text("utf-8"))
    return SpeechModel(Forest.from_data(data.pop("trees")), **data)
