"""Texts with reference summaries, with the features and labels for training the rankers."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from typing import Any
from zlib import crc32

from labelled.gold import documents
from labelled.rouge import Scorer
from reader.analysis.sentences import sentences_in, split_sentences
from reader.analysis.summary.features import features
from reader.analysis.summary.running import running_sentences
from reader.analysis.summary.words import Words
from reader.article import Span
from reader.sources.plain.read import article_from_text

FOLDS = 5
_LENGTH = 3
_PROMISING = 12
_SHARPNESS = 50.0
"""The inverse temperature of choices: one that scores a hundredth more has e to the half of the weight."""


@dataclass(frozen=True)
class Document:
    """A text as sentences, and its reference summaries as sentences."""

    id: str
    title: str
    text: str
    sentences: list[str]
    references: list[list[str]]

    @property
    def fold(self) -> int:
        """The part of the data it belongs to when models are tested on texts that they were not trained on."""
        return crc32(self.id.encode()) % FOLDS

    @cached_property
    def words(self) -> Words:
        """The words of the sentences."""
        return Words.of(self.sentences)

    @cached_property
    def rows(self) -> list[tuple[float, ...]]:
        """The features of the sentences."""
        return features(self.words, self.title)

    @cached_property
    def scorers(self) -> list[Scorer]:
        """A scorer for each reference."""
        return [Scorer(reference, self.sentences) for reference in self.references]

    @cached_property
    def untitled(self) -> Document:
        """The same text without its title."""
        return replace(self, title="")

    @cached_property
    def labels_for_three(self) -> list[float]:
        """How much each sentence belongs to the best summaries of three sentences, from 0 to 1."""
        best = set(self._greedy())
        return [(share + (index in best)) / 2 for index, share in enumerate(self._shares())]

    @cached_property
    def labels_for_one(self) -> list[float]:
        """How likely each sentence is the best one, from 0 to 1, by the reference that it meets best."""
        singles = [max(scores) for scores in zip(*(scorer.singles for scorer in self.scorers), strict=True)]
        return _softmax(singles)

    def _greedy(self) -> list[int]:
        """Up to three sentences that improve the score one after the other."""
        chosen: list[int] = []
        best = 0.0
        while len(chosen) < _LENGTH:
            left = [index for index in range(len(self.sentences)) if index not in chosen]
            score, index = max(((self.scorers[0].score([*chosen, index]).mean, -index) for index in left), default=(0.0, 0))
            if score <= best:
                break
            best = score
            chosen.append(-index)
        return chosen

    def _shares(self) -> list[float]:
        """The share of all choices of three that contain each sentence, weighted by their scores."""
        singles = self.scorers[0].singles
        promising = sorted(range(len(singles)), key=lambda index: -singles[index])[:_PROMISING]
        choices = list(combinations(sorted(promising), min(_LENGTH, len(promising))))
        shares = [0.0] * len(singles)
        for choice, share in zip(choices, _softmax([self.scorers[0].score(c).mean for c in choices]), strict=True):
            for index in choice:
                shares[index] += share
        return shares


def summary_documents(name: str) -> Iterator[Document]:
    """The documents of the labelled set `name` (`cnndm`, `inshorts`, `scitldr`, `squality`, `bbc`) that have two sentences."""
    for data in documents(f"summary/{name}.dev.jsonl"):
        article = article_from_text(data["text"])
        spans = running_sentences(article, split_sentences(article))
        sentences = [" ".join(span.of(article.text).split()) for span in spans]
        if len(sentences) > 1:
            yield Document(data["id"], data["title"], data["text"], sentences, _references(name, data))


def _references(name: str, data: dict[str, Any]) -> list[list[str]]:
    if name == "cnndm":
        return [data["summary"]]
    return [_split(reference) for reference in data.get("refs") or [" ".join(data["summary"])]]


def _split(text: str) -> list[str]:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return [span.of(line) for line in lines for span in sentences_in(line, Span(0, len(line)))]


def _softmax(scores: Sequence[float]) -> list[float]:
    best = max(scores)
    weights = [math.exp(_SHARPNESS * (score - best)) for score in scores]
    return [weight / sum(weights) for weight in weights]
