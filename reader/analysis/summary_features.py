"""What can be observed of each sentence that tells how much of the article it carries."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import filterfalse
from operator import mul
from typing import NamedTuple

from reader.analysis.standing import LINK_FIRST, PRONOUN_FIRST, SPEECH, WITHIN_MARKS
from reader.analysis.summary_words import Vector, Words, added_vectors, dot, fold_title, length

NAMES = (
    *("share of one", "decay", "place", "log place", "place in words", "in the lead", "log sentences"),
    *("words", "log words", "relative length", "density", "few words", "many words"),
    *("centrality by spread", "centrality by rarity", "mean likeness", "mean frequency", "coverage", "news", "chief words"),
    *("chief words held", "recurring words", "recurring pairs", "number of recurring pairs", "rarity", "rarest"),
    *("like the title", "like the lead", "like the first", "like an earlier one", "like the last one", "like the next one"),
    *("names", "density of names", "chief names", "new names", "weight of names"),
    *("digits", "quoted share", "opens with marks", "has marks", "first person", "the", "a", "outcome", "commas", "day"),
    *("speech", "own work", "pronoun first", "link first", "bracket"),
    *("rank by spread", "rank by rarity", "rank in likeness to the lead", "rank in frequency", "rank in coverage"),
    *("rank in recurring pairs", "rank in rarity", "rank in words"),
)
"""The features of a sentence, in the order in which `features` gives them."""

_RANKED = (
    *("centrality by spread", "centrality by rarity", "like the lead", "mean frequency", "coverage"),
    *("recurring pairs", "rarity", "words"),
)
_LEAD = 3
_NEIGHBOURS = 8
_FIRST_PERSON = re.compile(r"\b(?:i|we|my|our|you|your|me|us|i'm|i've|we're|you're)\b", re.I)
_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.I)
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

_TELLING = re.compile("|".join(told.pattern for told in (_FIRST_PERSON, _OUTCOME, _DAY, _MAY_BE_OWN_WORK, SPEECH)), re.I)
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
    """Walks the sentences in reading order; what was seen before tells what is new."""

    def __init__(self, words: Words, title: str = "") -> None:
        self._words = words
        self._title = fold_title(title)
        self._lengths = [len(tokens) for tokens in words.tokens]
        self._total = sum(self._lengths) or 1
        self._centre = added_vectors(words.by_spread)
        self._centre_length = length(self._centre)
        self._occurrences = sum(words.counts.values()) or 1
        self._words_before = 0
        self._seen_words: set[str] = set()
        self._seen_names: set[str] = set()

    @cached_property
    def _rare_centre(self) -> tuple[Vector, float]:
        """The sum of all sentences by rarity, and its length."""
        centre = added_vectors(map(self._words.by_rarity.__getitem__, range(len(self._lengths))))
        return centre, length(centre)

    @cached_property
    def _lead_length(self) -> float:
        return length(self._words.lead)

    def centrality(self, i: int) -> float:
        return dot(self._words.by_spread[i], self._centre) / self._centre_length

    def coverage(self, i: int) -> float:
        return sum(map(self._words.weight.__getitem__, self._words.bags[i]))

    def recurring_pairs(self, i: int) -> int:
        spread = self._words.pair_spread
        return sum([spread[pair] > 1 for pair in self._words.pairs[i]])

    def place(self, i: int) -> tuple[float, ...]:
        n = len(self._lengths)
        before = self._words_before
        self._words_before += self._lengths[i]
        return (1 / (1 + i), math.exp(-i / 3), i / n, math.log1p(i), before / self._total, float(i < 5), math.log1p(n))

    def size(self, i: int) -> tuple[float, ...]:
        words = self._lengths[i]
        relative = words * len(self._lengths) / self._total
        density = self._words.bags[i].total() / max(1, words)
        return (words / 20, math.log1p(words), relative, density, float(words < 8), float(words > 40))

    def weight(self, i: int) -> tuple[float, ...]:
        words, bag, pairs = self._words, self._words.bags[i], self._words.pairs[i]
        by_spread = dot(words.by_spread[i], self._centre)
        rare_centre, rare_length = self._rare_centre
        occurrences = sum(map(mul, map(words.counts.__getitem__, bag), bag.values()))
        fresh = sum(map(words.weight.__getitem__, filterfalse(self._seen_words.__contains__, bag)))
        self._seen_words |= bag.keys()
        rarities = list(map(words.rarity.__getitem__, bag))
        recurring = self.recurring_pairs(i)
        chief = list(filter(bag.__contains__, words.chief_words))
        return (
            by_spread / self._centre_length,
            dot(words.by_rarity[i], rare_centre) / rare_length,
            (by_spread - 1) / max(1, len(words.bags) - 1) if bag else 0.0,
            occurrences / max(1, bag.total()) / self._occurrences,
            self.coverage(i),
            fresh,
            sum(map(words.chief_words.__getitem__, chief)),
            len(chief),
            len(words.recurring[i]) / max(1, len(bag)),
            recurring / max(1, len(pairs)),
            recurring,
            sum(rarities) / max(1, len(bag)),
            max(rarities, default=0.0),
        )

    def likeness(self, i: int) -> tuple[float, ...]:
        whole, vectors, last = self._words.by_rarity[i], self._words.recurring, len(self._lengths) - 1
        this = vectors[i]
        earlier = [dot(this, vectors[other]) for other in range(max(0, i - _NEIGHBOURS), i)]
        lead = dot(whole, self._words.lead) - (1.0 if i < _LEAD else 0.0)  # not with itself
        return (
            dot(self._title, whole),
            lead / self._lead_length,
            dot(this, vectors[0]) if i else 0.0,
            max(earlier, default=0.0),
            earlier[-1] if earlier else 0.0,
            dot(this, vectors[i + 1]) if i < last else 0.0,
        )

    def names(self, i: int) -> tuple[float, ...]:
        names = self._words.names[i]
        fresh = len(names - self._seen_names)
        self._seen_names |= names
        weight = sum([self._words.name_spread[name] for name in names])
        chief = len(names & self._words.chief_names)
        return (len(names), len(names) / max(1, self._lengths[i]), chief, fresh, weight)


def tells_of_own_work(text: str) -> bool:
    """Whether the authors of a paper speak of their own work in `text`."""
    lower = text.lower()
    return any(words in lower for words in _IN_OWN_WORK) and _OWN_WORK.search(text) is not None


class _Told(NamedTuple):
    """What a single word tells of its sentence."""

    digits: int
    first_person: int
    outcome: int
    day: bool
    speech: bool
    """Whether it may be one of the words that tell that somebody speaks."""
    own_work: bool
    """Whether it may be one of the words in which authors speak of their work."""


@lru_cache(maxsize=1 << 16)
def _told_by(word: str) -> _Told | None:
    """What `word` tells; none for most words."""
    if word.isalpha() and not _TELLING.search(word + " to"):
        return None
    told = _Told(
        sum(map(str.isdigit, word)),
        len(_FIRST_PERSON.findall(word)),
        len(_OUTCOME.findall(word)),
        _DAY.search(word) is not None,
        SPEECH.search(word + " to") is not None,
        _MAY_BE_OWN_WORK.search(word) is not None,
    )
    return told if any(told) else None


_NOTHING = _Told(0, 0, 0, False, False, False)


def _wording(text: str, words: Sequence[str]) -> tuple[float, ...]:
    quoted = WITHIN_MARKS.findall(text)
    told = [told for told in map(_told_by, words) if told is not None] or [_NOTHING]
    digits, first_person, outcome, day, speech, own_work = map(sum, zip(*told, strict=True))
    own_words = WITHIN_MARKS.sub("", text) if quoted and speech else text
    return (
        digits,
        sum(map(len, quoted)) / max(1, len(text)),
        float(text[:1] in '"“'),
        float("“" in text or "”" in text or '"' in text),
        first_person,
        float(text.startswith("The ")),
        float(text.startswith(("A ", "An "))),
        outcome,
        text.count(","),
        float(day > 0),
        float(speech > 0 and SPEECH.search(own_words) is not None),
        float(own_work > 0 and tells_of_own_work(text)),
        float(PRONOUN_FIRST.match(text) is not None),
        float(LINK_FIRST.match(text) is not None),
        float("(" in text),
    )
