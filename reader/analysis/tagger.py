"""The tagger of names: a conditional random field over the words of a sentence (Lafferty et al., 2001)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import NamedTuple

from pycrfsuite import Tagger as Weights

from reader.analysis.features import Features
from reader.analysis.model import EntityKind

MODEL = "names.crfsuite"


class Tagged(NamedTuple):
    """A name in a sentence: the half-open range of its words, and its kind."""

    start: int
    end: int
    kind: EntityKind


def tag_names(sentences: Sequence[Sequence[str]]) -> Iterator[list[Tagged]]:
    """The names in each sentence of one document, given as words."""
    weights, features = _weights(), _features()
    for words, seen in zip(sentences, features.of_document(sentences), strict=True):
        yield names_in(weights.tag(seen)) if words else []


def names_in(tags: Sequence[str]) -> list[Tagged]:
    """The names that `tags` tell: `B-person` begins one, `I-person` goes on with it, `O` is outside."""
    names: list[Tagged] = []
    start, kind = 0, ""
    for index, tag in enumerate((*tags, "O")):
        if kind and tag != f"I-{kind}":
            names.append(Tagged(start, index, EntityKind(kind)))
            kind = ""
        if not kind and tag != "O":
            start, kind = index, tag[2:]
    return names


@cache
def _features() -> Features:
    return Features()


@cache
def _weights() -> Weights:
    weights = Weights()
    with as_file(files("reader.analysis") / "models" / MODEL) as path:
        weights.open(str(path))
    return weights
