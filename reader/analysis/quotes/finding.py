"""Finds the quoted passages that report somebody's words, and tells clauses from a few words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.analysis.model import QuoteKind
from reader.analysis.quotes.features import Features
from reader.analysis.quotes.marks import pair_marks
from reader.analysis.quotes.pairing import Quoted
from reader.analysis.quotes.passages import Passage
from reader.analysis.quotes.speech import SpeechModel, speech_model
from reader.article import Article, BlockKind, Span
from reader.regex import regex

_VERB = regex(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|should|may|might|must|"
    r"[\w]+n[’']t|[’'](?:s|re|ve|ll|m|d)|let|make|made|go|get|know|think|want|need|see|say|said|come|came|take|keep|"
    r"\w+ed)\b",
    re.I,
)
_DIRECT_WORDS = 8
"""The fewest words of a quotation with a verb that is always a clause."""
_NESTED = " “”\"‘’'"
_SPLIT = 120
"""The most characters between two parts of a quotation that the author interrupts."""


class QuoteSpan(NamedTuple):
    """A quoted passage that reports somebody's words, not yet attributed."""

    quoted: Quoted
    kind: QuoteKind
    in_heading: bool


def find_quotes(article: Article, sentences: tuple[Span, ...], judge: SpeechModel | None = None) -> tuple[QuoteSpan, ...]:
    """The quoted passages of `article` that report words, in reading order, by `judge` or the shipped model."""
    found: list[QuoteSpan] = []
    for passage in _speech(article, sentences, judge or speech_model()):
        quoted, block = passage.quoted, passage.block
        last = found[-1].quoted if found and found[-1].quoted.span.start >= block.span.start else None
        before = article.text[last.span.end if last else block.span.start : quoted.span.start]
        goes_on = last is not None and _is_interrupted(article.text, last) and len(before) <= _SPLIT
        kind = QuoteKind.DIRECT if _is_direct(quoted.inner.of(article.text).strip(), before, goes_on=goes_on) else QuoteKind.MIXED
        found.append(QuoteSpan(quoted, kind, block.kind is BlockKind.HEADING))
    return tuple(found)


def _speech(article: Article, sentences: tuple[Span, ...], judge: SpeechModel) -> Iterator[Passage]:
    features = Features(article, sentences, pair_marks(article))
    for index, passage in enumerate(features.passages):
        if passage.words and (passage.is_long or judge.accepts(features.of(index))):
            yield passage


def _is_interrupted(text: str, quoted: Quoted) -> bool:
    return quoted.inner.of(text).rstrip().endswith((",", "—", "-", "…"))


def _is_direct(said: str, before: str, *, goes_on: bool) -> bool:
    """Whether `said` is a clause or more rather than a few words within the author's sentence.

    `before` is the text between the previous quotation, or the start of the block, and this one; `goes_on` says that this one
    continues an interrupted quotation.
    """
    clause = said.lstrip(_NESTED)[:1].isupper()
    stop = before.rstrip()[-1:]
    if stop.isalnum() or stop in ("’", "'"):
        return clause and _VERB.search(said) is not None
    return clause or goes_on or (len(said.split()) >= _DIRECT_WORDS and _VERB.search(said) is not None)
