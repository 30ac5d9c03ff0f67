"""Which of the quoted passages report somebody's words, and how much of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.marks import Quoted, pair_marks
from reader.analysis.model import QuoteKind
from reader.analysis.speech import speech_model
from reader.analysis.speech_signs import Signs
from reader.article import Article, BlockKind, Span

_VERB = re.compile(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|should|may|might|must|"
    r"[\w]+n[’']t|[’'](?:s|re|ve|ll|m|d)|let|make|made|go|get|know|think|want|need|see|say|said|come|came|take|keep|"
    r"\w+ed)\b",
    re.I,
)
_DIRECT_WORDS = 8


@dataclass(frozen=True, slots=True)
class QuoteSpan:
    """A quoted passage that reports words, before it is known whose."""

    quoted: Quoted
    kind: QuoteKind
    in_heading: bool


def find_quotes(article: Article, sentences: tuple[Span, ...]) -> tuple[QuoteSpan, ...]:
    """The quoted passages of `article` that report words, in reading order."""
    starts = [block.span.start for block in article.blocks]
    found = []
    for quoted in _speech(article, sentences):
        block = article.blocks[bisect_right(starts, quoted.span.start) - 1]
        found.append(QuoteSpan(quoted, _kind(article.text, quoted), block.kind is BlockKind.HEADING))
    return tuple(found)


def _speech(article: Article, sentences: tuple[Span, ...]) -> Iterator[Quoted]:
    quoted = pair_marks(article)
    signs = Signs(article, sentences, quoted)
    for index, passage in enumerate(signs.passages):
        if passage.words and (passage.is_long or speech_model().accepts(signs.of(index))):
            yield passage.quoted


def _kind(text: str, quoted: Quoted) -> QuoteKind:
    words = quoted.inner.of(text).strip()
    count = len(words.split())
    clause = words[:1].isupper() and (words[-1:] in ".?!,…" or _VERB.search(words) is not None)
    long = count >= _DIRECT_WORDS and _VERB.search(words) is not None
    return QuoteKind.DIRECT if clause or long else QuoteKind.MIXED
