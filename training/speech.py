"""Makes `reader/analysis/models/speech.json`: speech between quotation marks against scare quotes, terms and titles.

Run it as `python -m training.speech` after `pip install '.[training]'`; with `--validate` it cross-validates instead of
writing: by publisher on PolNeAR, by document on the project's own articles, on the novels and on raw news, of which only short
passages are labelled. Where one source of articles is in two sets, what is scored has no copy in the training.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from benchmarks.detection import DetectionScore, agreement, labelled_spans, score_document, trimmed
from benchmarks.gold import documents
from reader.analysis.quotes.marks import pair_marks
from reader.analysis.quotes.signs import Reading, Signs
from reader.analysis.quotes.speech import SpeechModel
from reader.analysis.sentences import split_sentences
from reader.analysis.trees import Forest
from reader.article import Span
from reader.sources.plain.read import article_from_text
from training.boosting import grown_trees
from training.news_passages import labelled_news
from training.word_vectors import SIZE, word_vectors

MODEL = Path(__file__).parents[1] / "reader" / "analysis" / "models" / "speech.json"
SETS = {"polnear": 1.0, "own": 3.0, "litbank": 1.0}
"""The labelled sets and the weight of an example of each."""
NEWS = "news"
"""The labelled passages of raw news, all of them short: they teach what words weigh but not the trees, which would take the
choice of passages for a sign."""
NEWS_WEIGHT = 1.0
NAMES_WEIGHT = 2.0
"""The weight of a quoted name of a work, an organisation, … in `entities/own.jsonl`."""
REGULARISATION = 0.5
SHARE_OF_WORDS = 0.5
"""How much the regression on words adds to the trees."""
ROUNDS = 120
BOOSTING = {
    "objective": "binary",
    "learning_rate": 0.1,
    "num_leaves": 8,
    "min_data_in_leaf": 30,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "num_threads": 1,
    "seed": 8,
    "verbose": -1,
}
FOLDS = 5
THRESHOLD = 0.704
THRESHOLD_ATTRIBUTED = 0.15
THRESHOLD_IN_HEADING = 0.3
_SAME = 0.8


@dataclass(frozen=True)
class Example:
    """One quoted passage."""

    source: str
    document: str
    group: str
    """What must not be in training and test at once: the publisher, or the document."""
    span: Span
    reading: Reading
    is_long: bool
    """Whether it is speech whatever the model says."""
    speech: bool | None
    """None where the annotators could not tell or did not look."""
    weight: float


def main() -> None:
    """Train on everything and write the model, or cross-validate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--validate", action="store_true", help="print cross-validated scores and write nothing")
    validates = parser.parse_args().validate
    examples = [*(example for source in SETS for example in labelled(source)), *short_passages_of_news()]
    names = list(quoted_names({example.document for example in examples}))
    if validates:
        validate(examples, names)
        return
    model = fit([*examples, *names])
    data = {field.name: getattr(model, field.name) for field in fields(model) if field.name != "forest"}
    data["trees"] = [asdict(tree) for tree in model.forest.trees]
    MODEL.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(f"{len(model.forest.trees)} trees and {len(model.words):,} words from {len(examples) + len(names):,} quoted passages")


def labelled(source: str) -> Iterator[Example]:
    """The quoted passages of a labelled set."""
    for document in documents(f"quotes/{source}.dev.jsonl"):
        text = document["text"]
        spans = labelled_spans(document)
        group = document["publisher"] if source == "polnear" else document["id"]
        for span, reading, is_long in _passages(text):
            speech = _label(trimmed(text, span), spans, complete=source == "litbank")
            yield Example(source, document["id"], group, span, reading, is_long, speech, SETS[source])


def short_passages_of_news() -> Iterator[Example]:
    """The labelled passages of raw news."""
    for document in labelled_news():
        for span, reading, is_long in _passages(document.text):
            if span.start in document.is_speech:
                speech = document.is_speech[span.start]
                yield Example(NEWS, document.id, document.id, span, reading, is_long, speech, NEWS_WEIGHT)


def quoted_names(without: set[str]) -> Iterator[Example]:
    """Quoted passages that are the name of something, in the articles annotated with names that are not in `without`."""
    for document in documents("entities/own.jsonl"):
        if document["id"] in without:
            continue
        text = document["text"]
        names = {trimmed(text, Span(name["start"], name["end"])) for name in document["entities"] if name["type"] != "PER"}
        for span, reading, is_long in _passages(text):
            if trimmed(text, span) in names:
                yield Example("names", document["id"], document["id"], span, reading, is_long, False, NAMES_WEIGHT)


def _passages(text: str) -> Iterator[tuple[Span, Reading, bool]]:
    article = article_from_text(text)
    signs = Signs(article, split_sentences(article), pair_marks(article))
    for index, passage in enumerate(signs.passages):
        if passage.words:
            yield passage.quoted.span, signs.of(index), passage.is_long


def _label(span: Span, spans: dict[str, list[Span]], *, complete: bool) -> bool | None:
    """Whether `span` is speech; where the annotation is `complete`, a short passage that it leaves out is none."""
    if any(agreement(span, other) >= _SAME for other in spans["speech"]):
        return True
    if any(agreement(span, other) >= 0.5 for other in spans["other"]):
        return False
    untouched = not any(span.overlaps(other) for other in spans["speech"])
    return False if complete and untouched and span.end - span.start < 70 else None


def fit(examples: Sequence[Example]) -> SpeechModel:
    """Boosted trees over what is measured, and a logistic regression on the vectors of the words that adds to them."""
    import lightgbm
    import numpy

    known = [example for example in examples if example.speech is not None]
    measured = [example for example in known if example.source != NEWS]
    truths, weights = [int(bool(example.speech)) for example in measured], [example.weight for example in measured]
    rows = lightgbm.Dataset(numpy.array([example.reading.row for example in measured], float), truths, weight=weights)
    booster = lightgbm.train(BOOSTING, rows, num_boost_round=ROUNDS)
    forest = Forest(tuple(grown_trees(booster.dump_model())))
    words, bias = _weights_of_words(known)
    return SpeechModel(forest, words, bias, THRESHOLD, THRESHOLD_ATTRIBUTED, THRESHOLD_IN_HEADING)


def _weights_of_words(known: Sequence[Example]) -> tuple[dict[str, str], float]:
    """What each word weighs at each place, in hundredths, and the bias, of a logistic regression on the vectors of the words."""
    import numpy
    from sklearn.linear_model import LogisticRegression

    vectors = word_vectors()
    nothing = numpy.zeros(SIZE)
    rows = [[vectors.of(word) if word else nothing for word in example.reading.words] for example in known]
    regression = LogisticRegression(C=REGULARISATION, max_iter=300, random_state=0)
    matrix = numpy.array(rows).reshape(len(rows), -1)
    regression.fit(matrix, [example.speech for example in known], sample_weight=[example.weight for example in known])
    weights = 100 * SHARE_OF_WORDS * vectors.table @ regression.coef_.reshape(-1, SIZE).T
    words = {
        word: " ".join(str(round(float(weight))) for weight in row) for word, row in zip(vectors.names, weights, strict=True)
    }
    return words, round(SHARE_OF_WORDS * float(regression.intercept_[0]), 3)


def validate(examples: Sequence[Example], names: Sequence[Example]) -> None:
    """Print how well passages are told apart in groups that the training has not seen."""
    for source in (*SETS, NEWS):
        score = DetectionScore()
        own = [example for example in examples if example.source == source]
        for held_out in _folds(sorted({example.group for example in own}), whole=source == "polnear"):
            tested = [example for example in own if example.group in held_out]
            hidden = {example.document for example in tested}
            model = fit([*(example for example in examples if example.document not in hidden), *names])
            score += _scored_by_labels(tested, model) if source == NEWS else _scored(source, tested, model)
        print(f"{source:10} {score}")


def _folds(groups: Sequence[str], *, whole: bool) -> list[set[str]]:
    return [{group} for group in groups] if whole else [set(groups[fold::FOLDS]) for fold in range(FOLDS)]


def _scored(source: str, tested: Sequence[Example], model: SpeechModel) -> DetectionScore:
    found: dict[str, list[Span]] = {example.document: [] for example in tested}
    for example in tested:
        if _is_accepted(example, model):
            found[example.document].append(example.span)
    gold: list[dict[str, Any]] = documents(f"quotes/{source}.dev.jsonl")
    return sum((score_document(one, found[one["id"]]) for one in gold if one["id"] in found), DetectionScore())


def _scored_by_labels(tested: Sequence[Example], model: SpeechModel) -> DetectionScore:
    """The counts for passages of which no others in their documents are labelled; they have no kind."""
    found = [(bool(example.speech), _is_accepted(example, model)) for example in tested]
    gold, right = sum(speech for speech, _ in found), sum(speech and accepted for speech, accepted in found)
    other, left = len(found) - gold, sum(not speech and not accepted for speech, accepted in found)
    return DetectionScore(gold=gold, found=right + other - left, right=right, other=other, other_left=left)


def _is_accepted(example: Example, model: SpeechModel) -> bool:
    return example.is_long or model.accepts(example.reading)


if __name__ == "__main__":
    main()
