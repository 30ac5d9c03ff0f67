"""The features of sentences by which their importance is estimated."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate

from reader.analysis.summary.leaning import WITHIN_MARKS
from reader.analysis.summary.word import fold_title
from reader.analysis.summary.words import Words, rarity_of

NAMES = (
    *("share of one", "decay", "place", "log place", "place in words", "log sentences"),
    *("words", "log words", "relative length", "density"),
    *("centrality by spread", "centrality by rarity", "mean likeness", "mean frequency", "coverage"),
    *("like the title", "like the first", "density of names"),
    *("digits", "quoted share", "first person", "own work"),
)
"""The features of a sentence, in the order of `features`."""


def columns_for_long_texts(words: Words) -> dict[str, list[float]]:
    """The features that matter in a long text, by name, each for all sentences."""
    products, length = words.by_spread.with_all()
    return {
        "centrality by spread": [product / length for product in products],
        "chief names": [len(names & words.chief_names) for names in words.names],
        "number of recurring pairs": [_recurring_pairs(words, index) for index in range(len(words.content))],
    }


def features(words: Words, title: str = "") -> list[tuple[float, ...]]:
    """The features of each sentence, in the order of `NAMES`."""
    columns = {**_place(words), **_size(words), **_weight(words), **_likeness(words, title), **_wording(words)}
    return list(zip(*map(columns.__getitem__, NAMES), strict=True))


Columns = dict[str, Sequence[float]]
"""Features by name, each for all sentences."""


def _place(words: Words) -> Columns:
    lengths, count = words.lengths, len(words.lengths)
    before = accumulate(lengths, initial=0)
    total = words.total or 1
    return {
        "share of one": [1 / place for place in range(1, count + 1)],
        "decay": [math.exp(-index / 3) for index in range(count)],
        "place": [index / count for index in range(count)],
        "log place": list(map(math.log1p, range(count))),
        "place in words": [words_before / total for words_before, _ in zip(before, lengths, strict=False)],
        "log sentences": [math.log1p(count)] * count,
    }


def _size(words: Words) -> Columns:
    lengths = words.lengths
    mean = words.total / max(1, len(lengths)) or 1
    return {
        "words": [length / 20 for length in lengths],
        "log words": list(map(math.log1p, lengths)),
        "relative length": [length / mean for length in lengths],
        "density": [len(content) / max(1, length) for content, length in zip(words.content, lengths, strict=True)],
    }


def _weight(words: Words) -> Columns:
    """The weight of each sentence in the document: what it shares with others, and how rare its words are."""
    by_spread, length = words.by_spread.with_all()
    by_rarity, length_by_rarity = words.by_rarity.with_all()
    occurrences, others = words.counts.total() or 1, max(1, len(words.content) - 1)
    return {
        "centrality by spread": [product / length for product in by_spread],
        "centrality by rarity": [product / length_by_rarity for product in by_rarity],
        "mean likeness": [
            (product - 1) / others if content else 0.0 for product, content in zip(by_spread, words.content, strict=True)
        ],
        "mean frequency": [
            sum(map(words.counts.__getitem__, content)) / max(1, len(content)) / occurrences for content in words.content
        ],
        "coverage": _coverage(words),
        "density of names": [len(names) / max(1, length) for names, length in zip(words.names, words.lengths, strict=True)],
    }


def _coverage(words: Words) -> list[float]:
    return [sum(map(words.weight.__getitem__, once)) for once in words.distinct]


def _recurring_pairs(words: Words, index: int) -> int:
    return sum([words.pair_spread[pair] > 1 for pair in words.pairs(index)])


def _likeness(words: Words, title: str) -> Columns:
    rarity = rarity_of(fold_title(title))
    length = math.hypot(*rarity.values()) or 1.0
    space = words.by_rarity
    return {
        "like the title": space.products(dict.fromkeys(rarity, 1 / length)),
        "like the first": [0.0, *space.products(space.sentence(0))[1:]],
    }


def _wording(words: Words) -> Columns:
    return {
        "digits": [sum([word.digits for word in tokens]) for tokens in words.tokens],
        "quoted share": list(map(_quoted_share, words.sentences)),
        "first person": [sum([word.first_person for word in tokens]) for tokens in words.tokens],
        "own work": words.of_own_work,
    }


def _quoted_share(text: str) -> float:
    return sum(map(len, WITHIN_MARKS.findall(text))) / max(1, len(text)) if "“" in text or '"' in text else 0.0
