"""The tagger of names: a conditional random field over the words of a sentence (Lafferty et al., 2001)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import NamedTuple

from pycrfsuite import Tagger as Weights

from reader.analysis.features import Evidence, Features, Line, evidence_of
from reader.analysis.model import EntityKind

MODEL = "names.crfsuite"
_OUTSIDE = "O"


class Tagged(NamedTuple):
    """A name in a sentence: the half-open range of its words, and its kind."""

    start: int
    end: int
    kind: EntityKind


def tag_names(sentences: Sequence[Sequence[str]]) -> Iterator[list[Tagged]]:
    """The names in each sentence of one document, given as words."""
    lines = _features().lines(sentences)
    evidence = evidence_of(lines)
    for line in lines:
        yield names_in(_tags(line, evidence))


def _tags(line: Line, evidence: Evidence) -> list[str]:
    """A tag for each word of a sentence.

    Words far from capitals and figures count as no names, unless a name reaches as far as them.
    """
    tags = [_OUTSIDE] * len(line.words)
    for start, seen in _features().near_names(line, evidence):
        end = start + len(seen)
        tags[start:end] = _weights().tag(seen)
        if (start and tags[start] != _OUTSIDE) or (end < len(tags) and tags[end - 1] != _OUTSIDE):
            tags[:] = _weights().tag(_features().of_line(line, evidence))
            break
    return tags


def names_in(tags: Sequence[str]) -> list[Tagged]:
    """The names that `tags` tell: `B-person` begins one, `I-person` goes on with it, `O` is outside."""
    names: list[Tagged] = []
    if tags.count(_OUTSIDE) == len(tags):
        return names
    start, kind = 0, ""
    for index, tag in enumerate((*tags, _OUTSIDE)):
        if kind and tag != f"I-{kind}":
            names.append(Tagged(start, index, EntityKind(kind)))
            kind = ""
        if not kind and tag != _OUTSIDE:
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
