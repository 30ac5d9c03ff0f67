"""A logistic classifier of quoted passages: words that somebody said, or a scare quote, a term, a title."""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reader.analysis.speech_signs import ASIDE, ATTRIBUTED, NO_WORDS


@dataclass(frozen=True, slots=True)
class SpeechModel:
    """The weights of the signs."""

    weights: Mapping[str, float]
    bias: float
    threshold: float
    """The least probability of speech."""
    threshold_aside: float
    """The same for single marks in a text that quotes with double ones: most of these are headline style or irony."""
    threshold_attributed: float
    """The same where “according to” follows in the sentence."""

    def accepts(self, signs: Collection[str]) -> bool:
        """Whether a passage with `signs` is speech."""
        if NO_WORDS in signs:
            return False
        return self.probability(signs) >= self._threshold(signs)

    def _threshold(self, signs: Collection[str]) -> float:
        if ATTRIBUTED in signs:
            return self.threshold_attributed
        return self.threshold_aside if ASIDE in signs else self.threshold

    def probability(self, signs: Iterable[str]) -> float:
        """How probable speech is, given `signs`."""
        weight = self.weights.get
        return 1 / (1 + math.exp(-self.bias - math.fsum(weight(sign, 0.0) for sign in signs)))


@cache
def speech_model() -> SpeechModel:
    """The model that ships."""
    text = files("reader.analysis").joinpath("models", "speech.json").read_text("utf-8")
    return SpeechModel(**json.loads(text))
