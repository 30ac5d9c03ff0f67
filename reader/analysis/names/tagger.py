"""The name tagger: a conditional random field over the words of a sentence (Lafferty et al., 2001)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from reader.analysis.learnt import learnt, learnt_table
from reader.analysis.model import EntityKind
from reader.analysis.names.crf import Field
from reader.analysis.names.evidence import Evidence, evidence_of
from reader.analysis.names.features import Features
from reader.analysis.names.line import Line
from reader.analysis.names.tagged import Tagged, TaggedSentence
from reader.analysis.names.weights import Weights
from reader.analysis.table import Table

_OUTSIDE = "O"
_KINDS = {kind.value: kind for kind in EntityKind}


def tag_names(sentences: Iterable[Sequence[str]]) -> Iterator[TaggedSentence]:
    """The `sentences` of one document, given as words, with the names in each."""
    return _shipped().tag(sentences)


class Tagger(NamedTuple):
    """A trained tagger: the features of words, and the field that decodes them into tags."""

    features: Features[int]
    field: Field

    @classmethod
    def from_data(cls, data: Mapping[str, Any], table: Table) -> Tagger:
        """The tagger with the tags and transitions in `data`, and the features and pairs of words in `table`."""
        weights = Weights(table)
        return cls(Features(weights.of, 0, weights.of_word), Field(data["tags"], data["following"]))

    def tag(self, sentences: Iterable[Sequence[str]]) -> Iterator[TaggedSentence]:
        """The `sentences` of one document, given as words, with the names in each."""
        lines = self.features.lines(sentences)
        evidence = evidence_of(lines)
        for line in lines:
            yield TaggedSentence(line.texts, self._names(line, evidence))

    def _names(self, line: Line[int], evidence: Evidence) -> list[Tagged]:
        """The names in a sentence.

        Words far from capitals and digits are taken to be outside names, unless a name extends to them. A word beside a part that
        begins or ends with a candidate is outside by definition.
        """
        names: list[Tagged] = []
        for start, weights in self.features.near_names(line, evidence):
            end = start + len(weights)
            opens, closes = start > 0, end < len(line.words)
            before = _OUTSIDE if opens and line.words[start].may_be_name else None
            after = _OUTSIDE if closes and line.words[end - 1].may_be_name else None
            tags = self.field.likeliest(weights, before, after)
            reaches_back = opens and before is None and tags[0] != _OUTSIDE
            reaches_on = closes and after is None and tags[-1] != _OUTSIDE
            if reaches_back or reaches_on:
                return names_in(self.field.likeliest(self.features.of_line(line, evidence)))
            names += names_in(tags, start)
        return names


def names_in(tags: Sequence[str], first: int = 0) -> list[Tagged]:
    """The names that `tags`, of the words from `first` on, encode: `B-person` begins one, `I-person` goes on, `O` is outside."""
    names: list[Tagged] = []
    if tags.count(_OUTSIDE) == len(tags):
        return names
    start, kind = 0, ""
    for index, tag in enumerate((*tags, _OUTSIDE), first):
        if kind and tag != f"I-{kind}":
            names.append(Tagged(start, index, _KINDS[kind]))
            kind = ""
        if not kind and tag != _OUTSIDE:
            start, kind = index, tag[2:]
    return names


@cache
def _shipped() -> Tagger:
    return Tagger.from_data(learnt("names"), learnt_table("names"))
