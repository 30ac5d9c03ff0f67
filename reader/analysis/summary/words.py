"""The statistics and weights of the words of sentences."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain, pairwise

from reader.analysis.learnt import learnt_table
from reader.analysis.remembered import Remembered
from reader.analysis.summary.space import Space
from reader.analysis.summary.word import Word, words_of
from reader.analysis.table import Table
from reader.regex import regex

_OWN_WORK = regex(
    r"\b(?:we\s(?:propose|present|introduce|show|develop|describe|study|demonstrate|investigate|provide|find|address|consider"
    r"|design|explore|prove|analy[sz]e|derive)|in\sthis\s(?:paper|work|study)|this\s(?:paper|work|study)|our\s"
    r"(?:method|approach|model|results|framework|experiments|algorithm))\b",
    re.I,
)
"""Phrases by which the authors of a paper refer to their own work."""
_OF_OWN_WORK = frozenset(form for word in ("we", "our", "this") for form in (word, word.capitalize(), word.upper()))
"""Words of which every such phrase has one."""
OTHERS = ""
"""The key in the table of rarities for all words that are not listed."""
_TOP_NAMES = 5
"""The number of chief names."""


@dataclass(frozen=True)
class Words:
    """The words of a list of sentences, with statistics by sentence and in total."""

    sentences: Sequence[str]
    tokens: list[list[Word]]
    """The words of every sentence."""
    content: list[list[str]]
    """The content words of every sentence, folded."""

    @classmethod
    def of(cls, sentences: Sequence[str]) -> Words:
        """The words of `sentences`."""
        tokens = [words_of(sentence) for sentence in sentences]
        return cls(sentences, tokens, [[word.content for word in words if word.content] for words in tokens])

    @cached_property
    def distinct(self) -> list[list[str]]:
        """The content words of every sentence, each once."""
        return list(map(_once, self.content))

    def pairs(self, index: int) -> set[tuple[str, str]]:
        """The pairs of consecutive content words in a sentence; computed on demand, as a long text has millions."""
        return set(pairwise(self.content[index]))

    @cached_property
    def names(self) -> list[frozenset[str]]:
        """The folded capitalised words of every sentence; its first word only if it is capitalised within another."""
        inside = [{word.name for word in words[1:] if word.name} for words in self.tokens]
        known = set().union(*inside)
        for words, names in zip(self.tokens, inside, strict=True):
            if words and words[0].name in known:
                names.add(words[0].name)
        return list(map(frozenset, inside))

    @cached_property
    def of_own_work(self) -> list[float]:
        """Whether the authors of a paper speak of their own work in each sentence: 1 or 0."""
        return [
            float(not _OF_OWN_WORK.isdisjoint([word.text for word in words]) and _OWN_WORK.search(sentence) is not None)
            for sentence, words in zip(self.sentences, self.tokens, strict=True)
        ]

    @cached_property
    def lengths(self) -> list[int]:
        """The number of words in every sentence."""
        return list(map(len, self.tokens))

    @cached_property
    def total(self) -> int:
        """The number of words in all."""
        return sum(self.lengths)

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word occurs."""
        return Counter(chain.from_iterable(self.content))

    @cached_property
    def spread(self) -> Counter[str]:
        """The number of sentences with each word."""
        return Counter(chain.from_iterable(self.distinct))

    @cached_property
    def pair_spread(self) -> Counter[tuple[str, str]]:
        """The number of sentences with each pair."""
        return Counter(chain.from_iterable(map(self.pairs, range(len(self.content)))))

    @cached_property
    def name_spread(self) -> Counter[str]:
        """The number of sentences with each word of a name."""
        return Counter(chain.from_iterable(self.names))

    @cached_property
    def chief_names(self) -> frozenset[str]:
        """The words of names that occur in the most sentences."""
        return frozenset(name for name, _ in sorted(self.name_spread.items(), key=lambda item: (-item[1], item[0]))[:_TOP_NAMES])

    @cached_property
    def rarity(self) -> dict[str, float]:
        """How rare each word is in English."""
        return rarity_of(self.spread)

    @cached_property
    def weight(self) -> dict[str, float]:
        """The weight of each word: frequent in the article, rare elsewhere."""
        weight = {word: count * self.rarity[word] for word, count in self.counts.items()}
        total = sum(weight.values()) or 1.0
        return {word: of_word / total for word, of_word in weight.items()}

    @cached_property
    def by_spread(self) -> Space:
        """The sentences as vectors in which words weigh more the fewer sentences contain them."""
        size = 1 + len(self.content)
        weights = {count: math.log(size / count) + 0.1 for count in set(self.spread.values())}
        return Space(self.content, {word: weights[count] for word, count in self.spread.items()})

    @cached_property
    def by_rarity(self) -> Space:
        """The sentences as vectors in which words weigh more the rarer they are in English."""
        return Space(self.content, self.rarity)


def _once(words: list[str]) -> list[str]:
    once = dict.fromkeys(words)
    return words if len(once) == len(words) else list(once)


def rarity_of(words: Iterable[str]) -> dict[str, float]:
    """How rare each of the folded `words` is in English."""
    known = list(words)
    return dict(zip(known, map(_RARITY.__getitem__, known), strict=True))


def _rarity_in(word: str) -> float:
    """The logarithm of the inverse document frequency of a folded word, if it is common enough to be listed."""
    rarity = _rarities().get(word)
    return float(rarity) if rarity else _rarity_of_others()


@cache
def _rarity_of_others() -> float:
    return float(_rarities().get(OTHERS))


@cache
def _rarities() -> Table:
    return learnt_table("word_rarity")


_RARITY = Remembered(_rarity_in)
