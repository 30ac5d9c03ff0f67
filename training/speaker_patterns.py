"""What words, and the paths from phrases to quotes, tell of who speaks, counted in labelled documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from math import log

from reader.analysis.speakers.candidates import Form
from reader.analysis.speakers.decisions import Decision
from reader.analysis.speakers.paths import gap_of
from reader.analysis.speakers.ranker import Ranker
from reader.analysis.speakers.reach import within_reach
from reader.analysis.speakers.token_letters import ANY_VERB, WORD
from training.quoted_documents import Document, labels

_LEAST_SEEN = 3
"""How often a pattern must have been seen to tell anything."""
_VERBS = ANY_VERB + WORD
"""The letters of words that may announce speech."""

Counts = dict[str, list[int]]
"""For each pattern, how often it was right and how often it was seen."""
Odds = Callable[[int, int], float | None]
"""How much a pattern tells that was so often right and so often seen, as log odds; None for nothing."""


def cue_counts(document: Document) -> Counts:
    """How often each word announced speech, if that is labelled."""
    wording = document.wording
    counts: Counts = {}
    if not any(gold.get("cue") for gold in document.gold["quotes"]):
        return counts
    for word, letter in zip(wording.words, wording.letters, strict=True):
        if letter in _VERBS:
            _count(counts, word, 0, 1)
    for cue in (gold["cue"] for gold in document.gold["quotes"] if gold.get("cue")):
        for token in range(wording.token_at(cue["start"]), wording.token_at(cue["end"])):
            if wording.letters[token] in _VERBS:
                _count(counts, wording.words[token], 1, 0)
    return counts


def head_counts(document: Document) -> Counts:
    """How often the noun at the end of a description was a speaker."""
    words = document.wording.words
    counts: Counts = {}
    described = [index for index, phrase in enumerate(document.candidates) if phrase.form is Form.DESCRIPTION]
    for index in described:
        _count(counts, words[document.candidates[index].last], 0, 1)
    for start, end in {(gold["speaker"]["start"], gold["speaker"]["end"]) for gold in document.gold["quotes"] if gold["speaker"]}:
        inside = [index for index in described if start <= document.spans[index].start < end]
        for index in inside[:1]:
            _count(counts, words[document.candidates[index].last], 1, 0)
    return counts


def path_counts(document: Document, model: Ranker) -> Counts:
    """How often each pattern between candidate and quote led to the speaker."""
    counts: Counts = {}
    features = document.features(model)
    if document.name == "litbank":
        return counts
    for index in range(len(document.quotes)):
        known = labels(document, index, within_reach(features, index, Decision()), Decision()) or {}
        for candidate, truth in known.items():
            path = features.path(index, candidate)
            for pattern in (path, path[1:], gap_of(path)):
                _count(counts, pattern, truth, 1)
    return counts


def _count(counts: Counts, pattern: str, right: int, seen: int) -> None:
    count = counts.setdefault(pattern, [0, 0])
    count[0] += right
    count[1] += seen


def total_of(counts: list[Counts]) -> Counts:
    """The counts of all documents together."""
    total: Counts = {}
    for of_document in counts:
        for pattern, (right, seen) in of_document.items():
            _count(total, pattern, right, seen)
    return total


def scores_of(counts: Counts, odds: Odds) -> dict[str, float]:
    """The scores of the patterns that `counts` tell enough of."""
    scores = {pattern: odds(right, seen) for pattern, (right, seen) in counts.items() if seen >= _LEAST_SEEN}
    return {pattern: score for pattern, score in scores.items() if score is not None}


def word_odds(right: int, seen: int) -> float | None:
    """How likely a word is to announce speech or to be a speaker; none if it never did, as for unknown ones."""
    return round(log((min(right, seen) + 0.3) / (seen - min(right, seen) + 2)), 2) if right else None


def path_odds(right: int, seen: int) -> float:
    """How likely a path is to lead to the speaker."""
    return round(log((right + 0.3) / (seen - right + 3)), 2)


class ScoresWithout(Mapping[str, float]):
    """The scores of patterns as if one document had not been seen, so that no row betrays its own label."""

    def __init__(self, total: Counts, own: Counts, odds: Odds) -> None:
        self._total, self._own, self._odds = total, own, odds

    def __getitem__(self, pattern: str) -> float:
        right, seen = self._total[pattern]
        own_right, own_seen = self._own.get(pattern, (0, 0))
        score = self._odds(right - own_right, seen - own_seen) if seen - own_seen >= _LEAST_SEEN else None
        if score is None:
            raise KeyError(pattern)
        return score

    def __iter__(self) -> Iterator[str]:
        return (pattern for pattern in self._total if pattern in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)
