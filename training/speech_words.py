"""Weighs the words in and around a quoted passage by a logistic regression on their vectors, by position."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy
from sklearn.linear_model import LogisticRegression

from training.speech_examples import Example
from training.word_vectors import SIZE, word_vectors

_REGULARISATION = 0.5
_SHARE = 0.5
"""The share of the regression's scores that is left to the words; the trees learn the rest."""
_PARTS = 3


class Words(NamedTuple):
    """The weights of words."""

    weights: dict[str, str]
    """The weights of each word, or class of words, at each position, in hundredths."""
    bias: float


def words_of(known: Sequence[Example]) -> Words:
    """The weights that a regression on the words of `known` examples gives."""
    vectors = word_vectors()
    regression = _regression(_rows(known), known)
    table = 100 * _SHARE * vectors.table @ regression.coef_.reshape(-1, SIZE).T
    weights = {
        word: " ".join(str(round(float(weight))) for weight in row) for word, row in zip(vectors.names, table, strict=True)
    }
    return Words(weights, round(_SHARE * float(regression.intercept_[0]), 3))


def scores_unseen(known: Sequence[Example]) -> Any:
    """The scores of each of the `known` examples by regressions that have not seen its document."""
    rows, scores = _rows(known), numpy.zeros(len(known))
    places = {document: place for place, document in enumerate(sorted({example.document for example in known}))}
    parts = [places[example.document] % _PARTS for example in known]
    for part in range(_PARTS):
        seen = [index for index, other in enumerate(parts) if other != part]
        unseen = [index for index, other in enumerate(parts) if other == part]
        regression = _regression(rows[seen], [known[index] for index in seen])
        scores[unseen] = _SHARE * regression.decision_function(rows[unseen])
    return scores


def _rows(known: Sequence[Example]) -> Any:
    vectors = word_vectors()
    nothing = numpy.zeros(SIZE)
    rows = [[vectors.of(word) if word else nothing for word in example.features.words] for example in known]
    return numpy.array(rows).reshape(len(rows), -1)


def _regression(rows: Any, known: Sequence[Example]) -> Any:
    regression = LogisticRegression(C=_REGULARISATION, max_iter=300, random_state=0)
    return regression.fit(rows, [example.speech for example in known], sample_weight=[example.weight for example in known])
