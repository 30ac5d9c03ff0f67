"""Makes `reader/sources/models/headings.json`, the weights by which headings of plain text are found.

Run it as `python -m training.headings` after `pip install --editable '.[training]'`.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from itertools import accumulate
from pathlib import Path
from typing import Any
from zlib import crc32

from benchmarks.gold import documents
from benchmarks.own_lines import quoted_lines
from reader.sources.heading_features import Features, Surroundings
from reader.sources.paragraphs import Paragraph, paragraphs

MODEL = Path(__file__).parents[1] / "reader" / "sources" / "models" / "headings.json"
FOLDS = 5
STRENGTH = 0.007
"""The inverse of the penalty on large weights."""
THRESHOLD = -0.25
"""The log odds from which a paragraph is a heading: missed headings cost more than stray ones."""
OWN, WEIGHT_OF_OWN = "quoted lines", 0.1
_SPLIT_SOURCES = ("gutenberg", "rfc")


@dataclass(frozen=True)
class Document:
    """A text with the lines that are headings, and those that count neither way; lines count from 1."""

    id: str
    source: str
    layout: str
    text: str
    headings: frozenset[int]
    ignored: frozenset[int]

    @property
    def fold(self) -> int:
        """The part of the data it belongs to when models are tested; parts of one book are in one."""
        book = self.id.rsplit("-", 1)[0] if self.source in _SPLIT_SOURCES else self.id
        return crc32(book.encode()) % FOLDS

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs of the text."""
        return paragraphs(self.text)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))]

    def line_at(self, offset: int) -> int:
        """The line of the text that holds `offset`."""
        return bisect_right(self._line_starts, offset)

    @cached_property
    def examples(self) -> list[tuple[Features, bool]]:
        """The features of each candidate, and whether it is a heading."""
        around = Surroundings(self.paragraphs)
        lines = {index: self.line_at(self.paragraphs[index].span.start) for index in around.candidates}
        return [(around.features(index), line in self.headings) for index, line in lines.items() if line not in self.ignored]


def main() -> None:
    """Write the weights."""
    MODEL.write_text(json.dumps(train([*section_documents(), *quoted_line_documents()]), indent=1) + "\n", "utf-8")


def section_documents() -> Iterator[Document]:
    """The labelled documents, each in three layouts."""
    for data in documents("sections/dev.jsonl"):
        headings = frozenset(heading["line"] for heading in data["headings"])
        yield Document(data["id"], data["src"], data["style"], data["text"], headings, frozenset(data["ignore"]))


def quoted_line_documents() -> Iterator[Document]:
    """Headings and quotations in marks that were written for this project."""
    for each in quoted_lines():
        headings = frozenset({each.line} if each.is_heading else ())
        yield Document(each.id, OWN, each.layout, each.text, headings, frozenset())


def train(examples: Sequence[Document]) -> dict[str, float]:
    """The weight of each feature for the log odds of a heading, and the bias."""
    linear, numpy = import_module("sklearn.linear_model"), import_module("numpy")
    rows = [row for document in examples for row, _ in document.examples]
    labels = [label for document in examples for _, label in document.examples]
    names = list(rows[0])
    values = numpy.array([[float(row[name]) for name in names] for row in rows])
    mean, deviation = values.mean(0), values.std(0) + 1e-9
    weigh = [WEIGHT_OF_OWN if document.source == OWN else 1.0 for document in examples for _ in document.examples]
    model = linear.LogisticRegression(C=STRENGTH, max_iter=1000).fit((values - mean) / deviation, labels, weigh)
    weights: Any = model.coef_[0] / deviation
    bias = float(model.intercept_[0] - (weights * mean).sum()) - THRESHOLD
    return {"bias": round(bias, 4), **{name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True)}}


if __name__ == "__main__":
    main()
