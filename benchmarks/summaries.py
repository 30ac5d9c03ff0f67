"""How much the reader's summaries share with human ones, compared with the first sentences and the algorithms of sumy.

The rankers are cross-validated: for each fifth of the texts they are trained on the others. Without the packages for training,
the shipped rankers are scored, which have seen these texts.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from statistics import fmean, median, stdev

from benchmarks.peers import PeerMissingError, peer
from labelled.rouge import Rouge
from reader import analyse
from reader.analysis.model import Analysis
from reader.analysis.sentences import split_sentences
from reader.analysis.summary.leaning import leans
from reader.analysis.summary.ranking import Models, judge, summarise
from reader.analysis.summary.running import running_sentences
from reader.analysis.summary.word import STOP_WORDS, words_of
from reader.sources.plain.read import article_from_text
from training.summary import models_by_fold
from training.summary_data import Document, summary_documents


@dataclass(frozen=True)
class Task:
    """A labelled set, and how long the summaries are."""

    name: str
    sentences: int
    words: int = 0
    """How many words at most; 0 where sentences are counted."""


Summariser = Callable[[Document, Task], Sequence[int]]
"""The indices of the sentences that make the summary asked for."""

_TASKS = (Task("cnndm", 3), Task("inshorts", 2), Task("scitldr", 1), Task("squality", 15, 200))
_SUMY = {
    "LexRank": "lex_rank.LexRankSummarizer",
    "TextRank": "text_rank.TextRankSummarizer",
    "Luhn": "luhn.LuhnSummarizer",
    "Reduction": "reduction.ReductionSummarizer",
    "LSA": "lsa.LsaSummarizer",
    "SumBasic": "sum_basic.SumBasicSummarizer",
    "KL": "kl.KLSummarizer",
}
_TOO_SLOW_FOR_STORIES = {"KL", "SumBasic"}
_TEXTS_FOR_PEERS = 200
_LONG_TEXT = 100_000


def main() -> None:
    """Print a table for each set, then the times."""
    for task in _TASKS:
        texts = list(summary_documents(task.name))
        print(f"\n{task.name}: {task.words or task.sentences} {'words' if task.words else 'sentences'}, {len(texts)} texts")
        print(f"{'system':22} {'R-1':>6} {'R-2':>6} {'R-L':>6} {'mean':>6} {'gain':>6} {'±':>5} {'leaning %':>9} {'ms':>7}")
        lead = _scores(task, texts, _first)
        _row("first sentences", lead, lead)
        _row(_own_name(), _scores(task, texts, _own), lead)
        few = texts[:_TEXTS_FOR_PEERS]
        few_lead = lead[: len(few)]
        print(f"  peers, on the first {len(few)} of these texts")
        _row("reader", _scores(task, few, _own), few_lead)
        for name in _SUMY:
            if task.words and name in _TOO_SLOW_FOR_STORIES:
                continue
            try:
                _row(f"sumy {name}", _scores(task, few, _sumy(name)), few_lead)
            except PeerMissingError as error:
                print(f"  sumy {error}")
                break
    _print_times()


@dataclass(frozen=True)
class Score:
    """How one summary did."""

    rouge: Rouge
    leaning: float
    seconds: float


def _scores(task: Task, texts: Sequence[Document], summariser: Summariser) -> list[Score]:
    return [_score(task, text, summariser) for text in texts]


def _score(task: Task, text: Document, summariser: Summariser) -> Score:
    start = time.process_time()
    chosen = summariser(text, task)
    seconds = time.process_time() - start
    rouge = max((scorer.score(chosen) for scorer in text.scorers), key=lambda rouge: rouge.mean)
    return Score(rouge, fmean(leans(text.sentences[index], is_first=index == 0) for index in chosen) if chosen else 0.0, seconds)


def _first(text: Document, task: Task) -> list[int]:
    return _cut(text, range(len(text.sentences)), task)


def _cut(text: Document, ranked: Sequence[int], task: Task) -> list[int]:
    """The first of `ranked` as the task wants; with a limit of words those that fit, until nine tenths are used."""
    if not task.words:
        return list(ranked[: task.sentences])
    chosen: list[int] = []
    left = task.words
    for index in ranked:
        size = len(text.sentences[index].split())
        if size <= left or not chosen:
            chosen.append(index)
            left -= size
        if left <= 0.1 * task.words:
            break
    return chosen


def _row(name: str, scores: Sequence[Score], lead: Sequence[Score]) -> None:
    parts = [100 * fmean(score.rouge[part] for score in scores) for part in range(3)]
    gains = [100 * (ours.rouge.mean - theirs.rouge.mean) for ours, theirs in zip(scores, lead, strict=True)]
    spread = 1.96 * stdev(gains) / len(gains) ** 0.5
    milliseconds = 1000 * median(score.seconds for score in scores)
    print(
        f"{name:22} {parts[0]:6.2f} {parts[1]:6.2f} {parts[2]:6.2f} {fmean(parts):6.2f} {fmean(gains):+6.2f} {spread:5.2f}"
        f" {100 * fmean(score.leaning for score in scores):9.1f} {milliseconds:7.1f}",
        flush=True,
    )


@cache
def _models() -> list[Models] | None:
    try:
        peer("lightgbm")
    except PeerMissingError:
        return None
    return models_by_fold()


def _own_name() -> str:
    return "reader" if _models() else "reader (has seen these)"


@cache
def _analysis(text: str) -> Analysis:
    return analyse(text)


def _own(text: Document, task: Task) -> list[int]:
    analysis, models = _analysis(text.text), _models()
    unseen = models[text.fold] if models else None
    summary = summarise(judge(analysis.article, analysis.sentences, analysis.quotes, unseen))
    places = {span: index for index, span in enumerate(running_sentences(analysis.article, analysis.sentences))}
    return _cut(text, [places[sentence.span] for sentence in summary.ranked], task)


def _sumy(name: str) -> Summariser:
    """A summariser of the library sumy."""
    module, _, kind = _SUMY[name].partition(".")
    summarizer = getattr(peer(f"sumy.summarizers.{module}"), kind)(peer("sumy.nlp.stemmers").Stemmer("english"))
    summarizer.stop_words = STOP_WORDS
    dom = peer("sumy.models.dom")

    def summarised(text: Document, task: Task) -> list[int]:
        sentences = [dom.Sentence(sentence, _Tokenizer()) for sentence in text.sentences]
        document = dom.ObjectDocumentModel([dom.Paragraph(sentences)])
        places = {id(sentence): index for index, sentence in enumerate(sentences)}
        chosen: list[int] = []
        for n in range(4, task.sentences) if task.words else [task.sentences]:
            longer = [places[id(sentence)] for sentence in summarizer(document, n)]
            if task.words and chosen and sum(len(text.sentences[index].split()) for index in longer) > task.words:
                break
            chosen = longer
        return chosen

    return summarised


class _Tokenizer:
    """Gives sumy the words that the reader finds."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(word.text for word in words_of(sentence))

    def to_sentences(self, paragraph: str) -> list[str]:
        return [paragraph]


def _print_times() -> None:
    """What the summary takes of a news article (the median of those above) and of a text of 100,000 words."""
    texts = list(summary_documents("squality"))
    sentences: list[str] = []
    while sum(len(sentence.split()) for sentence in sentences) < _LONG_TEXT:
        sentences += texts[len(sentences) % len(texts)].sentences
    article = article_from_text("\n".join(sentences))
    spans = split_sentences(article)
    start = time.process_time()
    judgement = judge(article, spans, ())
    summarise(judgement)
    words = sum(len(sentence.split()) for sentence in sentences)
    print(f"\nA text of {words:,} words, {len(spans):,} sentences: {time.process_time() - start:.2f} s")
