"""Who may have said something, for a reader to choose from."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.analysis.model import Analysis, Entity, EntityKind
from reader.analysis.voices import speaker_words
from reader.app.reading.cards import forms_of
from reader.app.reading.keeping import trimmed
from reader.app.reading.overview import Overview
from reader.app.reading.state import Reading
from reader.article import Span
from reader.export import one_line
from reader.library import Correction

_SPEAKING = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP)
"""What may speak, whether or not it has been heard yet."""
NOBODY, NO_QUOTE = "nobody known", "not a quotation"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to who said something."""

    words: str
    """A name, or that nobody is known, or that nobody said it."""
    correction: Correction
    """What the reader says with it."""
    entity: int | None = None
    """The index of whom it names; none where the analysis knows of nobody."""
    about: str = ""
    """Who that is, or whose answer it is."""
    forms: tuple[str, ...] = ()
    """What else the text calls them."""

    def has(self, words: str) -> bool:
        """Whether it contains `words`, in any letter case."""
        return any(words.casefold() in part.casefold() for part in (self.words, self.about, *self.forms))


def answers(overview: Overview, span: Span) -> tuple[Answer, ...]:
    """Who is said to have said `span`, who was found to, then who else may have, the likeliest first, and at last nobody."""
    stands, found = said_of(overview.analysis, span), said_of(overview.found, span)
    all_answers = [
        *(_naming(overview.analysis, index, span) for index in _by_likelihood(overview, span)),
        Answer(NOBODY, Correction(span)),
        Answer(NO_QUOTE, Correction(span, is_quote=False)),
    ]
    by_correction = {answer.correction: answer for answer in reversed(all_answers)}
    by_correction.setdefault(found, Answer(found.speaker, found, about="without a name"))
    if found != stands:
        by_correction[found] = replace(by_correction[found], about="as it was found")
    order = dict.fromkeys([stands, found, *(answer.correction for answer in all_answers)])
    return tuple(by_correction[correction] for correction in order)


def said_of(analysis: Analysis, span: Span) -> Correction:
    """What `analysis` says of `span`, in the form of a correction."""
    quote = next((quote for quote in analysis.quotes if quote.span == span), None)
    return Correction(span, "" if quote is None else speaker_words(analysis, quote), is_quote=quote is not None)


def in_question(reading: Reading, selected: Span | None) -> Span | None:
    """The quote around what is `selected`, or else around the current place; or that itself where it is to become a quote."""
    span = reading.trail.current if selected is None else trimmed(reading.article.text, selected)
    if reading.overview is None or span is None:
        return None
    quote = reading.overview.quote_at(span.start)
    if quote is not None and quote.span.contains(span):
        return quote.span
    return span if selected is not None or any(each.span == span for each in reading.corrections) else None


def told(correction: Correction) -> str:
    """What `correction` says, in words."""
    if not correction.is_quote:
        return NO_QUOTE
    return f"said by {correction.speaker}" if correction.speaker else NOBODY


def narrowed(all_answers: Sequence[Answer], typed: str) -> tuple[Answer, ...]:
    """The answers that contain what was `typed`, and then that itself if it is not one of the names."""
    name = one_line(typed)
    fitting = tuple(answer for answer in all_answers if answer.has(name))
    if not name or any(answer.words.casefold() == name.casefold() for answer in fitting):
        return fitting
    return (*fitting, Answer(name, Correction(all_answers[0].correction.span, name), about="as you type it"))


def answered(reading: Reading, correction: Correction) -> Reading:
    """`reading` with `correction`, or, if that is what the analysis found itself, without any."""
    if reading.overview is not None and said_of(reading.overview.found, correction.span) == correction:
        return reading.as_found(correction.span)
    return reading.correcting(correction)


def _naming(analysis: Analysis, index: int, span: Span) -> Answer:
    entity = analysis.entities[index]
    about = entity.role or ("" if entity.kind is EntityKind.PERSON else entity.kind.value)
    return Answer(entity.name, Correction(span, entity.name), index, about, forms_of(analysis, entity))


def _by_likelihood(overview: Overview, span: Span) -> list[int]:
    """Who may speak: people and those heard elsewhere before others, and who is named near `span` before who is not."""
    entities = overview.analysis.entities
    heard = {quote.speaker for quote in (*overview.found.quotes, *overview.analysis.quotes)}

    def unlikelihood(index: int) -> tuple[bool, float]:
        entity = entities[index]
        is_likely = entity.kind is EntityKind.PERSON or (entity.kind in _SPEAKING and index in heard)
        return not is_likely, _distance(entity, span)

    may_speak = (index for index, entity in enumerate(entities) if entity.kind in _SPEAKING or index in heard)
    return sorted(may_speak, key=unlikelihood)


def _distance(entity: Entity, span: Span) -> float:
    """How many characters lie between `span` and the nearest mention outside it."""
    outside = (mention for mention in entity.mentions if not span.overlaps(mention))
    return min((max(span.start - mention.end, mention.start - span.end) for mention in outside), default=math.inf)
