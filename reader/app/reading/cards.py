"""Collects everything about a name or a voice of an article."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from reader.analysis.model import Analysis, Entity, EntityKind, Quote
from reader.analysis.voices import Speaker
from reader.app.reading.overview import Overview
from reader.app.typesetting.markup import UNDERLINED
from reader.article import Span
from reader.export import one_line


@dataclass(frozen=True, slots=True)
class Meeting:
    """A sentence in which a name occurs together with others."""

    sentence: Span
    mention: Span
    """Where the sentence names the entity of the card."""
    others: tuple[Span, ...]
    """Where it names the others."""


@dataclass(frozen=True, slots=True)
class Card:
    """What is known about an entity, a speaker whom the text does not name, or the quotes whose speaker is unknown."""

    speaker: Speaker | None
    """The entity's index, or the speaker; None for the unknown."""
    name: str
    """The name, or what the text calls a speaker without one; empty for the unknown."""
    entity: Entity | None
    forms: tuple[str, ...]
    """What else the text calls it, most often first."""
    quotes: tuple[Quote, ...]
    share: float
    """The share of the quoted words that are theirs, 0 to 1."""
    meetings: tuple[Meeting, ...]


def card_of(overview: Overview, speaker: Speaker | None) -> Card:
    """The card of `speaker`, who may be any entity, or of the unknown."""
    analysis = overview.analysis
    quotes = tuple(analysis.quotes[index] for index in overview.quotes_by(speaker))
    if speaker is None:
        return Card(None, "", None, (), quotes, 0.0, ())
    voice = overview.voice_by_speaker.get(speaker)
    share = 0.0 if voice is None else voice.word_count / max(1, sum(voice.word_count for voice in overview.voices))
    if isinstance(speaker, str):
        return Card(speaker, "" if voice is None else voice.name, None, (), quotes, share, ())
    entity = analysis.entities[speaker]
    return Card(speaker, entity.name, entity, forms_of(analysis, entity), quotes, share, _meetings(overview, speaker))


def forms_of(analysis: Analysis, entity: Entity) -> tuple[str, ...]:
    """What the text calls `entity` besides its name, most often first; descriptions as they stand within a sentence."""
    is_person = entity.kind is EntityKind.PERSON
    forms: Counter[str] = Counter()
    for words, count in Counter(mention.of(analysis.article.text) for mention in entity.mentions).items():
        form = one_line(words)
        forms["the " + form[4:] if is_person and form.startswith("The ") else form] += count
    by_letters = {form.casefold(): form for form, _ in reversed(forms.most_common())}
    by_letters.pop(entity.name.casefold(), None)
    return tuple(reversed(by_letters.values()))


def _meetings(overview: Overview, speaker: int) -> tuple[Meeting, ...]:
    """The sentences in which others are named with the `speaker`."""
    analysis = overview.analysis
    meetings: list[Meeting] = []
    for mention in analysis.entities[speaker].mentions:
        sentence = analysis.sentence_at(mention.start)
        if meetings and meetings[-1].sentence == sentence:
            continue
        others = tuple(
            span
            for index, span in overview.names_within(sentence)
            if index != speaker and not span.overlaps(mention) and analysis.entities[index].kind in UNDERLINED
        )
        if others:
            meetings.append(Meeting(sentence, mention, others))
    return tuple(meetings)
