"""Questions about a quote or a name, whose answers are corrections."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from operator import attrgetter

from reader.analysis.model import Analysis, EntityKind
from reader.app.reading.cards import forms_of
from reader.app.reading.keeping import with_speakers_updated
from reader.app.reading.state import Reading
from reader.app.typesetting.markup import NAME_SIGNS
from reader.article import Span
from reader.export import one_line
from reader.in_words import counted
from reader.letters import is_in
from reader.library import Correction, QuoteCorrection, Reach
from reader.library.correcting.names import needed
from reader.library.model import divided

AS_FOUND = "as it was found"
NOBODY, NO_QUOTE, NO_NAME = "nobody known", "not a quotation", "no name"
KINDS = {
    EntityKind.PERSON: "a person",
    EntityKind.PLACE: "a place",
    EntityKind.ORGANISATION: "an organisation",
    EntityKind.GROUP: "a group of people",
    EntityKind.EVENT: "an event",
    EntityKind.WORK: "a work",
    EntityKind.PRODUCT: "a product",
}
"""The kinds of entity that an answer can choose."""
_REACHES = {Reach.ALL: "", Reach.WORDS: ", wherever it says so", Reach.HERE: ", only here"}


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a question."""

    words: str
    made: tuple[Correction, ...] = ()
    """The corrections that it makes; empty if it leaves everything as it is."""
    taken_back: tuple[Correction, ...] = ()
    """The corrections that it takes back."""
    entity: int | None = None
    """The index of the entity that it names, if any."""
    sign: str = "·"
    about: str = ""
    """Who or what that is, or where the answer comes from."""
    forms: Callable[[], tuple[str, ...]] = field(default=tuple, compare=False)
    """Finds other names for the entity in the text."""

    def has(self, words: str) -> bool:
        """Whether it contains `words`, in any letter case."""
        return is_in(words, self.words) or is_in(words, self.about) or any(is_in(words, form) for form in self.forms())


@dataclass(frozen=True, slots=True)
class Question:
    """A question about words of an article."""

    title: str
    scope: str
    """Its scope: this quote, or all of somebody's."""
    span: Span
    """The words in question."""
    around: Span
    """The part of the text to show."""
    answers: tuple[Answer, ...]
    """The first one is the current state."""
    named: Callable[[str], tuple[Correction, ...]]
    """The corrections made by an answer that is typed."""

    def narrowed(self, typed: str) -> tuple[Answer, ...]:
        """The answers that contain what was `typed`, and then `typed` itself if it is not among them."""
        name = one_line(typed)
        fitting = tuple(answer for answer in self.answers if answer.has(name))
        if not name or any(answer.words.casefold() == name.casefold() for answer in fitting):
            return fitting
        return (*fitting, Answer(name, self.named(name), about="as you type it"))


def naming(analysis: Analysis, index: int, *, about: str, made: tuple[Correction, ...]) -> Answer:
    """The answer that names the entity at `index`, described by its role or else by `about`."""
    entity = analysis.entities[index]
    forms = cache(partial(forms_of, analysis, entity))  # only looked at when something is typed, in all mentions
    return Answer(entity.name, made, entity=index, sign=NAME_SIGNS[entity.kind], about=entity.role or about, forms=forms)


def near(span: Span, mentions: Sequence[Span]) -> Sequence[Span]:
    """Those of `mentions`, which are in reading order, that overlap `span`, and the nearest on either side of it."""
    first = bisect_right(mentions, span.start, key=attrgetter("end"))
    last = bisect_left(mentions, span.end, key=attrgetter("start"))
    return mentions[max(0, first - 1) : last + 1]


def distance(span: Span, mentions: Iterable[Span]) -> float:
    """How many characters lie between `span` and the nearest of `mentions`; infinite without any."""
    return min((max(span.start - mention.end, mention.start - span.end) for mention in mentions), default=math.inf)


def in_order(stands: Answer, found: Answer | None, others: Sequence[Answer]) -> tuple[Answer, ...]:
    """The present answer, the one that was `found` if that differs, and then the `others`, each of them once."""
    first = [stands] if found is None else [stands, replace(found, about=AS_FOUND)]
    named = {(answer.words, answer.sign) for answer in first}
    return (*first, *(answer for answer in others if (answer.words, answer.sign) not in named))


def answered(reading: Reading, answer: Answer) -> Reading:
    """`reading` with the corrections of `answer`, and without those that it makes redundant."""
    return _with_speakers(reading, reading.as_found(*answer.taken_back).correcting(*answer.made))


def taken_back(reading: Reading, corrections: Iterable[Correction]) -> Reading:
    """`reading` without `corrections`."""
    return _with_speakers(reading, reading.as_found(*corrections))


def _with_speakers(before: Reading, after: Reading) -> Reading:
    names, quotes = divided(after.corrections)
    if after.overview is not None and after.is_whole:
        after = after.with_corrections((*quotes, *needed(after.overview.found, names)))
    return with_speakers_updated(before, after)


def told(correction: Correction) -> str:
    """`correction` in words."""
    if isinstance(correction, QuoteCorrection):
        if not correction.is_quote:
            return NO_QUOTE
        return f"said by {correction.speaker}" if correction.speaker else NOBODY
    said = f"{correction.name}, {KINDS.get(correction.kind, correction.kind.value)}" if correction.name else NO_NAME
    return f"{said}{_REACHES[correction.reach]}"


def all_told(corrections: Sequence[Correction]) -> str:
    """`corrections`, which say the same of one or several places, in words."""
    count = f"{counted(len(corrections), 'quote')} " if len(corrections) > 1 else ""
    return f"{count}{told(corrections[0])}"
