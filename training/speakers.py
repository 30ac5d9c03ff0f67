"""Makes `reader/analysis/models/speakers.json` from labelled quotes: PolNeAR, the project's own articles, LitBank.

Run it as `python -m training.speakers`; `--folds` prints cross-validated scores instead, with PolNeAR divided by publisher and
the others by document.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any, NamedTuple

import lightgbm
import numpy

from labelled.gold import quote_scorer
from labelled.quotes import NEWS, SETS, as_scored
from reader.analysis.speakers.attribution import Attribution
from reader.analysis.speakers.decisions import Decision
from reader.analysis.speakers.features import FEATURES
from reader.analysis.speakers.ranker import Ranker
from reader.analysis.speakers.reach import promising, within_reach
from reader.analysis.trees import Forest
from training import MODELS
from training.antecedents import antecedent_weights
from training.boosting import grown_trees, scale_of, scaled
from training.invented_quotes import INVENTED
from training.quoted_documents import FOLDS, Document, Gold, invented_documents, labelled_documents, labels, understood
from training.speaker_patterns import (
    ScoresWithout,
    cue_counts,
    head_counts,
    path_counts,
    path_odds,
    scores_of,
    total_of,
    word_odds,
)
from training.speech import fit
from training.speech_examples import examples

_WEIGHTS = {"polnear": 1.0, "own": 3.0, NEWS: 2.0, "litbank": 0.5, INVENTED: 1.0}
_ROUNDS = 120
_PARAMETERS = {
    "objective": "lambdarank",
    "lambdarank_truncation_level": 5,
    "num_leaves": 31,
    "learning_rate": 0.06,
    "min_data_in_leaf": 20,
    "lambda_l2": 1.0,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "seed": 8,
    "verbose": -1,
    "num_threads": 1,
    "deterministic": True,
}
_RISING = {"cue_after", "head", "path", "form_path", "gap_path"}
"""Features of which more never speaks against a candidate."""
_NOTHING = Ranker({}, {}, {}, Forest(()), {})


class Question(NamedTuple):
    """Who says one quote: the features of each candidate, whether it is right, and how much the answer counts."""

    rows: list[list[float]]
    truths: list[int]
    counts: float

    def weights(self) -> list[float]:
        """How much each candidate counts: the right ones share what a wrong one counts."""
        right = sum(self.truths)
        return [self.counts / (right if truth else 1) for truth in self.truths]


def main() -> None:
    """Write the model, or print the scores of models that have not seen what they are scored on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", action="store_true", help="print cross-validated scores and write nothing")
    cross_validates = parser.parse_args().folds
    found = labelled_documents()
    if cross_validates:
        print_scores(found, cross_validated(found))
        return
    model = trained([*found, *invented_documents()])
    data = {
        "cues": model.cues,
        "heads": model.heads,
        "paths": model.paths,
        "antecedents": model.antecedents,
        "trees": [tree._asdict() for tree in model.forest.trees],
    }
    (MODELS / "speakers.json").write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), "utf-8")


def cross_validated(found: list[Document]) -> dict[int, list[Gold]]:
    """The predicted quotes of each document, by its place in `found`, from models of speech and of speakers without its fold."""
    passages, invented = examples(), invented_documents()
    predicted: dict[int, list[Gold]] = {}
    for fold in range(FOLDS):
        model = trained([*(document for document in found if document.fold != fold), *invented])
        tested = {index: document for index, document in enumerate(found) if document.fold == fold}
        hidden = {document.gold["id"] for document in tested.values()}
        judge = fit([passage for passage in passages if passage.document not in hidden])
        for index, document in tested.items():
            predicted[index] = prediction(understood(document.name, document.gold, fold, judge), model)
    return predicted


def prediction(document: Document, model: Ranker) -> list[Gold]:
    """The quotes of a document as `model` attributes them, in the form that the scorer reads."""
    features = document.features(model)
    attribution = Attribution(features, model)
    quotes = tuple(attribution.quote(index) for index in range(len(document.quotes)))
    entities, quotes = attribution.finished(quotes)
    return [as_scored(quote, entities) for quote in quotes]


def print_scores(found: list[Document], predicted: Mapping[int, list[Gold]]) -> None:
    """Print the scorer's line for each set, all quotes and the direct ones."""
    for name in SETS:
        of_set = {str(index): document for index, document in enumerate(found) if document.name == name}
        gold = [{**document.gold, "id": identity} for identity, document in of_set.items()]
        ours = {identity: {"quotes": predicted[int(identity)]} for identity in of_set}
        quote_scorer().show(name, quote_scorer().score(gold, ours))
        quote_scorer().show(f"{name} direct", quote_scorer().score(gold, ours, ("direct",)))


def trained(found: list[Document]) -> Ranker:
    """A ranker trained on the documents `found`."""
    cues, heads = [cue_counts(document) for document in found], [head_counts(document) for document in found]
    every_cue, every_head = total_of(cues), total_of(heads)
    model = replace(_NOTHING, cues=scores_of(every_cue, word_odds), heads=scores_of(every_head, word_odds))
    model = replace(model, antecedents=antecedent_weights(found, model))
    paths = [path_counts(document, model) for document in found]
    every_path = total_of(paths)
    questions: list[Question] = []
    for document, own_cues, own_heads, own_paths in zip(found, cues, heads, paths, strict=True):
        unseen = replace(
            model,
            cues=ScoresWithout(every_cue, own_cues, word_odds),
            heads=ScoresWithout(every_head, own_heads, word_odds),
            paths=ScoresWithout(every_path, own_paths, path_odds),
        )
        questions += questions_of(document, unseen)
    return replace(model, paths=scores_of(every_path, path_odds), forest=boosted(questions))


def boosted(questions: list[Question]) -> Forest:
    """Boosted trees whose values are the log odds that a candidate is right.

    They are scaled by how well trees of one half of the questions tell the candidates of the other.
    """
    half = len(questions) // 2
    halves = questions[:half], questions[half:]
    unseen = [_grown(own).predict(_rows(other)) for own, other in (halves, halves[::-1])]
    asked = [*halves[1], *halves[0]]
    truths = [truth for question in asked for truth in question.truths]
    weights = [weight for question in asked for weight in question.weights()]
    scale = scale_of(numpy.concatenate(unseen), numpy.array(truths, float), numpy.array(weights))
    return scaled(grown_trees(_grown(questions).dump_model()), scale)


def _grown(questions: Sequence[Question]) -> Any:
    """LightGBM's trees, grown to put the right candidates of each question before the others."""
    truths = numpy.array([truth for question in questions for truth in question.truths])
    weights = numpy.array([question.counts for question in questions for _ in question.rows])
    data = lightgbm.Dataset(_rows(questions), truths, weight=weights, group=[len(question.rows) for question in questions])
    parameters = {**_PARAMETERS, "monotone_constraints": [int(name in _RISING) for name in FEATURES]}
    return lightgbm.train(parameters, data, _ROUNDS)


def _rows(questions: Iterable[Question]) -> Any:
    return numpy.array([row for question in questions for row in question.rows], float)


def questions_of(document: Document, model: Ranker) -> Iterable[Question]:
    """Who of those that are asked says each quote whose speaker is known; earlier quotes count as decided rightly."""
    features = document.features(model)
    decisions: list[Decision] = []
    spoken: Counter[int] = Counter()
    for index in range(len(document.quotes)):
        previous = decisions[-1] if decisions else Decision()
        reach = within_reach(features, index, previous)
        known = labels(document, index, reach, previous)
        asked = [candidate for candidate in promising(features, index, reach, decisions) if candidate in (known or ())]
        if known and asked:
            rows = [[*chain.from_iterable(row)] for row in features.rows(index, asked, decisions, spoken)]
            yield Question(rows, [known[candidate] for candidate in asked], _WEIGHTS[document.name])
        decision = _truth(document, index, known, features.placement.contexts[index].token)
        decisions.append(decision)
        if decision.entity is not None:
            spoken[decision.entity] += 1


def _truth(document: Document, index: int, known: dict[int, int] | None, token: int) -> Decision:
    right = [candidate for candidate, truth in (known or {}).items() if truth]
    if not right:
        return Decision()
    candidate = min(right, key=lambda candidate: abs(document.candidates[candidate].first - token))
    entity = document.candidates[candidate].entity
    if entity is None:
        gold = document.labelled[index]
        entity = next((who for who in range(len(document.entities)) if document.is_speaker(who, gold)), None)
    return Decision(candidate, entity)


if __name__ == "__main__":
    main()
