"""The quoted passages of an article, with what is often asked about them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.quotes.pairing import Quoted
from reader.analysis.quotes.word_classes import WORD, is_titled
from reader.article import Article, Block

_LONGEST = 960
"""The most characters of a passage that are examined."""
_LONG = 10
"""The fewest words of a passage that is too long for a term."""


class Passage(NamedTuple):
    """The passage between a pair of marks, with its words."""

    quoted: Quoted
    block: Block
    words: list[str]
    titled: bool
    """Whether it is written like a title."""

    @property
    def is_long(self) -> bool:
        """Whether it is too long for a term, and not written like a title, so that it must be speech."""
        return len(self.words) >= _LONG and not self.titled


def passages_of(article: Article, quoted: Sequence[Quoted]) -> list[Passage]:
    """The passages between the marks in `quoted`."""
    found = []
    for pair in quoted:
        start, end = pair.inner
        words = WORD.findall(article.text, start, min(end, start + _LONGEST))
        block = article.blocks[article.block_at(pair.span.start)]
        found.append(Passage(pair, block, words, is_titled(words)))
    return found
