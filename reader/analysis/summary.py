"""Ranks the sentences of an article by importance, so that the best few sum it up in its own words."""

from __future__ import annotations

import math
import re
from collections import Counter

from reader.analysis.lexicon import OPENERS
from reader.analysis.model import Entity, EntityKind, Quote, RankedSentence, Summary
from reader.article import Article, BlockKind, Span

_WORD = re.compile(r"[A-Za-zÀ-ÿ0-9][\w’'-]*")
_DANGLING = re.compile(
    r"[“\"‘'(]*(?:(?:but|and|so|yet|then|however,?|still|also,?|meanwhile,?|now,?) )?"
    r"(?:he|she|it|they|his|her|their|its|this|these|those|that|such|him|them|but|and|so|yet|however|then|instead|"
    r"moreover|therefore|thus|nor|besides|otherwise|according to him|according to her)\b",
    re.I,
)
_SAME = 0.6
_LEAST_WORDS, _MOST_WORDS = 7, 45
_RANKED = 60
_LEAST_SENTENCES = 4
_LEAD, _CENTRAL, _TITLE, _NAMES, _LENGTH, _GUARD = 1.6, 2.2, 1.0, 0.5, 0.4, 1.5

Vector = dict[str, float]


def summarise(article: Article, sentences: tuple[Span, ...], entities: tuple[Entity, ...], quotes: tuple[Quote, ...]) -> Summary:
    """The sentences of `article` ranked by importance; empty for a text too short to sum up."""
    candidates = _candidates(article, sentences)
    if len(candidates) < _LEAST_SENTENCES:
        return Summary()
    vectors = _vectors([sentence.of(article.text) for sentence in candidates])
    scores = _scores(article, candidates, vectors, entities, quotes)
    ranked = _without_repeats(sorted(range(len(candidates)), key=lambda index: -scores[index]), vectors)
    return Summary(
        tuple(RankedSentence(candidates[index], rank, round(scores[index], 4)) for rank, index in enumerate(ranked, 1))
    )


def _candidates(article: Article, sentences: tuple[Span, ...]) -> list[Span]:
    """The sentences of the running text."""
    running = [block.span for block in article.blocks if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)]
    candidates = []
    place = 0
    for sentence in sentences:
        while place < len(running) and running[place].end <= sentence.start:
            place += 1
        if place < len(running) and running[place].contains(sentence):
            candidates.append(sentence)
    return candidates


def _vectors(sentences: list[str]) -> list[Vector]:
    """Every sentence as TF-IDF weights of unit length."""
    bags = [Counter(_fold(word) for word in _WORD.findall(sentence) if word.lower() not in OPENERS) for sentence in sentences]
    found_in = Counter(word for bag in bags for word in bag)
    vectors = []
    for bag in bags:
        vector = {word: count * math.log(1 + len(bags) / found_in[word]) for word, count in bag.items()}
        length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        vectors.append({word: weight / length for word, weight in vector.items()})
    return vectors


def _fold(word: str) -> str:
    folded = re.sub(r"[’']s?$", "", word.lower())
    return folded[:-1] if len(folded) > 3 and folded.endswith("s") and not folded.endswith("ss") else folded


def _scores(
    article: Article,
    sentences: list[Span],
    vectors: list[Vector],
    entities: tuple[Entity, ...],
    quotes: tuple[Quote, ...],
) -> list[float]:
    centre = _sum(vectors)
    title = _vectors([article.title])[0] if article.title else {}
    names = _names_in(sentences, entities)
    quoted = _quoted_share(sentences, quotes)
    most = max((_cosine(vector, centre) for vector in vectors), default=1.0) or 1.0
    scores = []
    for index, (sentence, vector) in enumerate(zip(sentences, vectors, strict=True)):
        words = len(sentence.of(article.text).split())
        score = _LEAD * math.exp(-index / 4) + _CENTRAL * _cosine(vector, centre) / most
        score += _TITLE * _cosine(vector, title) + _NAMES * min(3, names[index]) / 3
        score += _LENGTH * min(1.0, words / 20)
        score -= _GUARD * (not _stands_alone(sentence.of(article.text), words) or quoted[index] > 0.5)
        scores.append(score)
    return scores


def _stands_alone(text: str, words: int) -> bool:
    """Whether a reader understands a sentence without the one before it."""
    balanced = text.count("“") == text.count("”") and text.count('"') % 2 == 0
    return balanced and _LEAST_WORDS <= words <= _MOST_WORDS and not _DANGLING.match(text)


def _sum(vectors: list[Vector]) -> Vector:
    total: Counter[str] = Counter()
    for vector in vectors:
        for word, weight in vector.items():
            total[word] += weight  # type: ignore[assignment]
    return dict(total)


def _cosine(vector: Vector, other: Vector) -> float:
    return sum(weight * other.get(word, 0.0) for word, weight in vector.items())


def _names_in(sentences: list[Span], entities: tuple[Entity, ...]) -> list[int]:
    """How many persons, places and organisations each sentence names."""
    kinds = {EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION}
    mentions = sorted(mention for entity in entities if entity.kind in kinds for mention in entity.mentions)
    return _count(sentences, mentions)


def _count(sentences: list[Span], spans: list[Span]) -> list[int]:
    counts, place = [], 0
    for sentence in sentences:
        while place < len(spans) and spans[place].end <= sentence.start:
            place += 1
        end = place
        while end < len(spans) and spans[end].start < sentence.end:
            end += 1
        counts.append(end - place)
    return counts


def _quoted_share(sentences: list[Span], quotes: tuple[Quote, ...]) -> list[float]:
    """How much of each sentence is somebody else's words."""
    shares, place = [], 0
    for sentence in sentences:
        while place < len(quotes) and quotes[place].span.end <= sentence.start:
            place += 1
        covered, index = 0, place
        while index < len(quotes) and quotes[index].span.start < sentence.end:
            covered += min(sentence.end, quotes[index].span.end) - max(sentence.start, quotes[index].span.start)
            index += 1
        shares.append(covered / max(1, sentence.end - sentence.start))
    return shares


def _without_repeats(order: list[int], vectors: list[Vector]) -> list[int]:
    """The best of `order` without those that say what a better one says."""
    chosen: list[int] = []
    for index in order:
        if all(_cosine(vectors[index], vectors[other]) < _SAME for other in chosen):
            chosen.append(index)
        if len(chosen) == _RANKED:
            break
    return chosen
