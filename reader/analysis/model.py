"""What is understood about an article: frozen, and made of Spans over its text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from reader.article import Article, Span


class EntityKind(StrEnum):
    """What an entity is."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    GROUP = "group"
    EVENT = "event"
    WORK = "work"
    PRODUCT = "product"
    DATE = "date"
    TIME = "time"
    MONEY = "money"
    PERCENT = "percent"
    QUANTITY = "quantity"


class Gender(StrEnum):
    """How the text refers to a person, as far as it tells."""

    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"

    def agrees(self, other: Gender) -> bool:
        """Whether one person can be both, as far as the text tells."""
        return self is other or Gender.UNKNOWN in (self, other)


@dataclass(frozen=True, order=True, slots=True)
class Days:
    """The days that a date denotes, both ends included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that the text names, with every span that names it."""

    name: str
    """The fullest form that the text uses."""
    kind: EntityKind
    mentions: tuple[Span, ...]
    """Names and the descriptions that stand for them, in reading order."""
    gender: Gender = Gender.UNKNOWN
    role: str = ""
    """What the text calls them: `Kremlin spokesman`; empty where it does not say."""
    days: Days | None = None
    """For a date, the days that it means; none where the text does not tell."""
    corrected: bool = False
    """Whether it is a reader who says what its name is, of what kind, or where."""

    def with_mentions(self, places: Iterable[Span]) -> Entity:
        """The same with `places` among its mentions."""
        return replace(self, mentions=tuple(sorted((*self.mentions, *places))))


class QuoteKind(StrEnum):
    """How much of somebody's words a quote gives."""

    DIRECT = "direct"
    """A clause or more."""
    MIXED = "mixed"
    """A few words inside a sentence of the author's."""
    TURN = "turn"
    """What somebody says after their name, without quotation marks, as in an interview; a paragraph at most."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A span that reports somebody's words: between quotation marks, marks included, or a turn, without its label."""

    span: Span
    kind: QuoteKind
    speaker: int | None = None
    """The index of the speaker in `Analysis.entities`; none where nobody knows."""
    speaker_span: Span | None = None
    """The phrase used at this quote (`he`, `the Belarusian President`), the label of a turn; none where it is implied."""
    cue: Span | None = None
    """The words that tell so: `said`, `according to`."""
    corrected: bool = False
    """Whether it is a reader who says that it is a quote, and whose."""


@dataclass(frozen=True, slots=True)
class RankedSentence:
    """One sentence with its place in the order of importance."""

    span: Span
    rank: int
    """1 is the most important."""
    score: float


@dataclass(frozen=True, slots=True)
class Summary:
    """The sentences of an article by importance."""

    ranked: tuple[RankedSentence, ...] = ()
    """The most important first; of those that have the same words only one."""

    def take(self, n: int = 3, *, words: int | None = None, text: str = "") -> tuple[RankedSentence, ...]:
        """The best `n` sentences in reading order, or as many as fit into `words` words of `text`."""
        chosen = self.ranked[:n] if words is None else self._within(words, text)
        return tuple(sorted(chosen, key=lambda sentence: sentence.span))

    def _within(self, words: int, text: str) -> tuple[RankedSentence, ...]:
        """The most important sentences with no more than so many `words` together, but at least one."""
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
    """All that is understood about one article."""

    article: Article
    sentences: tuple[Span, ...] = ()
    entities: tuple[Entity, ...] = ()
    """By first mention; then those whom only a reader has named."""
    quotes: tuple[Quote, ...] = ()
    """In reading order and disjoint, but for those in quotation marks within a turn, which follow it."""
    summary: Summary = field(default_factory=Summary)
    section_summaries: tuple[Summary, ...] = ()
    """In a long text, what each of `article.sections` comes down to, empty for a short one; else none at all."""

    def speaker_of(self, quote: Quote) -> Entity | None:
        """The entity that says `quote`; none where the text names nobody."""
        return None if quote.speaker is None else self.entities[quote.speaker]

    def sentence_at(self, offset: int) -> Span:
        """The sentence that covers `offset`, or the last one that begins before it; nothing but the place where there is none."""
        index = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1
        return self.sentences[max(0, index)] if self.sentences else Span(offset, offset)

    def entities_by_kind(self) -> dict[EntityKind, tuple[Entity, ...]]:
        """The entities of each kind that the text names, those named most often first."""
        named = [entity for entity in self.entities if entity.mentions]
        found = {kind: [entity for entity in named if entity.kind is kind] for kind in EntityKind}
        return {
            kind: tuple(sorted(entities, key=lambda entity: -len(entity.mentions)))
            for kind, entities in found.items()
            if entities
        }
