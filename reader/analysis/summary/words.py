"""The words of sentences with their statistics and weights."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import chain, pairwise
from sys import intern

from reader.analysis.learnt import learnt_table
from reader.analysis.remembered import Remembered
from reader.analysis.summary.space import Space
from reader.analysis.table import Table

STOP_WORDS = frozenset(
    "a about above after again against all also am an and any are aren't as at be because been before being below between both "
    "but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each even few for from further "
    "get got had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him himself his how i i'd i'll "
    "i'm i've if in into is isn't it it's its itself just know let's like made make many may me might more most mr mrs ms much "
    "must my myself new no nor not now of off on one once only or other our ours out over own per said same say says she she'd "
    "she's should so some such than that that's the their theirs them themselves then there there's these they they'd they're "
    "they've this those through to told too two under until up upon us very was wasn't we we'd we're we've well were weren't "
    "what when where which while who whom why will with won't would wouldn't year years yet you you'd you're your yours "
    "yourself".split()
)
OTHERS = ""
"""The key in the table of rarities for all words that are not listed."""
_WORD = re.compile(r"[^\W_][\w'’-]*")
_TOP_NAMES = 5
"""The number of chief names."""


@dataclass(frozen=True)
class Words:
    """The words of a list of sentences, with statistics by sentence and in total."""

    tokens: list[list[str]]
    """The words of every sentence as they are written."""
    content: list[list[str]]
    """The content words of every sentence, folded."""

    @classmethod
    def of(cls, sentences: Sequence[str]) -> Words:
        """The words of `sentences`."""
        tokens = [words_of(sentence) for sentence in sentences]
        return cls(tokens, [list(filter(None, map(_CONTENT.__getitem__, words))) for words in tokens])

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
        inside = [set(map(_NAME.__getitem__, words[1:])) for words in self.tokens]
        known = set().union(*inside)
        for words, names in zip(self.tokens, inside, strict=True):
            if words and (first := _NAME[words[0]]) in known:
                names.add(first)
        return [frozenset(filter(None, names)) for names in inside]

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


def words_of(text: str) -> list[str]:
    """The words of `text` as they are written.

    The words between two spaces are memoised, since most of them recur.
    """
    return list(chain.from_iterable(map(_BETWEEN_SPACES.__getitem__, text.split())))


def fold_title(title: str) -> list[str]:
    """The content words of a title."""
    return sorted({fold(word) for word in words_of(title) if word.lower() not in STOP_WORDS})


def _once(words: list[str]) -> list[str]:
    once = dict.fromkeys(words)
    return words if len(once) == len(words) else list(once)


def _content_in(word: str) -> str:
    """A content word, folded; empty for other words and single characters."""
    return fold(word) if len(word) > 1 and word.lower() not in STOP_WORDS else ""


def _name_in(word: str) -> str:
    """A capitalised word, folded; empty for stop words and lower-case words."""
    return fold(word) if word[0].isupper() and word.lower() not in STOP_WORDS else ""


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """`word` in lower case, without the endings of plural, possessive and tense."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    if len(word) > 5 and word.endswith("ing"):
        word = word[:-3]
    elif len(word) > 4 and word.endswith("ed"):
        word = word[:-2]
    return word[:-1] if len(word) > 5 and word.endswith("e") else word


def rarity_of(words: Iterable[str]) -> dict[str, float]:
    """How rare each of the folded `words` is in English."""
    known = list(words)
    return dict(zip(known, map(_RARITY.__getitem__, known), strict=True))


def _rarity_in(word: str) -> float:
    """The logarithm of the inverse document frequency of a folded word, if it is common enough to be listed."""
    rarities = _rarities()
    return float(rarities.get(word) or rarities.get(OTHERS))


@cache
def _rarities() -> Table:
    return learnt_table("word_rarity")


_BETWEEN_SPACES: Remembered[str, list[str]] = Remembered(lambda text: list(map(intern, _WORD.findall(text))))
_CONTENT, _NAME, _RARITY = Remembered(_content_in), Remembered(_name_in), Remembered(_rarity_in)
