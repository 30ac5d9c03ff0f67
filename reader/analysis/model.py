"""The model of an Analysis: frozen, and made of Spans over the text of the Article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from reader.analysis.kinds import EntityKind as EntityKind
from reader.article import Article, Span
from reader.records import starting_by


class Gender(StrEnum):
    """The gender by which the text refers to a person, if it does."""

    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"

    def agrees(self, other: Gender) -> bool:
        """Whether the two can be of one person."""
        return self is other or Gender.UNKNOWN in (self, other)


@dataclass(frozen=True, order=True, slots=True)
class Days:
    """The days that a date denotes, both ends included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place or other thing that the text names, with every span that names it."""

    name: str
    """The fullest form that the text uses."""
    kind: EntityKind
    mentions: Sequence[Span]
    """Names and the descriptions that stand for them, in reading order."""
    gender: Gender = Gender.UNKNOWN
    role: str = ""
    """What the text calls them, such as `Kremlin spokesman`; empty if it does not say."""
    days: Days | None = None
    """For a date, the days that it denotes; none if the text does not tell."""
    corrected: bool = False
    """Whether its name, kind or mentions are a reader's correction."""

    def is_named_at(self, span: Span) -> bool:
        """Whether `span` is one of its mentions."""
        index = starting_by(self.mentions, span.start) - 1
        return index >= 0 and self.mentions[index] == span

    def with_mentions(self, places: Iterable[Span]) -> Entity:
        """This entity with `places` among its mentions."""
        return replace(self, mentions=tuple(sorted((*self.mentions, *places))))


class QuoteKind(StrEnum):
    """How a quote reports somebody's words."""

    DIRECT = "direct"
    """A clause or more."""
    MIXED = "mixed"
    """A few words within the author's own sentence."""
    TURN = "turn"
    """What somebody says without quotation marks, as in an interview; one paragraph at most."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A span that reports somebody's words: between quotation marks, marks included, or a turn, without its label."""

    span: Span
    kind: QuoteKind
    speaker: int | None = None
    """The index of the speaker in `Analysis.entities`; none if unknown."""
    speaker_span: Span | None = None
    """The phrase that names the speaker here (`he`, `the Belarusian President`), or the label of a turn; none if implied."""
    cue: Span | None = None
    """The words that introduce the quote: `said`, `according to`."""
    corrected: bool = False
    """Whether its speaker, or that it is a quote, is a reader's correction."""
    described: Span | None = None
    """The description for which a pronoun that names the speaker here stands, if the text gives no name: `a nurse`."""


@dataclass(frozen=True, slots=True)
class RankedSentence:
    """A sentence with its rank by importance."""

    span: Span
    rank: int
    """1 is the most important."""
    score: float


@dataclass(frozen=True, slots=True)
class Summary:
    """The sentences of an article, ranked by importance."""

    ranked: Sequence[RankedSentence] = ()
    """The most important first; only one of those with the same words."""

    def take(self, n: int = 3, *, words: int | None = None, text: str = "") -> tuple[RankedSentence, ...]:
        """The best `n` sentences in reading order, or as many as fit into `words` words of `text`."""
        chosen = self.ranked[:n] if words is None else self._within(words, text)
        return tuple(sorted(chosen, key=lambda sentence: sentence.span))

    def _within(self, words: int, text: str) -> tuple[RankedSentence, ...]:
        """The most important sentences with no more than `words` words in all, but at least one."""
        chosen: list[RankedSentence] = []
        left = words
        for sentence in self.ranked:
            length = len(sentence.span.of(text).split())
            if length <= left or not chosen:
                chosen.append(sentence)
                left -= length
            if left <= 0:
                break
        return tuple(chosen)


@dataclass(frozen=True)
class Analysis:
    """Everything that the analysis finds in one article."""

    article: Article
    sentences: Sequence[Span] = ()
    entities: tuple[Entity, ...] = ()
    """In the order of their first mention; entities that only a correction names come last."""
    quotes: Sequence[Quote] = ()
    """In reading order and disjoint, except quotes in marks within a turn, which follow it."""
    summary: Summary = field(default_factory=Summary)
    section_summaries: tuple[Summary, ...] = ()
    """In a long text, one for each of `article.sections`, empty for a short section; otherwise none."""

    def speaker_of(self, quote: Quote) -> Entity | None:
        """The entity that says `quote`; none if unknown."""
        return None if quote.speaker is None else self.entities[quote.speaker]

    def quote_on(self, span: Span) -> Quote | None:
        """The quote that is exactly `span`; none if no quote is."""
        for index in range(bisect_left(self.quotes, span.start, key=_start), len(self.quotes)):
            quote = self.quotes[index]
            if quote.span == span:
                return quote
            if quote.span.start > span.start:
                break
        return None

    def sentence_at(self, offset: int) -> Span:
        """The sentence that covers `offset`, or the last one before it; an empty span if there are no sentences."""
        index = starting_by(self.sentences, offset) - 1
        return self.sentences[max(0, index)] if self.sentences else Span(offset, offset)

    def entities_by_kind(self) -> dict[EntityKind, tuple[Entity, ...]]:
        """The entities with mentions, by kind, the most frequent first."""
        named = [entity for entity in self.entities if entity.mentions]
        found = {kind: [entity for entity in named if entity.kind is kind] for kind in EntityKind}
        return {
            kind: tuple(sorted(entities, key=lambda entity: -len(entity.mentions)))
            for kind, entities in found.items()
            if entities
        }


def _start(quote: Quote) -> int:
    return quote.span.start
