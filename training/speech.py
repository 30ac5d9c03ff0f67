"""Makes `speech.json` and `speech.table` in `reader/analysis/models`: speech between marks against scare quotes, terms, titles.

Run it as `python -m training.speech`; `--folds` prints cross-validated scores instead: by publisher on PolNeAR, by document on
the project's own articles, on the novels and on the articles of which only short passages are labelled. Where one source of
articles is in two sets, what is scored has no copy in the training.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields
from typing import Any

import lightgbm
import numpy

from labelled.gold import documents
from labelled.speech_scores import DetectionScore, score_document
from reader.analysis.quotes.speech import SpeechModel
from reader.analysis.table import Table
from reader.analysis.trees import Forest
from reader.article import Span
from training import MODELS
from training.boosting import grown_trees
from training.news_passages import SOURCES
from training.speech_examples import SETS, Example, examples
from training.speech_words import scores_unseen, words_of

_ROUNDS = 120
_PARAMETERS = {
    "objective": "binary",
    "learning_rate": 0.1,
    "num_leaves": 8,
    "min_data_in_leaf": 30,
    "lambda_l2": 10.0,
    "num_threads": 1,
    "deterministic": True,
    "verbose": -1,
}
_FOLDS = 5
_THRESHOLD = 0.56
_THRESHOLD_ATTRIBUTED = 0.15
_THRESHOLD_IN_HEADING = 0.3


def main() -> None:
    """Train on everything and write the model, or cross-validate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", action="store_true", help="print cross-validated scores and write nothing")
    cross_validates = parser.parse_args().folds
    found = examples()
    if cross_validates:
        print_scores(found)
        return
    model = fit(found)
    data = {field.name: getattr(model, field.name) for field in fields(model) if field.name not in ("forest", "words")}
    data["trees"] = [tree._asdict() for tree in model.forest.trees]
    (MODELS / "speech.json").write_text(json.dumps(data, separators=(",", ":")) + "\n", "utf-8")
    (MODELS / "speech.table").write_bytes(model.words.content)
    print(f"{len(model.forest.trees)} trees from {len(found):,} quoted passages")


def fit(found: Sequence[Example]) -> SpeechModel:
    """A logistic regression on the vectors of the words, and boosted trees over what is measured that add to it."""
    known = [example for example in found if example.speech is not None]
    words = words_of(known)
    return SpeechModel(
        _forest(known), Table.of(words.weights), words.bias, _THRESHOLD, _THRESHOLD_ATTRIBUTED, _THRESHOLD_IN_HEADING
    )


def _forest(known: Sequence[Example]) -> Forest:
    """Trees that set out from what the words of other documents say, so that they learn what the words leave open."""
    rows = numpy.array([example.features.row for example in known], float)
    truths, weights = [int(bool(example.speech)) for example in known], [example.weight for example in known]
    data = lightgbm.Dataset(rows, truths, weight=weights, init_score=scores_unseen(known))
    return Forest(tuple(grown_trees(lightgbm.train(_PARAMETERS, data, num_boost_round=_ROUNDS).dump_model())))


def print_scores(found: Sequence[Example]) -> None:
    """Print how well passages are told apart in groups that the training has not seen."""
    for source in SETS:
        accepted = _accepted_unseen(found, {source}, whole=source == "polnear")
        print(f"{source:10} {_scored(source, accepted, {example.document for example in found if example.source == source})}")
    accepted = _accepted_unseen(found, SOURCES, whole=False)
    for source in SOURCES:
        print(f"{source:10} {_scored_by_labels([example for example in found if example.source == source], accepted)}")


def _accepted_unseen(found: Sequence[Example], sources: Collection[str], *, whole: bool) -> set[tuple[str, Span]]:
    """The passages of `sources` that models that have not seen their groups take for speech; `whole` ones make up folds."""
    own = [example for example in found if example.source in sources]
    accepted: set[tuple[str, Span]] = set()
    for held_out in _folds(sorted({example.group for example in own}), whole=whole):
        tested = [example for example in own if example.group in held_out]
        hidden = {example.document for example in tested}
        model = fit([example for example in found if example.document not in hidden])
        accepted |= {(example.document, example.span) for example in tested if example.is_long or model.accepts(example.features)}
    return accepted


def _folds(groups: Sequence[str], *, whole: bool) -> list[set[str]]:
    return [{group} for group in groups] if whole else [set(groups[fold::_FOLDS]) for fold in range(_FOLDS)]


def _scored(source: str, accepted: Iterable[tuple[str, Span]], tested: Collection[str]) -> DetectionScore:
    spans: dict[str, list[Span]] = {document: [] for document in tested}
    for document, span in accepted:
        spans[document].append(span)
    gold: list[dict[str, Any]] = documents(f"quotes/{source}.dev.jsonl")
    return sum((score_document(one, spans[one["id"]]) for one in gold if one["id"] in spans), DetectionScore())


def _scored_by_labels(tested: Sequence[Example], accepted: Collection[tuple[str, Span]]) -> DetectionScore:
    """The counts for passages of which no others in their documents are labelled; they have no kind."""
    judged = [(bool(example.speech), (example.document, example.span) in accepted) for example in tested]
    gold, right = sum(speech for speech, _ in judged), sum(speech and taken for speech, taken in judged)
    other, left = len(judged) - gold, sum(not speech and not taken for speech, taken in judged)
    return DetectionScore(gold=gold, found=right + other - left, right=right, other=other, other_left=left)


if __name__ == "__main__":
    main()
