"""The quoted passages from which the speech classifier learns, each with its features and its label."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from labelled.gold import documents
from labelled.speech_scores import agreement, labelled_spans, trimmed
from reader.analysis.quotes.features import Features, PassageFeatures
from reader.analysis.quotes.marks import pair_marks
from reader.analysis.sentences import split_sentences
from reader.article import Span
from reader.sources.plain.read import article_from_text
from training.news_passages import INVENTED, invented_news, labelled_news

SETS = {"polnear": 1.0, "own": 3.0, "litbank": 1.0}
"""The sets of which every passage is labelled, and the weight of an example of each."""
_SAME = 0.8
_PASSAGE_WEIGHT, _INVENTED_WEIGHT = 0.7, 0.7
"""The weight of a passage that was labelled by itself, and of one in an invented article."""
_SHORT = 70


@dataclass(frozen=True)
class Example:
    """One quoted passage."""

    source: str
    document: str
    group: str
    """The publisher or the document, which must not be in both training and test."""
    span: Span
    features: PassageFeatures
    is_long: bool
    """Whether it is speech whatever the model says."""
    speech: bool | None
    """None if the annotators could not tell or did not look."""
    weight: float


def examples() -> list[Example]:
    """The quoted passages of the labelled sets, and those labelled by themselves."""
    return [*(example for source in SETS for example in _of_set(source)), *_labelled_passages()]


def _of_set(source: str) -> Iterator[Example]:
    for document in documents(f"quotes/{source}.dev.jsonl"):
        text = document["text"]
        spans = labelled_spans(document)
        group = document["publisher"] if source == "polnear" else document["id"]
        for span, features, is_long in _passages(text):
            speech = _label(trimmed(text, span), spans, complete=source == "litbank")
            yield Example(source, document["id"], group, span, features, is_long, speech, SETS[source])


def _labelled_passages() -> Iterator[Example]:
    for document in chain(labelled_news(), invented_news()):
        weight = _INVENTED_WEIGHT if document.source == INVENTED else _PASSAGE_WEIGHT
        for span, features, is_long in _passages(document.text):
            if span.start in document.is_speech:
                speech = document.is_speech[span.start]
                yield Example(document.source, document.id, document.id, span, features, is_long, speech, weight)


def _passages(text: str) -> Iterator[tuple[Span, PassageFeatures, bool]]:
    article = article_from_text(text)
    features = Features(article, split_sentences(article), pair_marks(article))
    for index, passage in enumerate(features.passages):
        if passage.words:
            yield passage.quoted.span, features.of(index), passage.is_long


def _label(span: Span, spans: dict[str, list[Span]], *, complete: bool) -> bool | None:
    """Whether `span` is speech; if the annotation is `complete`, a short passage that it leaves out is not."""
    if any(agreement(span, other) >= _SAME for other in spans["speech"]):
        return True
    if any(agreement(span, other) >= 0.5 for other in spans["other"]):
        return False
    untouched = not any(span.overlaps(other) for other in spans["speech"])
    return False if complete and untouched and span.end - span.start < _SHORT else None
