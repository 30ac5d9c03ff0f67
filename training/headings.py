"""Makes `reader/sources/plain/models/headings.json`, the weights by which headings of plain text are found.

Run it as `python -m training.headings`.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import Any
from zlib import crc32

from labelled.gold import documents
from labelled.own_articles import OwnArticle, articles_of_other_genres, articles_with_asides, news_articles
from labelled.own_lines import quoted_lines
from reader.sources.plain.capitals import in_capitals
from reader.sources.plain.headings.features import HeadingFeatures
from reader.sources.plain.headings.forms import LETTER, is_aside
from reader.sources.plain.headings.words import Features
from reader.sources.plain.paragraphs import Paragraph, paragraphs

MODEL = Path(__file__).parents[1] / "reader" / "sources" / "plain" / "models" / "headings.json"
FOLDS = 5
STRENGTH = 0.02
"""The inverse of the penalty on large weights."""
THRESHOLD = -0.3
"""The log odds from which a paragraph is a heading: missed headings cost more than stray ones."""
QUOTED_LINES, OWN_NEWS, OWN_GENRES, OWN_ASIDES = "quoted lines", "own news", "own genres", "own asides"
WEIGHTS = {QUOTED_LINES: 0.18, OWN_NEWS: 0.4, OWN_GENRES: 0.5, OWN_ASIDES: 0.25}
"""The weights of examples from these sources, relative to others."""
_SPLIT_SOURCES = ("gutenberg", "rfc")
_LABELLED_BY_MARKS = ("18f.gsa.gov", "bench", "moz")
"""The sources whose headings are those that a page marks as such."""
_LONGEST = 110


@dataclass(frozen=True)
class Document:
    """A text with the lines that are headings, and those that are not scored; lines count from 1."""

    id: str
    source: str
    layout: str
    text: str
    headings: frozenset[int]
    ignored: frozenset[int]

    def fold(self, division: int) -> int:
        """The part it belongs to in a division of the data by which models are tested; parts of one book are in one."""
        book = self.id.rsplit("-", 1)[0] if self.source in _SPLIT_SOURCES else self.id
        return crc32(f"{book} {division}".encode()) % FOLDS

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
    def lines_in_capitals(self) -> frozenset[int]:
        """The lines of short paragraphs whose letters are all capitals."""
        short = (each for each in self.paragraphs if len(each.text) <= _LONGEST and LETTER.search(each.text))
        return frozenset(self.line_at(each.span.start) for each in short if in_capitals(each.text))

    @cached_property
    def examples(self) -> list[tuple[Features, bool]]:
        """The features of each candidate, and whether it is a heading."""
        parts = [each for each in self.paragraphs if not is_aside(each.text)]
        observed = HeadingFeatures(parts)
        lines = {index: self.line_at(parts[index].span.start) for index in observed.candidates}
        return [(observed.features(index), line in self.headings) for index, line in lines.items() if line not in self.ignored]


def main() -> None:
    """Write the weights."""
    examples = [
        *section_documents(),
        *own_news_documents(),
        *own_genres_documents(),
        *own_documents_with_asides(),
        *quoted_line_documents(),
    ]
    MODEL.write_text(json.dumps(train(examples), indent=1) + "\n", "utf-8")


def section_documents() -> Iterator[Document]:
    """The labelled documents, each in three layouts.

    Pages often set a heading in capitals without marking it: there a line in capitals that is not marked counts neither way.
    """
    for data in documents("sections/dev.jsonl"):
        headings = frozenset(heading["line"] for heading in data["headings"])
        document = Document(data["id"], data["src"], data["style"], data["text"], headings, frozenset(data["ignore"]))
        if document.source in _LABELLED_BY_MARKS:
            document = replace(document, ignored=document.ignored | (document.lines_in_capitals - headings))
        yield document


def own_news_documents() -> Iterator[Document]:
    """News articles that were written for this project."""
    return (_own_document(each, OWN_NEWS) for each in news_articles())


def own_genres_documents() -> Iterator[Document]:
    """Documents of other genres that were written for this project."""
    return (_own_document(each, OWN_GENRES) for each in articles_of_other_genres())


def own_documents_with_asides() -> Iterator[Document]:
    """Documents with questions and captions between their paragraphs that were written for this project."""
    return (_own_document(each, OWN_ASIDES) for each in articles_with_asides())


def _own_document(article: OwnArticle, source: str) -> Document:
    """The article; its title counts neither way."""
    return Document(article.id, source, article.layout, article.text, article.headings, frozenset({1}))


def quoted_line_documents() -> Iterator[Document]:
    """Headings and quotations in marks that were written for this project."""
    for each in quoted_lines():
        headings = frozenset({each.line} if each.is_heading else ())
        yield Document(each.id, QUOTED_LINES, each.layout, each.text, headings, frozenset())


def train(examples: Sequence[Document]) -> dict[str, float]:
    """The weight of each feature for the log odds of a heading, and the bias."""
    import numpy  # the benchmarks load this module where these are not installed
    from sklearn.linear_model import LogisticRegression

    rows = [row for document in examples for row, _ in document.examples]
    labels = [label for document in examples for _, label in document.examples]
    names = list(dict.fromkeys(name for row in rows for name in row))
    values = numpy.array([[float(row.get(name, 0)) for name in names] for row in rows])
    mean, deviation = values.mean(0), values.std(0) + 1e-9
    weigh = [WEIGHTS.get(document.source, 1.0) for document in examples for _ in document.examples]
    model = LogisticRegression(C=STRENGTH, max_iter=1000).fit((values - mean) / deviation, labels, weigh)
    weights: Any = model.coef_[0] / deviation
    bias = float(model.intercept_[0] - (weights * mean).sum()) - THRESHOLD
    return {"bias": round(bias, 4), **{name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True)}}


if __name__ == "__main__":
    main()
