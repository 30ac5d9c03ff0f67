"""Learns how much each feature of an antecedent counts, from quotes whose speaker a pronoun stands for."""

from __future__ import annotations

from collections.abc import Mapping

import numpy

from labelled.quotes import NEWS
from reader.analysis.speakers.antecedent_features import FEATURES
from reader.analysis.speakers.antecedents import Antecedents
from reader.analysis.speakers.candidates import GENDERS, Form
from reader.analysis.speakers.decisions import Decision, QuoteBefore
from reader.analysis.speakers.ranker import Ranker
from reader.analysis.speakers.token_letters import SAYS
from reader.analysis.trees import Part
from training.invented_quotes import INVENTED
from training.quoted_documents import Document

_ROUNDS = 300
_RATE = 0.5
_DECAY = 0.05
_PASSES = 3
_PRIOR = {
    "gender_agrees": 5.0,
    "gender_titled": 0.5,
    "gender_unknown": 4.0,
    "gender_guessed": 0.5,
    "sentences_back": -0.7,
    "spoke_last": 0.5,
    "spoke_last_near": 1.2,
    "spoke_before_another": -1.0,
    "subject": 1.0,
    "first_of_block": 1.0,
    "since_quote": 0.7,
    "subject_since_quote": 0.7,
    "alone_since_quote": 0.5,
    "reports_it": 3.0,
    "embedded": -0.4,
    "pronoun": 0.4,
}
"""What the weights are believed to be before a pronoun is seen: of those whose speaker is known, few could tell."""
_WEIGHTS = {"polnear": 1.0, "own": 1.0, NEWS: 1.0, "litbank": 0.5, INVENTED: 1.0}
Question = tuple[list[Part], list[int], float]
"""The readings of one pronoun, those that are right, and how much it counts."""


def antecedent_weights(found: list[Document], ranker: Ranker) -> dict[str, float]:
    """The weights that make the right antecedents likeliest, with the word scores of `ranker`."""
    weights: dict[str, float] = {}
    for _ in range(_PASSES):
        weights = _fitted([question for document in found for question in _questions(document, ranker, weights)])
    return weights


def _fitted(questions: list[Question]) -> dict[str, float]:
    """Weights that make the right readings likely, by gradient ascent; they decay towards the prior."""
    prior = numpy.array([_PRIOR.get(name, 0.0) for name in FEATURES])
    weights = prior.copy()
    for _ in range(_ROUNDS):
        gradient = -_DECAY * len(questions) * (weights - prior)
        for readings, right, counts in questions:
            matrix = numpy.array(readings, float)
            scores = numpy.exp(matrix @ weights - (matrix @ weights).max())
            expected = scores / scores.sum()
            target = numpy.zeros(len(readings))
            target[right] = scores[right] / scores[right].sum()
            gradient += counts * (target - expected) @ matrix
        weights += _RATE * gradient / max(1, len(questions))
    return {name: round(float(weight), 3) for name, weight in zip(FEATURES, weights, strict=True)}


def _questions(document: Document, ranker: Ranker, weights: Mapping[str, float]) -> list[Question]:
    """The pronouns whose speaker is known; with `weights`, the pronouns before them count as they are read with these."""
    features = document.features(ranker)
    antecedents = Antecedents(features, weights)
    questions: list[Question] = []
    before = QuoteBefore()
    for index, gold in sorted(document.labelled.items()):
        pronoun = _pronoun_of(document, index)
        if pronoun is not None and gold.get("who"):
            if weights:
                antecedents.read_to(pronoun, before)
            readings = antecedents.readings(pronoun, GENDERS[document.candidates[pronoun].form], before)
            right = [place for place, (entity, _) in enumerate(readings) if document.is_speaker(entity, gold)]
            if right and len(right) < len(readings):
                questions.append(([reading for _, reading in readings], right, _WEIGHTS[document.name]))
        if gold.get("who"):
            speaker = next((who for who in range(len(document.entities)) if document.is_speaker(who, gold)), None)
            before = QuoteBefore(Decision(pronoun, speaker), features.placement.contexts[index])
    return questions


def _pronoun_of(document: Document, index: int) -> int | None:
    """The pronoun that speaks the quote: as the gold says, or beside the verb of saying that touches the quote."""
    gold = document.labelled[index]
    pronouns = [place for place, found in enumerate(document.candidates) if found.form in GENDERS]
    if gold["speaker"]:
        said = gold["speaker"]["start"], gold["speaker"]["end"]
        return next((place for place in pronouns if tuple(document.spans[place]) == said), None)
    letters = document.wording.letters
    token = document.wording.token_at(document.quotes[index].quoted.span.start)
    for place in pronouns:
        phrase = document.candidates[place]
        touches = phrase.first in (token + 1, token + 2) or phrase.first == token - 3
        if touches and phrase.form in (Form.HE, Form.SHE) and SAYS in letters[phrase.first - 1 : phrase.last + 2]:
            return place
    return None
