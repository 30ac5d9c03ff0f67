"""How well the headings of plain text are found: in labelled texts in three layouts, and in lines between quotation marks.

The model is cross-validated: for each fifth of the texts it is trained on the others, and that for several divisions into fifths,
as the scores by one of them differ by a hundredth from those by another. Without the packages for training, the shipped model is
scored, which has seen these texts.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence
from statistics import median

from benchmarks.peers import PeerMissingError, peer
from reader.sources.plain.headings.finding import heading_levels, model_score
from reader.sources.plain.headings.words import Features
from reader.sources.plain.paragraphs import Paragraph, paragraphs
from training.headings import (
    FOLDS,
    Document,
    own_documents_with_asides,
    own_genres_documents,
    own_news_documents,
    quoted_line_documents,
    section_documents,
    train,
)

Finder = Callable[[Document], Sequence[Paragraph]]
"""The paragraphs of a document that are headings."""
_SHORT = 60
_DIVISIONS = 4
"""How many divisions into fifths the models are tested by."""


def main() -> None:
    """Print F1, precision and recall of the headings, how many quoted lines are told right, and the time."""
    texts, quoted = list(section_documents()), list(quoted_line_documents())
    news, genres, asides = list(own_news_documents()), list(own_genres_documents()), list(own_documents_with_asides())
    name, own = _finders([*texts, *news, *genres, *asides, *quoted])
    groups = ["all", *sorted({text.layout for text in texts}), *sorted({text.source for text in texts})]
    print(f"{'':28}" + "".join(f"{group[:12]:>13}" for group in groups))
    for system, finders in (
        (name, own),
        ("short line without a stop", [_short_lines]),
        ("hashes and underlines", [_marked_lines]),
    ):
        counts = _counts(finders, texts)
        print(f"{system:28}" + "".join(f"{_f1(counts[group]):13.3f}" for group in groups))
        print(f"{'  precision, recall':28}" + "".join(f"{_precision_and_recall(counts[group]):>13}" for group in groups))
    print()
    for kind, written in (("News", news), ("Other genres", genres), ("Texts with questions and captions", asides)):
        counts = _counts(own, written)
        by_layout = ", ".join(f"{layout} {_f1(counts[layout]):.3f}" for layout in sorted({text.layout for text in written}))
        of_all = f"F1 {_f1(counts['all']):.3f} (precision, recall {_precision_and_recall(counts['all'])})"
        print(f"{kind} written for this project: {of_all}; {by_layout}")
    _print_quoted(own, quoted)
    _print_times(texts)


def _finders(texts: Sequence[Document]) -> tuple[str, list[Finder]]:
    try:
        peer("sklearn.linear_model")
    except PeerMissingError:
        return "reader (has seen these)", [lambda text: _found(text, model_score)]
    return "reader", [_trained_without(texts, division) for division in range(_DIVISIONS)]


def _trained_without(texts: Sequence[Document], division: int) -> Finder:
    """Finds the headings of each text by weights that were trained on the other fifths."""
    weights = [train([text for text in texts if text.fold(division) != fold]) for fold in range(FOLDS)]

    def finder(text: Document) -> list[Paragraph]:
        weight = weights[text.fold(division)]
        return _found(text, lambda features: weight["bias"] + sum(weight[name] * value for name, value in features.items()))

    return finder


def _found(text: Document, score: Callable[[Features], float]) -> list[Paragraph]:
    levels = heading_levels(text.paragraphs, score)
    return [paragraph for paragraph, level in zip(text.paragraphs, levels, strict=True) if level]


def _short_lines(text: Document) -> list[Paragraph]:
    return [each for each in text.paragraphs if len(each.text) <= _SHORT and each.text[-1] not in ".,;:"]


def _marked_lines(text: Document) -> list[Paragraph]:
    return _found(text, lambda features: -1.0)


def _counts(finders: Sequence[Finder], texts: Sequence[Document]) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = {}
    for text in texts:
        for finder in finders:
            found = {text.line_at(paragraph.span.start) for paragraph in finder(text)} - text.ignored
            right = len(found & text.headings)
            for group in ("all", text.layout, text.source):
                of_group = counts.setdefault(group, Counter())
                of_group.update(right=right, found=len(found), expected=len(text.headings))
    return counts


def _f1(counts: Counter[str]) -> float:
    return 2 * counts["right"] / max(1, counts["found"] + counts["expected"])


def _precision_and_recall(counts: Counter[str]) -> str:
    return f"{counts['right'] / max(1, counts['found']):.2f} {counts['right'] / max(1, counts['expected']):.2f}"


def _print_quoted(finders: Sequence[Finder], texts: Sequence[Document]) -> None:
    told = Counter((bool(text.headings), _is_told(finder, text)) for text in texts for finder in finders)
    headings, quotations = (told[kind, True] + told[kind, False] for kind in (True, False))
    print(f"Quoted headings found: {told[True, True] / headings:.1%} of {headings // len(finders)}")
    print(f"Quotations alone in a line taken for headings: {told[False, False] / quotations:.1%} of {quotations // len(finders)}")


def _is_told(finder: Finder, text: Document) -> bool:
    return {text.line_at(paragraph.span.start) for paragraph in finder(text)} == text.headings


def _print_times(texts: Sequence[Document]) -> None:
    speeds = []
    for text in texts:
        start = time.process_time()
        heading_levels(paragraphs(text.text))
        speeds.append(len(text.text.encode()) / 1e6 / (time.process_time() - start))
    print(f"Paragraphs and headings: {median(speeds):.1f} MB/s (median of the texts)")
