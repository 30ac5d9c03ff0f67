"""Labelled documents as the reader sees them: their quotes matched with the gold, and who is right among the candidates."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from labelled.gold import quote_scorer
from labelled.quotes import NEWS, SETS, quote_documents
from reader.analysis.grouping import group
from reader.analysis.model import Entity
from reader.analysis.names import find_names
from reader.analysis.quotes import QuoteSpan, find_quotes
from reader.analysis.quotes.speech import SpeechModel
from reader.analysis.sentences import split_sentences
from reader.analysis.speakers.attribution import read
from reader.analysis.speakers.candidates import Candidate, Form
from reader.analysis.speakers.decisions import Decision
from reader.analysis.speakers.features import Features, Narration
from reader.analysis.speakers.ranker import Ranker
from reader.analysis.speakers.wording import Wording
from reader.article import Article, Span
from reader.sources.plain.read import article_as_given
from training.invented_quotes import INVENTED, invented_quotes

FOLDS = 4
_IN_NO_FOLD = -1
_ALIKE = 0.8
_COMPLETE = ("own", NEWS)
"""The sets that say who is meant by every speaker who is named somewhere."""

Gold = dict[str, Any]
"""One labelled quote."""


@dataclass(eq=False)
class Document:
    """One labelled document and what the steps before attribution make of it."""

    name: str
    """The set it belongs to."""
    gold: Gold
    article: Article
    sentences: tuple[Span, ...]
    entities: tuple[Entity, ...]
    quotes: tuple[QuoteSpan, ...]
    fold: int = 0
    narration: Narration = field(init=False)
    wording: Wording = field(init=False)
    candidates: list[Candidate] = field(init=False)
    spans: list[Span] = field(init=False)
    """Of the candidates."""
    labelled: dict[int, Gold] = field(init=False)
    """The gold of each quote that has one, by the quote's index."""

    def __post_init__(self) -> None:
        self.narration = read(self.article, self.entities, self.quotes)
        self.entities, self.wording, self.candidates, _ = self.narration
        self.spans = [self.wording.span(found.first, found.last) for found in self.candidates]
        self.labelled = _matched(self.article.text, self.quotes, self.gold["quotes"])

    def features(self, ranker: Ranker) -> Features:
        """The features of its quotes and candidates, with the word scores of `ranker`."""
        return Features(self.article, self.sentences, self.narration, self.quotes, ranker)

    def is_speaker(self, entity: int | None, gold: Gold) -> bool:
        """Whether `entity` is who the gold says."""
        if entity is None or not gold.get("who"):
            return False
        return bool(quote_scorer().who_ok(self.entities[entity].name, gold["who"], gold.get("aliases")))

    def overlaps(self, candidate: int, gold: Gold) -> bool:
        """Whether the candidate is the phrase that the gold says."""
        span = self.spans[candidate]
        return bool(quote_scorer().mention_ok({"start": span.start, "end": span.end}, gold["speaker"]))


def labelled_documents(names: Sequence[str] = SETS) -> list[Document]:
    """The documents of the sets, each in its fold: PolNeAR by publisher, the others by document."""
    chance = random.Random(0)
    found: list[Document] = []
    for name in names:
        gold = quote_documents(name)
        publishers = sorted({document.get("publisher", "") for document in gold})
        for document in gold:
            fold = publishers.index(document["publisher"]) if name == "polnear" else chance.randrange(FOLDS)
            found.append(understood(name, document, fold))
    return found


def invented_documents() -> list[Document]:
    """The invented documents, which are in no fold, as nothing is scored on them."""
    return [understood(INVENTED, document, _IN_NO_FOLD) for document in invented_quotes()]


def understood(name: str, gold: Gold, fold: int, judge: SpeechModel | None = None) -> Document:
    """The labelled document as the reader sees it before it attributes, with speech by `judge` or the model that ships."""
    article = article_as_given(gold["text"])
    sentences = split_sentences(article)
    entities = group(article, find_names(article, sentences))
    return Document(name, gold, article, sentences, entities, find_quotes(article, sentences, judge), fold)


def _matched(text: str, quotes: tuple[QuoteSpan, ...], gold: list[Gold]) -> dict[int, Gold]:
    pieces = quote_scorer().pieces
    ours = sorted((span, index) for index, quote in enumerate(quotes) for span in pieces(text, *quote.quoted.span))
    matched: dict[int, Gold] = {}
    for labelled in gold:
        if labelled["kind"] == "indirect" or labelled.get("ambiguous"):
            continue
        for span in pieces(text, labelled["start"], labelled["end"]):
            for own, index in ours:
                if own[0] < span[1] and own[1] > span[0] and quote_scorer().iou(span, own) >= _ALIKE:
                    matched.setdefault(index, labelled)
    return matched


def labels(document: Document, index: int, reach: list[int], previous: Decision) -> dict[int, int] | None:
    """Which candidates are the speaker (1) and which are not (0); those left out may be either. None: nothing is known."""
    gold = document.labelled.get(index)
    if gold is None:
        return None
    if gold["speaker"]:
        return _by_phrase(document, gold, reach)
    if not gold.get("who"):
        return None
    found = _by_name(document, gold, reach)
    before = document.labelled.get(index - 1)
    if previous.candidate is not None and before is not None and before.get("who") == gold["who"]:
        found[previous.candidate] = 1
    return found if any(found.values()) else None


def _by_phrase(document: Document, gold: Gold, reach: list[int]) -> dict[int, int]:
    over = [candidate for candidate in reach if document.overlaps(candidate, gold)]
    right = [candidate for candidate in over if document.is_speaker(document.candidates[candidate].entity, gold)]
    if over and not right:
        where = gold["speaker"]["start"], gold["speaker"]["end"]
        right = [max(over, key=lambda candidate: quote_scorer().iou(document.spans[candidate], where))]
    unsure = {candidate for candidate in over if document.candidates[candidate].entity is None}
    return {candidate: int(candidate in right) for candidate in reach if candidate in right or candidate not in unsure}


def _by_name(document: Document, gold: Gold, reach: list[int]) -> dict[int, int]:
    found = {}
    for candidate in reach:
        phrase = document.candidates[candidate]
        if phrase.entity is not None and phrase.form is not Form.GROUP:
            found[candidate] = int(document.is_speaker(phrase.entity, gold))
        elif document.name in _COMPLETE:
            found[candidate] = 0
    return found
