"""How well speech between quotation marks is told from scare quotes, terms and titles."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from labelled.quotes import SETS, quote_documents
from labelled.speech_scores import DetectionScore, labelled_spans, percent, score_document, trimmed
from reader.analysis.model import QuoteKind
from reader.analysis.quotes import QuoteSpan, find_quotes
from reader.analysis.quotes.marks import pair_marks
from reader.analysis.sentences import split_sentences
from reader.article import Span
from reader.sources.plain.read import article_from_text

_HOSTILE = (
    "“", "”", '"', "''", "'", "‘", "’", '" "', "“a", '"a ', " '", "“a” ", "‘a “b” ", '"\n', "“a\n", "a' ", '"a? ',
    "''Tis the sea ", '"what they call" ', "“a b c d e f ", "‘now or never’ ", "He said “no” and ",
)  # fmt: skip


def main() -> None:
    """Print the quality on the labelled sets, and the time on hostile texts of growing length."""
    print(f"{'':28} {'P':>5} {'R':>5} {'F1':>5} {'direct R':>8} {'rejected':>9} {'quotes':>6}  words/CPU s")
    for name in SETS:
        gold = quote_documents(name)
        every = sum((score_document(one, _every_pair(one["text"])) for one in gold), DetectionScore())
        print(f"{name + ', every pair of marks':28} {every}")
        start = time.process_time()
        quotes = [_quotes(one["text"]) for one in gold]
        speed = sum(len(one["text"].split()) for one in gold) / (time.process_time() - start)
        found = [[quote.quoted.span for quote in one] for one in quotes]
        ours = sum((score_document(one, spans) for one, spans in zip(gold, found, strict=True)), DetectionScore())
        print(f"{name + ', ours':28} {ours}  {speed:,.0f}")
        right, known = map(sum, zip(*(_kinds(one, own) for one, own in zip(gold, quotes, strict=True)), strict=True))
        print(f"{name + ', direct or mixed':28} {percent(right, known):11.1f}")
    print("\nSeconds for hostile texts of 10 KB, 100 KB and 1 MB, and the worst growth per tenfold length")
    print("\n".join(f"{text!r:10} {_growth(text)}" for text in _HOSTILE))


def _every_pair(text: str) -> list[Span]:
    return [pair.span for pair in pair_marks(article_from_text(text))]


def _quotes(text: str) -> tuple[QuoteSpan, ...]:
    article = article_from_text(text)
    return find_quotes(article, split_sentences(article))


def _kinds(document: dict[str, Any], quotes: Iterable[QuoteSpan]) -> tuple[int, int]:
    """Of the labelled quotations that were found exactly: how many have the right kind, and how many there are."""
    gold = labelled_spans(document)
    direct, speech = set(gold["direct"]), set(gold["speech"])
    found = [(trimmed(document["text"], quote.quoted.span), quote.kind is QuoteKind.DIRECT) for quote in quotes]
    known = [(span in direct) == told for span, told in found if span in speech]
    return sum(known), len(known)


def _growth(piece: str) -> str:
    seconds = [_seconds(piece * (length // len(piece))) for length in (10_000, 100_000, 1_000_000)]
    worst = max(later / earlier for earlier, later in pairwise(seconds))
    return f"{'  '.join(f'{second:6.2f}' for second in seconds)}   ×{worst:.1f}"


def _seconds(text: str) -> float:
    article = article_from_text(text)
    sentences = tuple(block.span for block in article.blocks)
    gc.disable()  # as in the whole analysis: else the search for cycles grows faster than the text
    start = time.process_time()
    find_quotes(article, sentences)
    seconds = time.process_time() - start
    gc.enable()
    return seconds
