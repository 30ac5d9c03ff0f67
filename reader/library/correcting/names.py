"""Applies corrections of names: which words are names, and whom or what they name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reader.analysis.model import Analysis, Entity, EntityKind, Gender, Quote
from reader.analysis.ordering import ordered
from reader.article import Span
from reader.library.model import NameCorrection, Reach

_LONGEST_NAME = 200
"""The most characters in a name."""


def with_names(analysis: Analysis, corrections: Iterable[NameCorrection]) -> Analysis:
    """`analysis` with the `corrections` applied one after another."""
    corrected = analysis
    for correction in corrections:
        corrected = _with_name(corrected, correction)
    if corrected is analysis:
        return analysis
    found = frozenset(analysis.entities)
    marked = tuple(each if each in found else replace(each, corrected=True) for each in corrected.entities)
    return replace(corrected, entities=marked)


def needed(analysis: Analysis, corrections: Sequence[NameCorrection]) -> tuple[NameCorrection, ...]:
    """Those of the `corrections` that are not redundant: without them, the corrected analysis would be another."""
    kept, corrected = list(corrections), with_names(analysis, corrections)
    for correction in corrections:
        others = [each for each in kept if each is not correction]
        if with_names(analysis, others) == corrected:
            kept = others
    return tuple(kept)


def affecting(analysis: Analysis, corrections: Iterable[NameCorrection], span: Span) -> tuple[NameCorrection, ...]:
    """Those of the `corrections` that change whom or what `span` names."""
    changing = []
    for correction in corrections:
        corrected = _with_name(analysis, correction)
        if named_at(span, analysis.entities) != named_at(span, corrected.entities):
            changing.append(correction)
        analysis = corrected
    return tuple(changing)


def named_at(span: Span, entities: Iterable[Entity]) -> tuple[str, EntityKind] | None:
    """The name and the kind of the entity that `span` mentions, if any."""
    return next(((entity.name, entity.kind) for entity in entities if entity.is_named_at(span)), None)


def reached(analysis: Analysis, correction: NameCorrection) -> tuple[Span, ...]:
    """The places in `analysis` that `correction` applies to, in reading order."""
    span, text, entities = correction.span, analysis.article.text, analysis.entities
    if correction.reach is Reach.HERE:
        return (span,)
    index = _index_at(correction, text, entities)
    if index is None:
        return tuple(_occurrences(span, text, entities))
    mentions = entities[index].mentions
    if correction.reach is Reach.ALL:
        return tuple(mentions)
    words = _words(span, text)
    return tuple(mention for mention in mentions if _words(mention, text) == words)


def _with_name(analysis: Analysis, correction: NameCorrection) -> Analysis:
    """`analysis` with `correction` applied: all its places mention the entity that it names, and no other."""
    text, found = analysis.article.text, analysis.entities
    places, before = reached(analysis, correction), _index_at(correction, text, found)
    entities = [_without(places, entity, are_names=before is not None) for entity in found]
    emptied = {index for index, entity in enumerate(entities) if not entity.mentions and found[index].mentions}
    now = None
    if correction.name:
        moved = found[before] if before is not None and before in emptied else None
        now = _index_of(correction, entities)
        if now is None:
            now = len(entities)
            entities.append(Entity(correction.name, correction.kind, ()))
        entities[now] = _naming(places, entities[now], moved)
        emptied.discard(now)

    def speaker(quote: Quote) -> int | None:
        if quote.speaker in emptied:
            return now
        is_theirs = _names_speaker_of(quote, places, text, titled=quote.speaker in (None, before))
        return now if now is not None and is_theirs else quote.speaker

    order = sorted(set(range(len(entities))) - emptied, key=lambda index: _first(entities[index], text))
    in_order, quotes = ordered(entities, (replace(quote, speaker=speaker(quote)) for quote in analysis.quotes), order)
    return replace(analysis, entities=in_order, quotes=quotes)


def _naming(places: Sequence[Span], entity: Entity, moved: Entity | None) -> Entity:
    """`entity` with the `places` as further mentions, and with the role and other facts of the entity `moved` into it, if any."""
    mentions = tuple(sorted((*entity.mentions, *places)))
    others = entity if moved is None else moved
    is_person = entity.kind is EntityKind.PERSON
    return replace(
        entity,
        mentions=mentions,
        gender=(others.gender if entity.gender is Gender.UNKNOWN else entity.gender) if is_person else Gender.UNKNOWN,
        role=(entity.role or others.role) if is_person else entity.role,
        days=(entity.days or others.days) if entity.kind is EntityKind.DATE else None,
    )


def _index_of(correction: NameCorrection, entities: Sequence[Entity]) -> int | None:
    """The index of the entity with the name and the kind of `correction`."""
    named = ((entity.name, entity.kind) for entity in entities)
    return next((index for index, each in enumerate(named) if each == (correction.name, correction.kind)), None)


def _index_at(correction: NameCorrection, text: str, entities: Sequence[Entity]) -> int | None:
    """The index of the entity mentioned at the place of `correction`.

    If none is mentioned there and the correction reaches all places, it is the entity that `text` calls by the same words.
    """
    here = next((index for index, entity in enumerate(entities) if entity.is_named_at(correction.span)), None)
    if here is not None or correction.reach is not Reach.ALL:
        return here
    words = _words(correction.span, text)
    called = (any(_words(mention, text) == words for mention in entity.mentions) for entity in entities)
    return next((index for index, is_called_so in enumerate(called) if is_called_so), None)


def _occurrences(span: Span, text: str, entities: Iterable[Entity]) -> Iterator[Span]:
    """Where the words of `span` occur in `text`, but not inside a mention of one of `entities`."""
    mentions = sorted(mention for entity in entities for mention in entity.mentions)
    words = r"\s+".join(map(re.escape, span.of(text).split()))
    for match in re.finditer(rf"(?<!\w){words}(?!\w)", text):
        place = Span(*match.span())
        first = bisect_left(mentions, (place.start - _LONGEST_NAME, 0))
        last = bisect_left(mentions, (place.end, 0))
        if place == span or not any(mention.contains(place) for mention in mentions[first:last]):
            yield place


def _without(places: Sequence[Span], entity: Entity, *, are_names: bool) -> Entity:
    """`entity` without mentions at `places` or, if these are no names yet, without mentions that they cut into."""
    taken = frozenset(places)
    left = tuple(
        mention
        for mention in entity.mentions
        if mention not in taken and (are_names or all(mention.contains(place) for place in _overlapping(mention, places)))
    )
    return entity if len(left) == len(entity.mentions) else replace(entity, mentions=left)


def _names_speaker_of(quote: Quote, places: Sequence[Span], text: str, *, titled: bool) -> bool:
    """Whether one of `places` covers the words that name the speaker of `quote`, or, if `titled`, all but a title before them."""
    told = quote.described or quote.speaker_span
    return told is not None and any(
        place.contains(told) or (titled and place.end == told.end and _is_title(text[told.start : place.start]))
        for place in _overlapping(told, places)
    )


def _is_title(words: str) -> bool:
    return all(word.istitle() or word == "the" for word in words.split())


def _overlapping(span: Span, places: Sequence[Span]) -> Iterator[Span]:
    """Those of `places` that overlap `span`, the last one first; they must be disjoint and in reading order."""
    at = bisect_left(places, (span.end, 0)) - 1
    while at >= 0 and places[at].end > span.start:
        yield places[at]
        at -= 1


def _words(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())


def _first(entity: Entity, text: str) -> int:
    return entity.mentions[0].start if entity.mentions else len(text)
