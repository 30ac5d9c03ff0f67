"""Learns how much each feature of an antecedent counts, from quotes whose speaker a pronoun stands for."""

from __future__ import annotations

from reader.analysis.antecedents import FEATURES, GENDERS, Antecedents
from reader.analysis.candidates import Form
from reader.analysis.ranker import Ranker
from reader.analysis.speaker_features import Decision
from reader.analysis.trees import Forest
from training.quoted_documents import Document

_ROUNDS = 300
_RATE = 0.5
_DECAY = 0.01
WEIGHTS = {"polnear": 1.0, "own": 1.0, "litbank": 0.5}
Question = tuple[list[list[float]], list[int], float]
"""The readings of one pronoun, those that are right, and how much it counts."""


def antecedent_weights(found: list[Document]) -> dict[str, float]:
    """The weights that make the right antecedents likeliest."""
    import numpy

    questions = [question for document in found for question in _questions(document)]
    weights = numpy.zeros(len(FEATURES))
    for _ in range(_ROUNDS):
        gradient = -_DECAY * len(questions) * weights
        for readings, right, counts in questions:
            matrix = numpy.array(readings, float)
            scores = numpy.exp(matrix @ weights - (matrix @ weights).max())
            expected = scores / scores.sum()
            target = numpy.zeros(len(readings))
            target[right] = scores[right] / scores[right].sum()
            gradient += counts * (target - expected) @ matrix
        weights += _RATE * gradient / max(1, len(questions))
    return {name: round(float(weight), 3) for name, weight in zip(FEATURES, weights, strict=True)}


def _questions(document: Document) -> list[Question]:
    features = document.features(Ranker({}, {}, {}, Forest(()), {}))
    antecedents = Antecedents(features, {})
    questions: list[Question] = []
    previous, block = Decision(), -9
    for index, gold in sorted(document.labelled.items()):
        pronoun = _pronoun_of(document, index)
        if pronoun is not None and gold.get("who"):
            readings = antecedents.vectors(pronoun, GENDERS[document.candidates[pronoun].form], previous, block)
            right = [place for place, (entity, _) in enumerate(readings) if document.is_speaker(entity, gold)]
            if right and len(right) < len(readings):
                questions.append(([vector for _, vector in readings], right, WEIGHTS[document.name]))
        if gold.get("who"):
            speaker = next((who for who in range(len(document.entities)) if document.is_speaker(who, gold)), None)
            previous, block = Decision(pronoun, speaker), features.placement.contexts[index].block
    return questions


def _pronoun_of(document: Document, index: int) -> int | None:
    """The pronoun that speaks the quote: as the gold says, or beside the verb of saying that touches the quote."""
    gold = document.labelled[index]
    pronouns = [place for place, found in enumerate(document.candidates) if found.form in GENDERS]
    if gold["speaker"]:
        return next((place for place in pronouns if document.overlaps(place, gold)), None)
    letters = document.wording.letters
    token = document.wording.token_at(document.quotes[index].quoted.span.start)
    for place in pronouns:
        phrase = document.candidates[place]
        touches = phrase.first in (token + 1, token + 2) or phrase.first == token - 3
        if touches and phrase.form in (Form.HE, Form.SHE) and "V" in letters[phrase.first - 1 : phrase.last + 2]:
            return place
    return None
