"""Makes `names.json` and `names.table` in `reader/analysis/models`, the tagger of names.

Run it as `python -m training.names`; it takes about an hour and a half on two cores. Three transformers
(`training.names_teacher`) each learn from two thirds of the annotated articles and label raw news together; the tagger learns
from the annotated articles and from those labels, once the names of each document agree. With `--folds` nothing is written: the
recipe is scored on documents that neither a tagger nor its teacher has seen. With `--folds --untaught` so are taggers that learn
from the annotated articles alone: some points worse, but in two minutes, to see what a change is worth.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy
from pycrfsuite import ItemSequence, Trainer
from pycrfsuite import Tagger as Trained

from labelled.names_scores import Scores
from reader.analysis.names.features import EDGE, Features
from reader.analysis.names.known_words import FEATURES_OF_WORD, OfWord
from reader.analysis.names.revising import revised
from reader.analysis.names.tagged import TaggedSentence
from reader.analysis.names.tagger import Tagger, names_in
from reader.analysis.names.weights import END_OF_LINE
from reader.analysis.table import Table
from training import MODELS
from training.names_data import Document, Sentence, begun, bio, own, raw_bio, raw_texts, tags_of
from training.names_table import table_of
from training.names_teacher import LABELS, Teacher, allowed
from training.names_teaching import likelihoods, train

_FOLDS = 3
_EPOCHS = 4.0
_TIMES_OWN = 3
"""How often each annotated article is learnt from, beside once for whatever a teacher has labelled."""
_SCALE = 100_000
"""The weights are stored as whole numbers, multiplied by this."""
_PARAMETERS = {"feature.possible_transitions": 1, "feature.minfreq": 4, "max_iterations": 8}


def main() -> None:
    """Train the teachers and the tagger, or score the recipe."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", action="store_true", help="print cross-validated scores and write nothing")
    parser.add_argument("--untaught", action="store_true", help="learn from the annotated articles alone")
    options = parser.parse_args()
    if options.untaught and not options.folds:
        parser.error("--untaught goes with --folds: what ships is taught")
    teachers = [] if options.untaught else [_teacher(fold) for fold in range(_FOLDS)]
    if options.folds:
        print(_cross_validated(teachers).table())
    else:
        data, table = _learnt(own(), teachers)
        (MODELS / "names.json").write_text(json.dumps(data, separators=(",", ":")), "utf-8")
        (MODELS / "names.table").write_bytes(table.content)
        print(f"{len(table.content) / 1e6:.1f} MB")


def _folds(fold: int) -> tuple[list[Document], list[Document]]:
    """The annotated articles outside and inside one fold."""
    articles = sorted(own(), key=lambda article: article.id)
    outside = [article for index, article in enumerate(articles) if index % _FOLDS != fold]
    return outside, articles[fold::_FOLDS]


def _teacher(fold: int) -> Teacher:
    """A teacher that has not seen the articles of `fold`."""
    return train([*_folds(fold)[0], *_elsewhere()], epochs=_EPOCHS, seed=10 + fold)


def _elsewhere() -> list[Document]:
    """Sets that are labelled under other rules: they tell some kinds, and leave others to the teachers."""
    return [*bio("uner_ewt_dev"), *bio("wikigold")]


def _cross_validated(teachers: Sequence[Teacher]) -> Scores:
    scores = Scores()
    for fold in range(_FOLDS):
        outside, inside = _folds(fold)
        tagger = Tagger.from_data(*_learnt(outside, teachers[fold : fold + 1]))
        for article in inside:
            tagged = revised(tagger.tag([sentence.words for sentence in article.sentences]))
            for sentence, (_, found) in zip(article.sentences, tagged, strict=True):
                scores.add(set(names_in(sentence.tags)), set(found))
    return scores


def _learnt(articles: Sequence[Document], teachers: Sequence[Teacher]) -> tuple[dict[str, Any], Table]:
    """The weights of a tagger that learns from annotated `articles` and from what the `teachers`, if any, say of other texts."""
    trainer = Trainer("pa", _PARAMETERS, verbose=False)
    features = Features(_name, (), _names_of_word)
    for document in articles:
        _add(trainer, features, document, _TIMES_OWN)
    for documents in (_elsewhere(), raw_texts(), raw_bio("gmb_train")) if teachers else ():
        for document in taught(documents, teachers):
            _add(trainer, features, document, 1)
    with TemporaryDirectory() as folder:
        path = str(Path(folder) / "names.crfsuite")
        trainer.train(path)
        return _weights(path)


def _name(feature: str) -> tuple[str, ...]:
    """The feature as it is learnt: a name that holds no end of a line, which CRFsuite could not print."""
    return (feature.replace("\n", END_OF_LINE),)


def _names_of_word(word: str) -> OfWord[tuple[str, ...]]:
    return OfWord(_EveryWord(), *(_name(feature + word) for feature in FEATURES_OF_WORD))


class _EveryWord:
    """All words there are, as each pair that is met may turn out to tell something; the edge of a sentence is none."""

    def __contains__(self, word: object) -> bool:
        return word != EDGE


def _add(trainer: Trainer, features: Features[tuple[str, ...]], document: Document, times: int) -> None:
    seen = features.of_document([sentence.words for sentence in document.sentences])
    for sentence, of_words in zip(document.sentences, seen, strict=True):
        items = ItemSequence(of_words)
        for _ in range(times):
            trainer.append(items, sentence.tags)


def _weights(path: str) -> tuple[dict[str, Any], Table]:
    """What CRFsuite has written to `path`, in the form that the tagger reads."""
    trained = Trained()
    trained.open(path)
    tags, found = trained.labels(), trained.info()
    features: dict[str, dict[int, int]] = defaultdict(dict)
    for (feature, tag), weight in found.state_features.items():
        features[feature][tags.index(tag)] = round(weight * _SCALE)
    following = [[round(found.transitions.get((tag, after), 0) * _SCALE) for after in tags] for tag in tags]
    return {"tags": tags, "following": following}, table_of(features)


def taught(documents: Sequence[Document], teachers: Sequence[Teacher]) -> Iterator[Document]:
    """`documents` with a tag for each word: of those that its own tag allows, the one that `teachers` find likeliest.

    In raw texts the names are corrected as the tagger's are, so that it learns from one document what each form names.
    """
    for document, scores in zip(documents, likelihoods(teachers, documents), strict=True):
        sentences = []
        for sentence, of_words in zip(document.sentences, scores, strict=True):
            possible = numpy.where([allowed(tag) for tag in sentence.tags], of_words, -numpy.inf) if sentence.tags else of_words
            tags = [LABELS[index] for index in possible.argmax(-1)]
            sentences.append(Sentence(sentence.words, begun(tags)))
        raw = not any(sentence.tags for sentence in document.sentences)
        yield Document(document.id, _corrected(sentences) if raw else sentences)


def _corrected(sentences: Sequence[Sentence]) -> list[Sentence]:
    corrected = revised(TaggedSentence(sentence.words, names_in(sentence.tags)) for sentence in sentences)
    return [Sentence(list(words), tags_of(names, len(words))) for words, names in corrected]


if __name__ == "__main__":
    main()
