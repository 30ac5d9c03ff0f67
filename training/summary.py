"""Makes `reader/analysis/models/summary.json`, the rankers of news and of papers with the odds of words, and `word_rarity.table`.

Run it as `python -m training.summary`.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader.analysis.summary.opening import OBSERVED, observed
from reader.analysis.summary.ranking import Models, standardised
from reader.analysis.summary.shape import Shape
from reader.analysis.summary.word import fold, words_of
from reader.analysis.summary.words import OTHERS
from reader.analysis.table import Table
from reader.analysis.trees import Forest
from training import MODELS
from training.boosting import grown_trees
from training.summary_data import FOLDS, Document, summary_documents

_COMMON_WORDS, _LEAST_DOCUMENTS = 8_000, 4
_ROUNDS = 120
_PARAMETERS = {
    "objective": "cross_entropy",
    "num_leaves": 4,
    "learning_rate": 0.06,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "verbose": -1,
    "num_threads": 1,
    "deterministic": True,
    "seed": 5,
}

Example = tuple[tuple[float, ...], float]
"""The features of a sentence, and to what degree it belongs into a summary."""
Trees = list[dict[str, list[Any]]]


@dataclass(frozen=True)
class Word:
    """A word of a text that rankers which have not seen the text have scored."""

    fold: int
    observed: tuple[float, ...]
    in_summary: bool


def main() -> None:
    """Write both files."""
    write_rarity()
    rankers = {shape: train(examples) for shape, examples in all_examples().items()}
    data = {"rankers": rankers, "words": train_words(all_words(rankers_by_fold()))}
    (MODELS / "summary.json").write_text(json.dumps(data, separators=(",", ":")), "utf-8")


def models_by_fold() -> list[Models]:
    """For each fold the models that were trained on the other folds."""
    rankers = rankers_by_fold()
    words = list(all_words(rankers))
    return [Models(rankers[fold], train_words([word for word in words if word.fold != fold])) for fold in range(FOLDS)]


def rankers_by_fold() -> list[dict[str, Forest]]:
    """For each fold the rankers that were trained on the other folds."""
    parts = [all_examples(without=fold) for fold in range(FOLDS)]
    return [{shape: Forest.from_data(train(examples)) for shape, examples in part.items()} for part in parts]


@cache
def _texts(name: str) -> list[Document]:
    """The documents of a labelled set, which keep their features and labels from one fold to the next."""
    return list(summary_documents(name))


def all_examples(without: int | None = None) -> dict[str, list[Example]]:
    """The examples for the ranker of each shape; those of the fold `without` are left out."""
    cnndm, inshorts, scitldr = (
        [document for document in _texts(name) if document.fold != without] for name in ("cnndm", "inshorts", "scitldr")
    )
    news = [*_rows(cnndm), *_rows(inshorts), *_rows(inshorts, titled=False)]
    papers = [*_rows(scitldr), *_rows(scitldr, titled=False)]
    return {
        "news": [example for document, rows in news for example in zip(rows, document.labels_for_three, strict=True)],
        "paper": [example for document, rows in papers for example in zip(rows, document.labels_for_one, strict=True)],
    }


def _rows(texts: Iterable[Document], *, titled: bool = True) -> Iterator[tuple[Document, list[tuple[float, ...]]]]:
    """Each text with the features of its sentences, with those of its title or without."""
    for document in texts:
        yield document, (document if titled else document.untitled).rows


def train(examples: Sequence[Example]) -> Trees:
    """Trees whose values add up to the log odds of a sentence to belong into a summary, up to a constant."""
    import lightgbm  # the benchmarks load this module where these are not installed
    import numpy

    rows, labels = numpy.array([row for row, _ in examples]), numpy.array([label for _, label in examples])
    model = lightgbm.train(_PARAMETERS, lightgbm.Dataset(rows, labels), _ROUNDS).dump_model()
    return [tree._asdict() for tree in grown_trees(model)]


def all_words(rankers: Sequence[Mapping[str, Forest]]) -> Iterator[Word]:
    """The words of the news, with scores by the rankers that have not seen their texts."""
    for document in [*_texts("cnndm"), *_texts("inshorts")]:
        told = {fold(word.text) for sentence in document.references[0] for word in words_of(sentence)}
        scores = rankers[document.fold][Shape.NEWS].values(document.untitled.rows)
        for word, values in observed(document.words, standardised(scores), set(document.words.spread)).items():
            yield Word(document.fold, values, word in told)


def train_words(words: Iterable[Word]) -> dict[str, float]:
    """The weight of each observed feature of a word for the log odds of its being in a summary, and the bias."""
    import numpy  # as above
    from sklearn.linear_model import LogisticRegression

    known = list(words)
    values, labels = numpy.array([word.observed for word in known]), [word.in_summary for word in known]
    model = LogisticRegression(max_iter=1000).fit(values, labels)
    weights = dict(zip(OBSERVED, model.coef_[0], strict=True)) | {"bias": model.intercept_[0]}
    return {name: round(float(weight), 3) for name, weight in weights.items()}


def write_rarity() -> None:
    """Write the rarity of the common words, counted over all texts with summaries except the stories."""
    found: Counter[str] = Counter()
    texts = [each.text for name in ("cnndm", "inshorts", "scitldr", "bbc") for each in summary_documents(name)]
    for text in texts:
        found.update({word.content for word in words_of(text) if word.content})
    rarity = {
        word: str(round(math.log((len(texts) + 1) / count), 1))
        for word, count in sorted(found.items(), key=lambda item: (-item[1], item[0]))[:_COMMON_WORDS]
        if count >= _LEAST_DOCUMENTS
    }
    rarity[OTHERS] = max(rarity.values(), key=float)
    (MODELS / "word_rarity.table").write_bytes(Table.of(rarity).content)


if __name__ == "__main__":
    main()
