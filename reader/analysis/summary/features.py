"""What can be observed of each sentence that tells how much of the article it carries."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from reader.analysis.summary.standing import WITHIN_MARKS
from reader.analysis.summary.words import Vector, Words, added_vectors, dot, fold_title, length

NAMES = (
    *("share of one", "decay", "place", "log place", "place in words", "log sentences"),
    *("words", "log words", "relative length", "density"),
    *("centrality by spread", "centrality by rarity", "mean likeness", "mean frequency", "coverage", "rarity"),
    *("like the title", "like the first", "density of names", "weight of names"),
    *("digits", "quoted share", "first person", "the", "outcome", "own work"),
    *("rank by spread", "rank by rarity", "rank in frequency", "rank in coverage", "rank in rarity", "rank in words"),
)
"""The features of a sentence, in the order in which `features` gives them."""

_RANKED = ("centrality by spread", "centrality by rarity", "mean frequency", "coverage", "rarity", "words")
_FIRST_PERSON = re.compile(r"\b(?:i|we|my|our|you|your|me|us|i'm|i've|we're|you're)\b", re.I)
_MAY_BE_OWN_WORK = re.compile(r"\b(?:we|our|this)\b", re.I)
_OUTCOME = re.compile(
    r"\b(?:killed|died|dead|arrested|charged|sentenced|accused|won|win|beat|elected|resigned|approved|banned|launched|found"
    r"|revealed|reported|sued|injured|wounded|signed|agreed|voted|plans|will|hopes|wants|released|announced|expected)\b",
    re.I,
)
_OWN_WORK = re.compile(
    r"\b(?:we (?:propose|present|introduce|show|develop|describe|study|demonstrate|investigate|provide|find|address|consider"
    r"|design|explore|prove|analy[sz]e|derive)|in this (?:paper|work|study)|this (?:paper|work|study)|our "
    r"(?:method|approach|model|results|framework|experiments|algorithm))\b",
    re.I,
)
"""How the authors of a paper speak of their own work."""
_IN_OWN_WORK = ("we ", "our ", "this ")
"""One of these stands wherever they do."""

_TELLING = re.compile("|".join(told.pattern for told in (_FIRST_PERSON, _OUTCOME, _MAY_BE_OWN_WORK)), re.I)
"""Any of those by which a word of letters alone tells something."""


def columns_for_long_texts(sentences: Sequence[str], words: Words) -> dict[str, list[float]]:
    """Those features, by name, that tell in a long text, each for all of `sentences`."""
    observer = _Observer(words)
    indices = range(len(sentences))
    return {
        "coverage": [observer.coverage(i) for i in indices],
        "centrality by spread": [observer.centrality(i) for i in indices],
        "chief names": [len(names & words.chief_names) for names in words.names],
        "number of recurring pairs": [observer.recurring_pairs(i) for i in indices],
        "own work": list(map(tells_of_own_work, sentences)),
    }


def features(sentences: Sequence[str], words: Words, title: str = "") -> list[list[float]]:
    """For each of `sentences` its features, in the order of `NAMES`."""
    observer = _Observer(words, title)
    rows = [
        [
            *observer.place(i),
            *observer.size(i),
            *observer.weight(i),
            *observer.likeness(i),
            *observer.names(i),
            *_wording(text, words.tokens[i]),
        ]
        for i, text in enumerate(sentences)
    ]
    for name in _RANKED:
        column = NAMES.index(name)
        order = sorted(range(len(rows)), key=[row[column] for row in rows].__getitem__)
        for rank, index in enumerate(order):
            rows[index].append(rank / max(1, len(rows) - 1))
    return rows


class _Observer:
    """Walks the sentences in reading order."""

    def __init__(self, words: Words, title: str = "") -> None:
        self._words = words
        self._title = fold_title(title)
        self._lengths = [len(tokens) for tokens in words.tokens]
        self._total = sum(self._lengths) or 1
        self._centre = added_vectors(words.by_spread)
        self._centre_length = length(self._centre)
        self._occurrences = sum(words.counts.values()) or 1
        self._words_before = 0

    @cached_property
    def _rare_centre(self) -> tuple[Vector, float]:
        """The sum of all sentences by rarity, and its length."""
        centre = added_vectors(map(self._words.by_rarity.__getitem__, range(len(self._lengths))))
        return centre, length(centre)

    def centrality(self, i: int) -> float:
        return dot(self._words.by_spread[i], self._centre) / self._centre_length

    def coverage(self, i: int) -> float:
        return sum(map(self._words.weight.__getitem__, self._words.bags[i]))

    def recurring_pairs(self, i: int) -> int:
        spread = self._words.pair_spread
        return sum([spread[pair] > 1 for pair in self._words.pairs(i)])

    def place(self, i: int) -> tuple[float, ...]:
        n = len(self._lengths)
        before = self._words_before
        self._words_before += self._lengths[i]
        return (1 / (1 + i), math.exp(-i / 3), i / n, math.log1p(i), before / self._total, math.log1p(n))

    def size(self, i: int) -> tuple[float, ...]:
        words = self._lengths[i]
        relative = words * len(self._lengths) / self._total
        return (words / 20, math.log1p(words), relative, len(self._words.content[i]) / max(1, words))

    def weight(self, i: int) -> tuple[float, ...]:
        words, bag, held = self._words, self._words.bags[i], self._words.content[i]
        by_spread = dot(words.by_spread[i], self._centre)
        rare_centre, rare_length = self._rare_centre
        return (
            by_spread / self._centre_length,
            dot(words.by_rarity[i], rare_centre) / rare_length,
            (by_spread - 1) / max(1, len(words.bags) - 1) if bag else 0.0,
            sum(map(words.counts.__getitem__, held)) / max(1, len(held)) / self._occurrences,
            self.coverage(i),
            sum(map(words.rarity.__getitem__, bag)) / max(1, len(bag)),
        )

    def likeness(self, i: int) -> tuple[float, ...]:
        vectors = self._words.by_rarity
        return (dot(self._title, vectors[i]), dot(vectors[i], vectors[0]) if i else 0.0)

    def names(self, i: int) -> tuple[float, ...]:
        names = self._words.names[i]
        return (len(names) / max(1, self._lengths[i]), sum(map(self._words.name_spread.__getitem__, names)))


def tells_of_own_work(text: str) -> bool:
    """Whether the authors of a paper speak of their own work in `text`."""
    lower = text.lower()
    return any(words in lower for words in _IN_OWN_WORK) and _OWN_WORK.search(text) is not None


class _Told(NamedTuple):
    """What a single word tells of its sentence."""

    digits: int
    first_person: int
    outcome: int
    own_work: bool
    """Whether it may be one of the words in which authors speak of their work."""


@lru_cache(maxsize=1 << 16)
def _told_by(word: str) -> _Told | None:
    """What `word` tells; none for most words."""
    if word.isalpha() and not _TELLING.search(word):
        return None
    told = _Told(
        sum(map(str.isdigit, word)),
        len(_FIRST_PERSON.findall(word)),
        len(_OUTCOME.findall(word)),
        _MAY_BE_OWN_WORK.search(word) is not None,
    )
    return told if any(told) else None


_NOTHING = _Told(0, 0, 0, own_work=False)


def _wording(text: str, words: Sequence[str]) -> tuple[float, ...]:
    told = [told for told in map(_told_by, words) if told is not None] or [_NOTHING]
    digits, first_person, outcome, own_work = map(sum, zip(*told, strict=True))
    return (
        digits,
        sum(map(len, WITHIN_MARKS.findall(text))) / max(1, len(text)),
        first_person,
        float(text.startswith("The ")),
        outcome,
        float(own_work > 0 and tells_of_own_work(text)),
    )
