"""Makes `reader/analysis/models/speech.json`: speech between quotation marks against scare quotes, terms and titles.

Run it as `python -m training.speech` after `pip install '.[training]'`; with `--validate` it cross-validates instead of
writing: by publisher on PolNeAR, by document on the project's own articles and on the novels.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks.detection import DetectionScore, agreement, labelled_spans, score_document, trimmed
from benchmarks.gold import documents
from reader.analysis.marks import pair_marks
from reader.analysis.sentences import split_sentences
from reader.analysis.speech import SpeechModel
from reader.analysis.speech_signs import Signs
from reader.article import Span
from reader.sources.plain import article_from_text

MODEL = Path(__file__).parents[1] / "reader" / "analysis" / "models" / "speech.json"
SETS = {"polnear": 1.0, "own": 3.0, "litbank": 1.0}
"""The labelled sets and the weight of an example of each."""
NAMES_WEIGHT = 2.0
"""The weight of a quoted name of a work, an organisation, … in `entities/own.jsonl`."""
LEAST_SEEN = 4
LEAST_WEIGHT = 0.02
REGULARISATION = 0.2
FOLDS = 5
THRESHOLD = 0.6
THRESHOLD_ASIDE = 0.8
THRESHOLD_ATTRIBUTED = 0.15
_SAME = 0.8


@dataclass(frozen=True)
class Example:
    """One quoted passage."""

    source: str
    document: str
    group: str
    """What must not be in training and test at once: the publisher, or the document."""
    span: Span
    signs: frozenset[str]
    speech: bool | None
    """None where the annotators could not tell or did not look."""
    weight: float


def main(arguments: list[str]) -> None:
    """Train on everything and write the model, or cross-validate."""
    examples = [example for source in SETS for example in labelled(source)]
    names = list(quoted_names({example.document for example in examples}))
    if "--validate" in arguments:
        validate(examples, names)
        return
    model = fit([*examples, *names])
    MODEL.write_text(json.dumps(asdict(model), ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(f"{len(model.weights):,} signs from {len(examples) + len(names):,} quoted passages")


def labelled(source: str) -> Iterator[Example]:
    """The quoted passages of a labelled set."""
    for document in documents(f"quotes/{source}.dev.jsonl"):
        text = document["text"]
        spans = labelled_spans(document)
        group = document["publisher"] if source == "polnear" else document["id"]
        for span, signs in _passages(text):
            speech = _label(trimmed(text, span), spans, complete=source == "litbank")
            yield Example(source, document["id"], group, span, signs, speech, SETS[source])


def quoted_names(without: set[str]) -> Iterator[Example]:
    """Quoted passages that are the name of something, in the articles annotated with names that are not in `without`."""
    for document in documents("entities/own.jsonl"):
        if document["id"] in without:
            continue
        text = document["text"]
        names = {trimmed(text, Span(name["start"], name["end"])) for name in document["entities"] if name["type"] != "PER"}
        for span, signs in _passages(text):
            if trimmed(text, span) in names:
                yield Example("names", document["id"], document["id"], span, signs, False, NAMES_WEIGHT)


def _passages(text: str) -> Iterator[tuple[Span, frozenset[str]]]:
    article = article_from_text(text)
    quoted = pair_marks(article)
    signs = Signs(article, split_sentences(article), quoted)
    for index, pair in enumerate(quoted):
        yield pair.span, frozenset(signs.of(index))


def _label(span: Span, spans: dict[str, list[Span]], *, complete: bool) -> bool | None:
    """Whether `span` is speech; where the annotation is `complete`, a short passage that it leaves out is none."""
    if any(agreement(span, other) >= _SAME for other in spans["speech"]):
        return True
    if any(agreement(span, other) >= 0.5 for other in spans["other"]):
        return False
    untouched = not any(span.overlaps(other) for other in spans["speech"])
    return False if complete and untouched and span.end - span.start < 70 else None


def fit(examples: Sequence[Example]) -> SpeechModel:
    """A logistic regression with an L2 penalty."""
    import numpy
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    known = [example for example in examples if example.speech is not None]
    seen = Counter(sign for example in known for sign in example.signs)
    vectoriser = DictVectorizer()
    matrix = vectoriser.fit_transform([{sign: 1 for sign in example.signs if seen[sign] >= LEAST_SEEN} for example in known])
    matrix.indices, matrix.indptr = matrix.indices.astype(numpy.int32), matrix.indptr.astype(numpy.int32)
    regression = LogisticRegression(C=REGULARISATION, solver="liblinear", max_iter=300, random_state=0)
    regression.fit(matrix, [example.speech for example in known], sample_weight=[example.weight for example in known])
    weights = zip(vectoriser.get_feature_names_out(), map(float, regression.coef_[0]), strict=True)
    kept = {sign: round(weight, 3) for sign, weight in weights if abs(weight) >= LEAST_WEIGHT}
    return SpeechModel(kept, round(float(regression.intercept_[0]), 3), THRESHOLD, THRESHOLD_ASIDE, THRESHOLD_ATTRIBUTED)


def validate(examples: Sequence[Example], names: Sequence[Example]) -> None:
    """Print how well passages are told apart in groups that the training has not seen."""
    for source in SETS:
        score = DetectionScore()
        own = [example for example in examples if example.source == source]
        for held_out in _folds(sorted({example.group for example in own}), whole=source == "polnear"):
            tested = [example for example in own if example.group in held_out]
            hidden = {example.document for example in tested}
            model = fit([*(example for example in examples if example.document not in hidden), *names])
            score += _scored(source, tested, model)
        print(f"{source:10} {score}")


def _folds(groups: Sequence[str], *, whole: bool) -> list[set[str]]:
    return [{group} for group in groups] if whole else [set(groups[fold::FOLDS]) for fold in range(FOLDS)]


def _scored(source: str, tested: Sequence[Example], model: SpeechModel) -> DetectionScore:
    found: dict[str, list[Span]] = {example.document: [] for example in tested}
    for example in tested:
        if model.accepts(example.signs):
            found[example.document].append(example.span)
    gold: list[dict[str, Any]] = documents(f"quotes/{source}.dev.jsonl")
    return sum((score_document(one, found[one["id"]]) for one in gold if one["id"] in found), DetectionScore())


if __name__ == "__main__":
    main(sys.argv[1:])
