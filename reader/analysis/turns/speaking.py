"""Makes quotes of turns, and attributes the quotes in marks within them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reader.analysis.model import Entity, EntityKind, Quote, QuoteKind
from reader.analysis.turns.naming import without_titles
from reader.analysis.turns.offices import office, office_holders
from reader.analysis.turns.parties import Parties
from reader.analysis.turns.turn import Turn
from reader.article import Article, Span
from reader.labels import ANSWER, QUESTION

_MARKED = 0.8
"""The share of a turn in quotation marks from which only what is in marks is quoted."""
_SELF = frozenset("i we me us my our".split())


def with_turns(
    article: Article, entities: tuple[Entity, ...], quotes: tuple[Quote, ...], turns: tuple[Turn, ...]
) -> tuple[tuple[Entity, ...], tuple[Quote, ...]]:
    """`entities` with further speakers, and `quotes` with the `turns`, each before the quotes within it.

    Nothing is added if the answers under questions without labels have no known speaker.
    """
    labelled = _labelled(article.text, entities, turns)
    parties = Parties(article, _in_small_letters(entities, labelled), turns, labelled)
    speakers = [
        index if turn.named and index is not None else parties.speaker(turn.key, index)
        for turn, index in zip(turns, labelled, strict=True)
    ]
    if any(turn.key == ANSWER and turn.label is None and speaker is None for turn, speaker in zip(turns, speakers, strict=True)):
        return entities, quotes
    talk = _Talk(article.text, parties.entities, frozenset(index for index in speakers if index is not None))
    starts = [quote.span.start for quote in quotes]
    spoken: list[Quote] = []
    done = 0
    for turn, speaker in zip(turns, speakers, strict=True):
        for part in turn.parts if speaker is not None or turn.label else ():
            first, last = bisect_left(starts, part.start), bisect_left(starts, part.end)
            said = Quote(part, QuoteKind.TURN, speaker, turn.label)
            spoken += (*quotes[done:first], *talk.quotes(said, quotes[first:last]))
            done = last
    return parties.entities, (*spoken, *quotes[done:])


def _labelled(text: str, entities: Sequence[Entity], turns: Sequence[Turn]) -> list[int | None]:
    """The index of the entity that the label of each turn names, or whose office it names."""
    at = {mention.start: index for index, entity in enumerate(entities) for mention in entity.mentions}
    named = [None if turn.naming is None else _named(text, turn.naming, at) for turn in turns]
    offices = {
        turn.label: office(text, turn.label)
        for turn, index in zip(turns, named, strict=True)
        if turn.label is not None and index is None and turn.key not in (QUESTION, ANSWER)
    }
    holders = office_holders(text, entities, frozenset(offices.values()))
    return [
        holders.get(offices[turn.label]) if turn.label in offices else index for turn, index in zip(turns, named, strict=True)
    ]


def _named(text: str, label: Span, at: Mapping[int, int]) -> int | None:
    bare = without_titles(text, label) or label
    return at.get(bare.start, at.get(label.start))


def _in_small_letters(entities: Sequence[Entity], speaking: Iterable[int | None]) -> tuple[Entity, ...]:
    """`entities`, with the names of persons `speaking` in title case if they are in capitals."""
    shouted = {index for index in speaking if index is not None and _is_shouted(entities[index])}
    return tuple(
        replace(entity, name=entity.name.title()) if index in shouted else entity for index, entity in enumerate(entities)
    )


def _is_shouted(entity: Entity) -> bool:
    return entity.kind is EntityKind.PERSON and entity.name.split()[-1].isupper()


class _Talk:
    """Attributes the quotes in marks within turns."""

    def __init__(self, text: str, entities: Sequence[Entity], speaking: frozenset[int]) -> None:
        self._text = text
        self._entities = entities
        self._speaking = speaking

    def quotes(self, turn: Quote, marked: Sequence[Quote]) -> Iterator[Quote]:
        """`turn` and the quotes `marked` within it, or only these if they are nearly all of it."""
        if sum(quote.span.end - quote.span.start for quote in marked) < _MARKED * (turn.span.end - turn.span.start):
            yield turn
        for quote in marked:
            phrase = quote.speaker_span.of(self._text).lower() if quote.speaker_span else ""
            if quote.speaker is None and (not phrase or phrase in _SELF):
                yield replace(quote, speaker=turn.speaker, speaker_span=quote.speaker_span if phrase else turn.speaker_span)
            elif phrase and phrase not in _SELF and quote.speaker in self._speaking and not self._is_named(turn, quote):
                yield replace(quote, speaker=None)
            else:
                yield quote

    def _is_named(self, turn: Quote, quote: Quote) -> bool:
        """Whether the speaker of the `quote` within `turn` is named there, as a participant hardly is just `he` in a talk."""
        mentions = () if quote.speaker is None else self._entities[quote.speaker].mentions
        places = (turn.span, quote.speaker_span or turn.span)
        return any(place.overlaps(mention) for mention in mentions for place in places)
