"""Ranks the sentences of an article by importance, so that the best few are its summary."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from operator import add
from typing import NamedTuple

from reader.analysis.learnt import learnt
from reader.analysis.model import Quote, QuoteKind, RankedSentence, Summary
from reader.analysis.summary.features import columns_for_long_texts, features
from reader.analysis.summary.opening import Openings
from reader.analysis.summary.running import LEAST_SENTENCES, running_sentences
from reader.analysis.summary.shape import LONG, Shape, shape_of
from reader.analysis.summary.space import Repeats
from reader.analysis.summary.standing import Standing
from reader.analysis.summary.talk import openings_of, worth_taking
from reader.analysis.summary.words import Words
from reader.analysis.trees import Forest
from reader.article import Article, Span

_LEAST_OF_A_SECTION = 4
"""The fewest sentences of a section that has a summary of its own."""
_SAME = 0.6
"""The cosine from which two sentences count as repetitions."""
_TOGETHER = 10
"""The number of sentences that may together make another a repetition; more would contain the words of almost any."""
_CAREFUL = 60
"""How many sentences are chosen by all the rules; the rest follow by score."""
_RANKED = 300
"""The most sentences that are ranked."""
_OF_A_SECTION = 5
"""How many sentences the summary of a section has."""
_POOL = 8
"""How many sentences the opening is chosen from."""
_LEANING = 0.75
"""The standard deviations that a sentence loses if it depends on another."""
_FOR_LONG_TEXTS = {
    "centrality by spread": 0.5,
    "chief names": 1.0,
    "number of recurring pairs": 0.5,
}
"""The weights of the features by which the sentences of a long text are ranked."""


class Models(NamedTuple):
    """What was learnt from human summaries."""

    rankers: Mapping[str, Forest]
    """One for news and one for papers."""
    words: Mapping[str, float]
    """The weights by which the words of news are likely to be in a summary; see `Openings`."""


@dataclass(frozen=True)
class Judgement:
    """The sentences that a summary of an article may take, with their scores."""

    sentences: Sequence[Span]
    scores: Sequence[float]
    words: Words
    standing: Standing
    openings: Openings | None = None
    """Chooses the sentences that a summary of news begins with; those of other texts are chosen one by one."""

    @cached_property
    def _leant_scores(self) -> list[float]:
        """The scores, lowered for sentences that depend on another."""
        return self.standing.lowered(self.scores, _LEANING * _deviation(self.scores))

    def best(self, indices: Iterable[int], careful: int = _CAREFUL) -> Summary:
        """The sentences at `indices`, ranked; the first `careful` of them make sense without the rest."""
        candidates = list(indices)
        opening = () if self.openings is None else self.openings.best(self._ranked(candidates, _POOL)[:_POOL])
        return Summary(
            tuple(
                RankedSentence(self.sentences[index], place, round(self.scores[index], 4))
                for place, index in enumerate(self._ranked(candidates, careful, opening), 1)
            )
        )

    def _ranked(self, indices: Iterable[int], careful: int, opening: Sequence[int] = ()) -> list[int]:
        """The sentences at `indices`, best first, so that each prefix makes sense without the rest of the text.

        The `opening` comes first. A sentence that depends on another comes only after that one, and one that repeats a better
        one comes late, or not at all if it has the same words. Only the first `careful` are chosen by these rules; the rest
        follow by score.
        """
        scores = self._leant_scores
        by_score = sorted(set(indices).difference(opening), key=lambda index: (-scores[index], index))
        waiting = _first_of_each(by_score, self.words)[:_RANKED]
        ranked, taken = list(opening), set(opening)
        repeats: list[int] = []
        said = Repeats(self.words.by_rarity)
        for index in opening:
            said.add(index)
        while waiting and len(ranked) < careful:
            best = next((index for index in waiting if self.standing.admits(index, taken)), None)
            if best is None:
                break
            waiting.remove(best)
            if said.likeness(best) >= _SAME or (len(ranked) < _TOGETHER and said.holds(best)):
                repeats.append(best)
                continue
            ranked.append(best)
            taken.add(best)
            said.add(best)
        return [*ranked, *waiting, *repeats]


def judge(article: Article, sentences: Sequence[Span], quotes: Sequence[Quote], models: Models | None = None) -> Judgement | None:
    """The scores of the running sentences of `article` by `models`; none for a text too short to sum up."""
    candidates = worth_taking(article.text, running_sentences(article, sentences), quotes)
    if len(candidates) < LEAST_SENTENCES:
        return None
    words = Words.of([sentence.of(article.text) for sentence in candidates])
    models, shape = models or shipped_models(), shape_of(words)
    scores = importance(words, article.title, models.rankers, shape)
    marked = (quote.span for quote in quotes if quote.kind is not QuoteKind.TURN)
    standing = Standing(article.text, candidates, marked, openings_of(quotes))
    openings = Openings(standardised(scores), words, standing, models.words) if shape is Shape.NEWS else None
    return Judgement(candidates, scores, words, standing, openings)


def summarise(judgement: Judgement | None) -> Summary:
    """The sentences of an article ranked by importance; empty for a text too short to sum up."""
    return Summary() if judgement is None else judgement.best(range(len(judgement.sentences)))


def summarise_sections(article: Article, judgement: Judgement | None) -> tuple[Summary, ...]:
    """The summary of each section of a long text, empty for a short section; nothing for a text that is not long."""
    if judgement is None or len(article.sections) < 2 or judgement.words.total <= LONG:
        return ()
    starts = [sentence.start for sentence in judgement.sentences]
    parts = [
        range(bisect_left(starts, section.span.start), bisect_left(starts, section.span.end)) for section in article.sections
    ]
    return tuple(
        Summary(judgement.best(part, _OF_A_SECTION).ranked[:_OF_A_SECTION]) if len(part) >= _LEAST_OF_A_SECTION else Summary()
        for part in parts
    )


def importance(words: Words, title: str, rankers: Mapping[str, Forest], shape: Shape) -> list[float]:
    """The score of each sentence; only scores of one text are comparable."""
    if shape not in (Shape.LONG, Shape.EXPLANATION):
        return rankers[shape].values(features(words, title))
    by_weight = _sum_of_standard_scores(columns_for_long_texts(words))
    if shape is Shape.LONG:
        return by_weight
    as_news = rankers[Shape.NEWS].values(features(words, title))
    return list(map(add, standardised(by_weight), standardised(as_news)))


def _first_of_each(indices: Iterable[int], words: Words) -> list[int]:
    """The sentences at `indices` without those that repeat the words of an earlier one."""
    first: dict[tuple[str, ...], int] = {}
    for index in indices:
        first.setdefault(tuple(words.by_rarity.sentences[index]), index)
    return list(first.values())


def _sum_of_standard_scores(columns: Mapping[str, Sequence[float]]) -> list[float]:
    weighted = ([weight * value for value in standardised(columns[name])] for name, weight in _FOR_LONG_TEXTS.items())
    return list(map(sum, zip(*weighted, strict=True)))


def standardised(values: Sequence[float]) -> list[float]:
    """How many standard deviations each of `values` is above their mean."""
    mean, deviation = sum(values) / len(values), _deviation(values)
    return [(value - mean) / deviation for value in values]


def _deviation(values: Sequence[float]) -> float:
    mean = sum(values) / len(values)
    return (sum((value - mean) ** 2 for value in values) / len(values)) ** 0.5 or 1.0


@cache
def shipped_models() -> Models:
    """The models that ship with the reader."""
    data = learnt("summary")
    return Models({shape: Forest.from_data(trees) for shape, trees in data["rankers"].items()}, data["words"])
